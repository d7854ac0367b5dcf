package org.leaddistribution.accounts;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.CredentialKeeper;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.accounts.ImportOutcome.Imported;
import org.leaddistribution.accounts.ImportRequest.Missing;
import org.leaddistribution.accounts.ImportRequest.Mode;
import org.leaddistribution.accounts.ImportRequest.Wish;
import org.leaddistribution.accounts.MemberListChanges.Action;
import org.leaddistribution.accounts.MemberRowCheck.ListedMember;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.csv.ReadingEnded.FileFault.Columns;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Username;
import org.leaddistribution.notice.Outbox;

/// Adds the members of a file and invites each, or brings the members up to date with it: all of it or nothing.
///
/// A change by a file is what a change by hand is, with the same entries in the audit log, mails, and sessions
/// and links that end.
public final class ImportingMembers {
    private static final Comparator<RowIssue> BY_PLACE =
            Comparator.comparingInt(RowIssue::row)
                    .thenComparing(issue -> issue.column() == null ? "" : issue.column());

    private final MemberAccounts accounts;
    private final ChangeEffects effects;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public ImportingMembers(
            MemberAccounts accounts,
            CredentialKeeper keeper,
            Outbox outbox,
            AuditTrail audit,
            UnitOfWork work,
            InstantSource clock) {
        this.accounts = accounts;
        this.effects = new ChangeEffects(accounts, keeper, outbox, audit, clock);
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /// Hears how an import proceeds.
    public interface Watcher {
        Watcher NOBODY =
                new Watcher() {
                    @Override
                    public void read(int rows) {
                        // nobody waits for it
                    }

                    @Override
                    public void storing(Imported outcome) {
                        // nothing else is stored with it
                    }
                };

        /// The file is read; its members are next.
        void read(int rows);

        /// Called within the unit of work that stores everything, as the last of it; again when that is tried
        /// again. What is thrown here leaves everything as it was.
        void storing(Imported outcome);
    }

    /// @throws IOException when the file cannot be read
    public ImportOutcome importFrom(Actor actor, ImportRequest request) throws IOException {
        return importFrom(actor, request, Watcher.NOBODY);
    }

    /// @throws IOException when the file cannot be read
    public ImportOutcome importFrom(Actor actor, ImportRequest request, Watcher watcher)
            throws IOException {
        var file = MemberRows.read(request.file(), request.options());
        watcher.read(file.rows().size());
        var check = new MemberRowCheck(file);
        var listed = new ArrayList<ListedMember>();
        file.rows().forEach(row -> check.member(row).ifPresent(listed::add));
        var issues = new ArrayList<>(file.issues());
        issues.addAll(check.issues());
        return issues.isEmpty()
                ? work.inOne(() -> decided(actor, request, file, listed, watcher))
                : rejected(issues, file.columns());
    }

    private ImportOutcome decided(
            Actor actor,
            ImportRequest request,
            MemberRows file,
            List<ListedMember> listed,
            Watcher watcher) {
        var outcome = imported(actor, request, file, listed);
        if (outcome instanceof Imported stored) {
            watcher.storing(stored);
        }
        return outcome;
    }

    /// Decides by what is stored at this moment.
    private ImportOutcome imported(
            Actor actor, ImportRequest request, MemberRows file, List<ListedMember> listed) {
        var comparison = compared(request.mode(), file, listed);
        var changes = comparison.changes();
        var suspensions = suspensions(request.mode(), changes.count(Action.SUSPEND));
        boolean stores =
                request.wish() == Wish.STORE
                        && suspensions.areAgreed()
                        && comparison.issues().isEmpty();
        var revision = comparison.revision();
        comparison.note(stores ? accounts.revise(revision) : accounts.conflicts(revision));
        if (!comparison.issues().isEmpty()) {
            return rejected(comparison.issues(), null);
        }
        var notices = new ArrayList<>(file.notices());
        notices.addAll(comparison.notices());
        if (stores) {
            follow(actor, comparison);
            return new Imported(changes, notices);
        }
        return switch (request.wish()) {
            case TRY -> new ImportOutcome.Tried(changes, suspensions, notices);
            case STORE -> new ImportOutcome.SuspendsOthers(suspensions);
        };
    }

    private ListComparison compared(Mode mode, MemberRows file, List<ListedMember> listed) {
        var comparison = new ListComparison(file);
        switch (mode) {
            case Mode.Add _ -> listed.forEach(one -> comparison.add(one.row(), added(one)));
            case Mode.Sync(var missing, _) -> {
                compareAll(comparison, listed);
                if (missing == Missing.SUSPEND) {
                    suspendMissing(comparison, listed);
                }
            }
        }
        return comparison;
    }

    private void compareAll(ListComparison comparison, List<ListedMember> listed) {
        var there =
                accounts.byUsernames(listed.stream().map(ListedMember::username).toList()).stream()
                        .collect(
                                Collectors.toMap(
                                        account -> account.username().login(),
                                        Account.OfMember::member));
        for (var one : listed) {
            var member = there.get(one.username().login());
            if (member == null) {
                comparison.add(one.row(), added(one));
            } else {
                comparison.compare(one, member);
            }
        }
    }

    private void suspendMissing(ListComparison comparison, List<ListedMember> listed) {
        var names = listed.stream().map(one -> one.username().login()).collect(Collectors.toSet());
        accounts.active().stream()
                .filter(member -> !names.contains(new Username(member.username()).login()))
                .sorted(Comparator.comparing(Member::username))
                .forEach(comparison::suspend);
    }

    private Member added(ListedMember listed) {
        var address = listed.address();
        var status = listed.status();
        return new Member(
                address == null ? MemberAddress.drawn(random) : address,
                listed.username().value(),
                listed.email().value(),
                listed.tier(),
                status == null ? MemberStatus.ACTIVE : status,
                LeadEmails.ON,
                clock.instant());
    }

    private Suspensions suspensions(Mode mode, int suspended) {
        return switch (mode) {
            case Mode.Add _ -> Suspensions.NONE;
            case Mode.Sync(_, var agreed) ->
                    new Suspensions(suspended, accounts.countActive(), agreed);
        };
    }

    private void follow(Actor actor, ListComparison comparison) {
        effects.follow(actor, comparison.changed());
        var facts =
                comparison.added().stream()
                        .collect(
                                Collectors.toMap(
                                        member -> member.address().value(), MemberFacts::of));
        audit.noteEach(actor, AuditAction.MEMBER_ADDED, facts);
    }

    private static ImportOutcome rejected(List<RowIssue> issues, @Nullable Columns columns) {
        return new ImportOutcome.Rejected(issues.stream().sorted(BY_PLACE).toList(), columns);
    }
}
