package org.leaddistribution.admin.members;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.AuditWords;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Facts;
import org.leaddistribution.admin.fx.Facts.Fact;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.fx.MailWords;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.SheetPane;
import org.leaddistribution.admin.fx.SheetPane.Sheet;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.audit.AuditLog.AuditQuery;
import org.leaddistribution.delivery.ExplainingFiles.ExplainedFile;
import org.leaddistribution.delivery.MemberFiles.FileTotals;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.EligibilityRule;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.notice.Outbox.OutboxEntry;
import org.leaddistribution.notice.OutboxQuery;
import org.leaddistribution.notice.OutboxQuery.AdminMails;
import org.leaddistribution.notice.OutboxQuery.Readers;

/// All about one member, in a sheet: the account, the latest files with their reasons, the latest mails, what was
/// done to it.
final class MemberDetails {
    private static final PageRequest LATEST = new PageRequest(1, 20);

    private final MemberRecords records;
    private final ScreenContext context;
    private final SheetPane sheets;

    MemberDetails(MemberRecords records, ScreenContext context, SheetPane sheets) {
        this.records = records;
        this.context = context;
        this.sheets = sheets;
    }

    /// What is read for it.
    private record Read(
            Page<ExplainedFile> files,
            FileTotals totals,
            Page<OutboxEntry> mails,
            Page<AuditEntry> history) {}

    void show(MemberSummary summary) {
        var member = summary.member();
        var content = new VBox(Facts.of(facts(summary)));
        content.getStyleClass().add("sheet-form");
        sheets.show(Sheet.of(member.username(), content));
        context.work()
                .start(
                        Job.passing("Reading " + member.username(), () -> read(member)),
                        Watcher.of(
                                read -> content.getChildren().addAll(sections(read)),
                                why ->
                                        content.getChildren()
                                                .add(Nodes.note(Banner.Tone.DANGER, why))));
    }

    private Read read(Member member) {
        var address = member.address();
        return new Read(
                records.files().apply(address, LATEST),
                records.totals().apply(address),
                records.mails().apply(mailsOf(member), LATEST),
                records.history().apply(AuditQuery.of(address.value()), LATEST));
    }

    private static OutboxQuery mailsOf(Member member) {
        return new OutboxQuery(
                null,
                null,
                null,
                new Readers(Set.of(member.address()), Set.of(member.username()), AdminMails.NONE));
    }

    private List<Fact> facts(MemberSummary summary) {
        var member = summary.member();
        return List.of(
                new Fact("E-mail", member.email()),
                new Fact("Address", member.address().value()),
                new Fact("Tier", member.tier().label()),
                new Fact("Status", member.status().label()),
                new Fact("Leads a round", share(member)),
                new Fact("Mail about new leads", member.leadEmails().areOn() ? "Sent" : "Not sent"),
                new Fact("Member since", context.formats().time(member.createdAt())),
                new Fact("Last sign-in", signIn(summary)));
    }

    private String signIn(MemberSummary summary) {
        var at = summary.activity().lastSignInAt();
        if (at != null) {
            return context.formats().time(at);
        }
        return switch (summary.invited()) {
            case PENDING -> "Never: invited, and no password is chosen yet";
            case ACCEPTED, NONE -> "Never";
        };
    }

    private static String share(Member member) {
        return EligibilityRule.brokenBy(member)
                .map(rule -> "None: " + member.username() + " " + rule.whenBroken())
                .orElse("Up to " + Formats.count(member.tier().quotaPerRound()));
    }

    private List<Node> sections(Read read) {
        var sections = new ArrayList<Node>();
        sections.add(Lines.title("Files"));
        sections.add(
                read.files().items().isEmpty()
                        ? Lines.minor("No leads so far.")
                        : Lines.minor(
                                "%s in %s, %s."
                                        .formatted(
                                                Formats.count(
                                                        read.totals().leads(), "lead", "leads"),
                                                Formats.count(
                                                        read.totals().files(), "file", "files"),
                                                downloads(read.totals().downloads()))));
        read.files().items().forEach(file -> sections.add(file(file)));
        addRest(read.files(), sections);
        sections.add(Lines.title("Mails"));
        if (read.mails().items().isEmpty()) {
            sections.add(Lines.minor("No mail so far."));
        }
        read.mails().items().forEach(mail -> sections.add(mail(mail)));
        addRest(read.mails(), sections);
        sections.add(Lines.title("History"));
        if (read.history().items().isEmpty()) {
            sections.add(Lines.minor("Nothing was done to this account."));
        }
        read.history().items().forEach(entry -> sections.add(entry(entry)));
        addRest(read.history(), sections);
        return sections;
    }

    private static void addRest(Page<?> page, List<Node> sections) {
        long rest = page.totalCount() - page.items().size();
        if (rest > 0) {
            sections.add(Lines.minor("and " + Formats.count(rest) + " older"));
        }
    }

    private Node file(ExplainedFile explained) {
        var file = explained.file();
        var distribution = explained.distribution();
        var source = distribution == null ? file.filename() : distribution.upload().filename();
        var lines =
                Lines.of(
                        "%s of %s leads in round %s of %s"
                                .formatted(
                                        Formats.count(file.leadCount()),
                                        Formats.count(explained.quota()),
                                        Formats.count(file.round()),
                                        source),
                        context.formats().time(file.createdAt())
                                + ", "
                                + fetched(file.downloads(), file.downloadedAt()));
        var share = explained.share();
        if (share != null && file.leadCount() < explained.quota()) {
            lines.getChildren().add(Lines.minor(share.sentence()));
        }
        return lines;
    }

    private Node mail(OutboxEntry entry) {
        var sent = entry.sent();
        var when =
                sent == null
                        ? entry.state().label() + ", due " + context.formats().time(entry.due())
                        : "%s to %s, %s"
                                .formatted(
                                        entry.state().label(),
                                        sent.to(),
                                        context.formats().time(sent.at()));
        var lines = Lines.of(MailWords.about(entry.notice()), when);
        if (entry.lastError() != null) {
            lines.getChildren().add(Lines.minor(entry.lastError()));
        }
        return lines;
    }

    private String fetched(long downloads, @Nullable Instant last) {
        return last == null
                ? "never downloaded"
                : downloads(downloads) + ", last " + context.formats().time(last);
    }

    private static String downloads(long count) {
        return count == 0
                ? "never downloaded"
                : "downloaded " + Formats.count(count, "time", "times");
    }

    private Node entry(AuditEntry entry) {
        var changes = entry.before().isEmpty() ? "" : ": " + AuditWords.changes(entry);
        return Lines.of(
                entry.action().label() + changes,
                context.formats().time(entry.at()) + " by " + entry.actor().name());
    }
}
