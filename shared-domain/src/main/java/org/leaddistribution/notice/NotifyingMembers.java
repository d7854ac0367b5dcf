package org.leaddistribution.notice;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.lease.Heartbeat;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.lease.Leases;
import org.leaddistribution.lease.TakingLease;
import org.leaddistribution.notice.Mailer.MailConnection;
import org.leaddistribution.notice.Mailer.Readiness;
import org.leaddistribution.notice.Mailer.SendOutcome;
import org.leaddistribution.notice.Notice.NoticeId;
import org.leaddistribution.notice.Outbox.DeliveryResult;
import org.leaddistribution.notice.Outbox.DueNotice;
import org.leaddistribution.notice.Outbox.SentMail;

/// Sends what is due: to members their new leads, to the admin how a distribution ended, account mails.
///
/// A crash between sending and noting it makes one mail go out twice, under the same `Message-ID`; nothing
/// makes one get lost. An outage of the database makes neither: what was sent is noted first when it is
/// back. A server that loses the connection after it has taken a mail makes that mail go out twice. For one
/// thread.
public final class NotifyingMembers {
    private static final String WORK = "mail";

    private final Outbox outbox;
    private final Leases leases;
    private final TakingLease taking;
    private final LeaseTimes times;
    private final MailWriter writer;
    private final Mailer mailer;
    private final InstantSource clock;
    private @Nullable Unnoted unnoted;

    /// @param turn whose turn it is to send
    public NotifyingMembers(
            Outbox outbox, Turn turn, MailWriter writer, Mailer mailer, InstantSource clock) {
        this.outbox = outbox;
        this.leases = turn.leases();
        this.taking = turn.taking();
        this.times = turn.times();
        this.writer = writer;
        this.mailer = mailer;
        this.clock = clock;
    }

    /// @param atMost how many notices are handled
    public MailPass pass(int atMost) {
        if (mailer.readiness() == Readiness.NOT_CONFIGURED) {
            return new MailPass.NotConfigured();
        }
        noteWhatAnOutageLeft();
        var due = outbox.due(clock.instant(), atMost);
        if (due.isEmpty()) {
            return new MailPass.Done(0);
        }
        var taken = taking.takeNow(WORK);
        if (taken.isEmpty()) {
            return new MailPass.OthersTurn();
        }
        try (var heartbeat = Heartbeat.of(taken.get(), leases, times)) {
            return handleAll(due, heartbeat);
        } finally {
            taking.release(taken.get());
        }
    }

    private MailPass handleAll(List<DueNotice> due, Heartbeat heartbeat) {
        try (var connection = mailer.open()) {
            return handleAll(due, heartbeat, new Sending(connection));
        }
    }

    private MailPass handleAll(List<DueNotice> due, Heartbeat heartbeat, Sending sending) {
        long token = heartbeat.token();
        int settled = 0;
        for (var next : due) {
            if (!heartbeat.isHeld(new Progress(WORK, 1, settled, due.size()))) {
                return new MailPass.OthersTurn();
            }
            if (outbox.claim(next.id(), token)) {
                note(new Unnoted(next.id(), token, settlementOf(next, sending)));
                var trouble = sending.trouble();
                if (trouble.isPresent()) {
                    return new MailPass.ServerAway(trouble.get());
                }
                settled++;
            }
        }
        return new MailPass.Done(settled);
    }

    private DeliveryResult settlementOf(DueNotice next, Sending sending) {
        return switch (writer.write(next.notice())) {
            case MailWriter.Written.Ready(var mail) -> afterSending(next, mail, sending.send(mail));
            case MailWriter.Written.NotWanted(var why) -> new DeliveryResult.Skipped(why);
            case MailWriter.Written.Undeliverable(var why) ->
                    new DeliveryResult.Dead(next.attempts() + 1, why);
        };
    }

    private DeliveryResult afterSending(DueNotice sent, Mail mail, SendOutcome outcome) {
        int failures = sent.attempts() + 1;
        return switch (outcome) {
            case SendOutcome.Sent _ ->
                    new DeliveryResult.Sent(
                            new SentMail(mail.to().value(), mail.subject(), clock.instant()));
            case SendOutcome.Refused(_, var reason) -> new DeliveryResult.Dead(failures, reason);
            case SendOutcome.TryLater(_, var reason) -> againOrDead(failures, reason);
            case SendOutcome.BrokenOff(_, var reason) -> againOrDead(failures, reason);
            case SendOutcome.Unreachable(_, var reason) -> new DeliveryResult.HandedBack(reason);
        };
    }

    private DeliveryResult againOrDead(int failures, String reason) {
        return RetryPauses.after(failures)
                .<DeliveryResult>map(
                        pause ->
                                new DeliveryResult.Again(
                                        failures, clock.instant().plus(pause), reason))
                .orElseGet(() -> new DeliveryResult.Dead(failures, reason));
    }

    private void note(Unnoted happened) {
        unnoted = happened;
        outbox.settle(happened.id(), happened.token(), happened.settlement());
        unnoted = null;
    }

    private void noteWhatAnOutageLeft() {
        if (unnoted != null) {
            note(unnoted);
        }
    }

    /// One connection for the mails of a pass, and whether it makes sense to go on with it.
    private static final class Sending {
        /// A mail may be what a server stumbles over; after two in a row it is the server.
        private static final int MOST_BROKEN_OFF = 2;

        private final MailConnection connection;
        private int brokenOff;
        private @Nullable String trouble;

        Sending(MailConnection connection) {
            this.connection = connection;
        }

        SendOutcome send(Mail mail) {
            var outcome = connection.send(mail);
            brokenOff = outcome instanceof SendOutcome.BrokenOff ? brokenOff + 1 : 0;
            if (outcome instanceof SendOutcome.Failed failed
                    && (failed instanceof SendOutcome.Unreachable
                            || brokenOff == MOST_BROKEN_OFF)) {
                trouble = failed.reason();
            }
            return outcome;
        }

        /// Why no other mail would be taken now; empty when it would.
        Optional<String> trouble() {
            return Optional.ofNullable(trouble);
        }
    }

    private record Unnoted(NoticeId id, long token, DeliveryResult settlement) {}

    /// Whose turn it is to send mail: of all programs of a database one at a time.
    ///
    /// @param taking of the same lease
    public record Turn(Leases leases, TakingLease taking, LeaseTimes times) {
        /// @param process a name that no two running programs share
        public static Turn of(Leases leases, String process) {
            var times = LeaseTimes.STANDARD;
            return new Turn(leases, new TakingLease(leases, times, process), times);
        }
    }

    /// What one pass over the outbox came to.
    public sealed interface MailPass {
        /// Everything that was due, or as much as a pass may handle.
        ///
        /// @param settled notices sent, skipped, put off or given up
        record Done(int settled) implements MailPass {}

        /// Mail waits, because no mail server is configured.
        record NotConfigured() implements MailPass {}

        /// Another program sends, or took over in the middle.
        record OthersTurn() implements MailPass {}

        /// The mail server takes nothing now, so the pass stopped; what was not offered to it is no worse off.
        record ServerAway(String reason) implements MailPass {}
    }

    /// How long a mail that failed waits before it is tried again: soon at first, then ever more rarely, and
    /// after 48 hours no more.
    public static final class RetryPauses {
        private static final List<Duration> PAUSES =
                List.of(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(45),
                        Duration.ofHours(2),
                        Duration.ofHours(3),
                        Outbox.LONGEST_PAUSE,
                        Outbox.LONGEST_PAUSE,
                        Outbox.LONGEST_PAUSE,
                        Outbox.LONGEST_PAUSE,
                        Outbox.LONGEST_PAUSE,
                        Outbox.LONGEST_PAUSE,
                        Outbox.LONGEST_PAUSE);

        private RetryPauses() {}

        /// The pause after so many failures, or empty when it is time to give up.
        public static Optional<Duration> after(int failures) {
            return failures <= PAUSES.size()
                    ? Optional.of(PAUSES.get(failures - 1))
                    : Optional.empty();
        }
    }
}
