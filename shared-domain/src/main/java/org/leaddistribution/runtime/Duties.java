package org.leaddistribution.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.leaddistribution.kernel.Guards;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.kernel.StoreFault.GuardLost;
import org.leaddistribution.notice.MailTexts;
import org.leaddistribution.notice.MailWriter;
import org.leaddistribution.notice.MailWriter.Recipients;
import org.leaddistribution.notice.NotifyingMembers;
import org.leaddistribution.notice.NotifyingMembers.MailPass;
import org.leaddistribution.notice.PortalLinks;
import org.leaddistribution.runtime.Duty.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The background work of the programs: runs whose program died, uploads that were left, the database; a portal's
/// mail too.
public final class Duties {
    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_RUNS = Duration.ofSeconds(10);
    private static final Duration LOOK_FOR_UPLOADS = Duration.ofMinutes(1);

    /// How long a program that ends waits for what is just being done.
    private static final Duration PORTAL_STOP_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration CONSOLE_STOP_TIMEOUT = Duration.ofSeconds(2);

    private Duties() {}

    public static BackgroundDuties ofConsole(Application application) {
        return new BackgroundDuties(common(application), CONSOLE_STOP_TIMEOUT);
    }

    /// @param base by which links in mail reach the portal
    public static BackgroundDuties ofPortal(Application application, URI base) {
        var duties = new ArrayList<>(common(application));
        duties.add(MailDuty.of(notifying(application, base)));
        return new BackgroundDuties(duties, PORTAL_STOP_TIMEOUT);
    }

    private static List<Duty> common(Application application) {
        var resuming = application.leads().resuming();
        var sweeping = application.leads().sweeping();
        return List.of(
                duty("Watching the database", EVERY_SECOND, application.database()::revive),
                duty("Resuming runs", LOOK_FOR_RUNS, resuming::resume),
                duty("Sweeping uploads", LOOK_FOR_UPLOADS, sweeping::sweep),
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
        var accounts = application.accounts().mailAccounts();
        var recipients = new Recipients(accounts, application.settings().mail().adminEmail());
        var writer =
                new MailWriter(
                        store.members(),
                        recipients,
                        accounts,
                        accounts,
                        new MailTexts(new PortalLinks(base)));
        var process = UUID.randomUUID().toString();
        var turn = NotifyingMembers.Turn.of(store.mailLease(), process);
        return new NotifyingMembers(
                store.outbox(), turn, writer, application.mails().mailer(), application.clock());
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

        public static Duty of(NotifyingMembers notifying) {
            return new Duty(
                    "Sending mail",
                    PAUSE,
                    PAUSE_AFTER_TROUBLE,
                    () -> report(notifying.pass(AT_MOST)));
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
