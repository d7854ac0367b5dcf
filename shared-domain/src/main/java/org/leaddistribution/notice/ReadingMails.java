package org.leaddistribution.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Coded;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.notice.Mailer.Readiness;
import org.leaddistribution.notice.Outbox.OutboxEntry;
import org.leaddistribution.notice.OutboxQuery.AdminMails;
import org.leaddistribution.notice.OutboxQuery.Readers;

/// Tells staff which mails wait, were sent or failed, and whether the mail server does its work.
public final class ReadingMails {
    /// How many people a search may find: their mails are looked up all at once.
    public static final int MOST_PEOPLE = 1_000;

    /// A try that is due is made within seconds; one that is older was made, and handed back.
    private static final Duration MADE_BY_NOW = Duration.ofMinutes(2);

    private final Outbox outbox;
    private final People people;
    private final @Nullable String adminEmail;
    private final Readiness readiness;
    private final InstantSource clock;

    /// @param adminEmail who is told of every distribution; null when the uploader is
    /// @param readiness of this program's mailer
    public ReadingMails(
            Outbox outbox,
            People people,
            @Nullable String adminEmail,
            Readiness readiness,
            InstantSource clock) {
        this.outbox = outbox;
        this.people = people;
        this.adminEmail = adminEmail;
        this.readiness = readiness;
        this.clock = clock;
    }

    /// @param text a part of the user name, e-mail or address of those whose mails they are; empty for all
    public MailSearch search(String text, OutboxQuery query, PageRequest request) {
        var sought = text.strip();
        if (sought.isEmpty()) {
            return new MailSearch.Found(outbox.page(query, request));
        }
        var found = people.having(sought, MOST_PEOPLE + 1);
        if (found.size() > MOST_PEOPLE) {
            return new MailSearch.TooManyPeople();
        }
        return new MailSearch.Found(outbox.page(query.to(readers(found, sought)), request));
    }

    private Readers readers(List<Person> found, String sought) {
        var members = new HashSet<MemberAddress>();
        var usernames = new HashSet<String>();
        for (var person : found) {
            usernames.add(person.username());
            if (person.member() != null) {
                members.add(person.member());
            }
        }
        return new Readers(members, usernames, adminMails(sought));
    }

    private AdminMails adminMails(String sought) {
        if (adminEmail == null) {
            return AdminMails.OF_WHAT_THEY_UPLOADED;
        }
        return lower(adminEmail).contains(lower(sought)) ? AdminMails.ALL : AdminMails.NONE;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// One mail, whatever its state.
    public Optional<OutboxEntry> find(Notice.NoticeId id) {
        return outbox.find(id);
    }

    public MailSummary summary() {
        var oldest = outbox.longestWaiting();
        var failing = oldest.filter(this::wasHandedBack).map(OutboxEntry::lastError);
        return new MailSummary(
                outbox.count(OutboxQuery.of(NoticeState.PENDING)),
                outbox.count(OutboxQuery.of(NoticeState.DEAD)),
                oldest.map(OutboxEntry::due).orElse(null),
                service(failing.isPresent()),
                failing.or(this::whyTheLatestFailed).orElse(null));
    }

    private ServiceState service(boolean isFailing) {
        if (readiness == Readiness.NOT_CONFIGURED) {
            return ServiceState.NOT_SET;
        }
        return isFailing ? ServiceState.FAILING : ServiceState.OK;
    }

    /// Whether the mail that is next was tried, and the server took none.
    private boolean wasHandedBack(OutboxEntry next) {
        return next.lastError() != null
                && (next.attempts() == 0
                        || next.due().isBefore(clock.instant().minus(MADE_BY_NOW)));
    }

    private Optional<String> whyTheLatestFailed() {
        return outbox.page(NoticeState.DEAD, new PageRequest(1, 1)).items().stream()
                .findFirst()
                .map(OutboxEntry::lastError);
    }

    /// What a search of mails comes to.
    public sealed interface MailSearch {
        record Found(Page<OutboxEntry> page) implements MailSearch {}

        /// More than [#MOST_PEOPLE] have what was sought.
        record TooManyPeople() implements MailSearch {}
    }

    /// How it stands with mail.
    ///
    /// @param oldestWaitingAt when the one that waits longest was or is due; null when none waits
    /// @param lastError why the server takes none, or why the latest that failed did; null for neither
    public record MailSummary(
            long waiting,
            long failed,
            @Nullable Instant oldestWaitingAt,
            ServiceState service,
            @Nullable String lastError) {}

    /// Whether mail is sent.
    public enum ServiceState implements Coded {
        OK,
        /// This program has no mail server.
        NOT_SET,
        /// The server took none when it was asked last.
        FAILING
    }

    /// Members and staff, to find those whose mails are sought.
    public interface People {
        /// @param text a part of the user name, e-mail or address, in any case
        List<Person> having(String text, int atMost);
    }

    /// @param member null for staff
    public record Person(String username, @Nullable MemberAddress member) {}
}
