package org.leaddistribution.notice;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.fake.InMemoryLeases;
import org.leaddistribution.fake.InMemoryMembers;
import org.leaddistribution.fake.InMemoryOutbox;
import org.leaddistribution.fake.PostOffice;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.lease.Leases;
import org.leaddistribution.lease.TakingLease;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.notice.MailWriter.AccountSecrets;
import org.leaddistribution.notice.MailWriter.Recipients;
import org.leaddistribution.notice.MailWriter.UnsubscribeTokens;
import org.leaddistribution.notice.Notice.DistributionEnded;
import org.leaddistribution.notice.Notice.Ending;
import org.leaddistribution.notice.Notice.LeadsReady;
import org.leaddistribution.round.FileId;

/// Everything a use case needs to send mail, in memory, with Ann who is told of new leads.
final class MailScene {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LeaseTimes TIMES =
            new LeaseTimes(
                    Duration.ofSeconds(5), Duration.ofSeconds(20), PATIENCE, Duration.ofMillis(5));
    static final DistributionId DISTRIBUTION = DistributionId.create();

    final SetClock clock = new SetClock(NOW);
    final InMemoryOutbox outbox = new InMemoryOutbox();
    final InMemoryLeases leases = new InMemoryLeases();
    final PostOffice postOffice = new PostOffice();
    final InMemoryMembers members = new InMemoryMembers();
    final Map<String, String> emails = new HashMap<>();
    @Nullable String adminEmail;
    AccountSecrets secrets = (mail, _) -> Optional.of("secret-of-" + mail.username());

    MailScene() {
        has(member("ann"));
        emails.put("root", "root@example.org");
    }

    static Member member(String username) {
        return new Member(
                new MemberAddress("0x" + username),
                username,
                username + "@example.org",
                Tier.BRONZE,
                MemberStatus.ACTIVE,
                LeadEmails.ON,
                NOW);
    }

    void has(Member member) {
        members.put(member);
    }

    LeadsReady leadsFor(String username) {
        var notice =
                new LeadsReady(
                        FileId.drawn(),
                        new MemberAddress("0x" + username),
                        username,
                        "leads_" + username + ".csv",
                        97,
                        1);
        outbox.add(notice, clock.instant());
        return notice;
    }

    DistributionEnded ended(int round, Ending ending) {
        var notice = new DistributionEnded(DISTRIBUTION, round, ending, 800, 8, "root");
        outbox.add(notice, clock.instant());
        return notice;
    }

    NotifyingMembers program(String name) {
        return program(name, outbox, leases, postOffice);
    }

    NotifyingMembers program(String name, Outbox throughOutbox, Leases throughLeases) {
        return program(name, throughOutbox, throughLeases, postOffice);
    }

    NotifyingMembers program(String name, Mailer mailer) {
        return program(name, outbox, leases, mailer);
    }

    private NotifyingMembers program(
            String name, Outbox throughOutbox, Leases throughLeases, Mailer mailer) {
        var taking = new TakingLease(throughLeases, TIMES, name, clock::nanoTime);
        var turn = new NotifyingMembers.Turn(throughLeases, taking, TIMES);
        return new NotifyingMembers(throughOutbox, turn, writer(), mailer, clock);
    }

    MailWriter writer() {
        return new MailWriter(members, recipients(), new OpenTokens(), secrets, texts());
    }

    Recipients recipients() {
        return new Recipients(name -> Optional.ofNullable(emails.get(name)), adminEmail);
    }

    static MailTexts texts() {
        return new MailTexts(new PortalLinks(URI.create("https://leads.example.org/")));
    }

    List<String> addressees() {
        return postOffice.taken().stream().map(mail -> mail.to().value()).toList();
    }

    private static final class OpenTokens implements UnsubscribeTokens {
        private static final String SIGNED = "signed-";

        @Override
        public String of(MemberAddress member) {
            return SIGNED + member.value();
        }

        @Override
        public Optional<MemberAddress> memberOf(String token) {
            return token.startsWith(SIGNED)
                    ? Optional.of(new MemberAddress(token.substring(SIGNED.length())))
                    : Optional.empty();
        }
    }
}
