package org.leaddistribution.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.MemberAccounts;
import org.leaddistribution.access.MemberAccounts.Creation;
import org.leaddistribution.access.MemberAccounts.Taken;
import org.leaddistribution.accounts.MemberRows.MemberRow;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.UnitOfWork;
import org.leaddistribution.member.Member;

/// Adds the members of a CSV file, all of them or none, and invites each.
public final class ImportingMembers {
    private final MemberAccounts accounts;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final InstantSource clock;

    public ImportingMembers(
            MemberAccounts accounts, AuditTrail audit, UnitOfWork work, InstantSource clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /// @throws IOException when the stream cannot be read
    public ImportOutcome importFrom(Actor actor, InputStream csv) throws IOException {
        var file = MemberRows.read(csv);
        var check = new MemberRowCheck(clock.instant());
        var members = new ArrayList<Member>();
        file.rows().forEach(row -> check.member(row).ifPresent(members::add));
        var issues = new ArrayList<>(file.issues());
        issues.addAll(check.issues());
        if (!issues.isEmpty()) {
            return rejected(issues);
        }
        return create(actor, members, file.rows());
    }

    private ImportOutcome create(Actor actor, List<Member> members, List<MemberRow> rows) {
        var invited =
                members.stream()
                        .map(member -> new Account.OfMember(member, Credentials.NONE_YET))
                        .toList();
        return switch (work.inOne(() -> createdAndKept(actor, invited))) {
            case Creation.Created _ -> new ImportOutcome.Imported(members.size());
            case Creation.Refused(var taken) -> rejected(issues(taken, rows));
        };
    }

    private Creation createdAndKept(Actor actor, List<Account.OfMember> invited) {
        var creation = accounts.create(invited);
        if (creation instanceof Creation.Created) {
            keep(actor, invited.stream().map(Account.OfMember::member).toList());
        }
        return creation;
    }

    private void keep(Actor actor, List<Member> members) {
        var facts =
                members.stream()
                        .collect(
                                Collectors.toMap(
                                        member -> member.address().value(), MemberFacts::of));
        audit.noteEach(actor, AuditAction.MEMBER_ADDED, facts);
    }

    private static List<MemberRowIssue> issues(List<Taken> taken, List<MemberRow> rows) {
        var issues = new ArrayList<MemberRowIssue>();
        for (var one : taken) {
            int row = rows.get(one.index()).row();
            for (var field : one.fields()) {
                issues.add(
                        MemberRowIssue.ofCell(
                                row,
                                field.code(),
                                "taken",
                                "somebody has it already. Choose another, or leave the row out."));
            }
        }
        return issues;
    }

    private static ImportOutcome rejected(List<MemberRowIssue> issues) {
        issues.sort(MemberRowIssue.BY_PLACE);
        return new ImportOutcome.Rejected(issues);
    }

    /// What became of an import of members: all of them, or none.
    public sealed interface ImportOutcome {
        /// @param created how many; each is invited
        record Imported(int created) implements ImportOutcome {}

        /// Nothing was made.
        ///
        /// @param issues at least one, in order of row
        record Rejected(List<MemberRowIssue> issues) implements ImportOutcome {
            public Rejected {
                issues = List.copyOf(issues);
            }
        }
    }
}
