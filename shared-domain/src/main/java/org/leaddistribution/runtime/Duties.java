package org.leaddistribution.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.leaddistribution.kernel.Guards;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.kernel.StoreFault.GuardLost;
import org.leaddistribution.notice.NotifyingMembers;
import org.leaddistribution.notice.NotifyingMembers.MailPass;
import org.leaddistribution.programs.MailSender;
import org.leaddistribution.programs.Program.MailAbility;
import org.leaddistribution.runtime.Duty.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The background work of the programs: a sign of life, runs whose program died, uploads that were left, the
/// database, and mail: by portals, and by a console where no portal can.
public final class Duties {
    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_RUNS = Duration.ofSeconds(10);
    private static final Duration LOOK_FOR_UPLOADS = Duration.ofMinutes(1);

    private static final Duration LOOK_AT_CAPACITY = Duration.ofSeconds(20);

    /// How long a program that ends waits for what is just being done.
    private static final Duration PORTAL_STOP_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration CONSOLE_STOP_TIMEOUT = Duration.ofSeconds(2);

    private Duties() {}

    public static BackgroundDuties ofConsole(Application application) {
        var life = SignOfLife.ofConsole(application);
        var duties = new ArrayList<>(common(application));
        duties.add(life.duty());
        var base = application.settings().portal().baseUrl();
        if (life.mail() == MailAbility.ABLE && base != null) {
            duties.add(MailDuty.of(notifying(application, base), () -> sendsMail(application)));
        }
        return new BackgroundDuties(duties, CONSOLE_STOP_TIMEOUT, life::end);
    }

    private static boolean sendsMail(Application console) {
        return MailSender.among(console.store().programs().all()).isConsole(console.id());
    }

    /// @param base by which links in mail reach the portal
    public static BackgroundDuties ofPortal(Application application, URI base) {
        var life = SignOfLife.ofPortal(application, base);
        var duties = new ArrayList<>(common(application));
        duties.add(life.duty());
        duties.add(MailDuty.of(notifying(application, base), () -> true));
        return new BackgroundDuties(duties, PORTAL_STOP_TIMEOUT, life::end);
    }

    private static List<Duty> common(Application application) {
        var resuming = application.leads().resuming();
        var sweeping = application.leads().sweeping();
        return List.of(
                duty("Watching the database", EVERY_SECOND, application.database()::revive),
                duty("Resuming runs", LOOK_FOR_RUNS, resuming::resume),
                duty("Sweeping uploads", LOOK_FOR_UPLOADS, sweeping::sweep),
                duty(
                        "Counting what is left to deal",
                        LOOK_AT_CAPACITY,
                        application.leads().capacity()::look),
                GuardDuty.of(application.store().guards()));
    }

    private static Duty duty(String name, Duration pause, Runnable work) {
        return new Duty(
                name,
                pause,
                pause,
                () -> {
                    work.run();
                    return new Report.Fine();
                });
    }

    private static NotifyingMembers notifying(Application application, URI base) {
        var store = application.store();
        var mails = application.mails();
        var turn = NotifyingMembers.Turn.of(store.mailLease(), application.id().value());
        return new NotifyingMembers(
                store.outbox(), turn, mails.writer(base), mails.mailer(), application.clock());
    }

    /// Tells the log within a minute that the database has lost a unique index, and when it is there again.
    public static final class GuardDuty {
        private static final Logger LOG = LoggerFactory.getLogger(GuardDuty.class);
        private static final Duration PAUSE = Duration.ofSeconds(15);

        private final Guards guards;
        private List<LostGuard> lost = List.of();

        private GuardDuty(Guards guards) {
            this.guards = guards;
        }

        public static Duty of(Guards guards) {
            return new Duty("Watching the guards", PAUSE, PAUSE, new GuardDuty(guards)::look);
        }

        private Report look() {
            var before = lost;
            lost = guards.lost();
            if (!lost.isEmpty() && !lost.equals(before)) {
                LOG.error("{}", GuardLost.messageOf(lost));
            } else if (lost.isEmpty() && !before.isEmpty()) {
                LOG.info("Every guard of the database is in place again");
            }
            return new Report.Fine();
        }
    }

    /// Sends the mail that is due, all day long.
    public static final class MailDuty {
        private static final Duration PAUSE = Duration.ofSeconds(5);
        private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofMinutes(1);
        private static final int AT_MOST = 100;

        private MailDuty() {}

        /// @param isOurs asked before each pass: whether it is for this program to send
        public static Duty of(NotifyingMembers notifying, BooleanSupplier isOurs) {
            return new Duty(
                    "Sending mail",
                    PAUSE,
                    PAUSE_AFTER_TROUBLE,
                    () ->
                            isOurs.getAsBoolean()
                                    ? report(notifying.pass(AT_MOST))
                                    : new Report.Fine());
        }

        private static Report report(MailPass pass) {
            return switch (pass) {
                case MailPass.ServerAway(var reason) -> new Report.Trouble(reason);
                case MailPass.Done(int settled) when settled == AT_MOST -> new Report.More();
                case MailPass.Done _, MailPass.NotConfigured _, MailPass.OthersTurn _ ->
                        new Report.Fine();
            };
        }
    }
}
