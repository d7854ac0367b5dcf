package org.leaddistribution.portal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.leaddistribution.notice.MailTexts;
import org.leaddistribution.notice.MailWriter;
import org.leaddistribution.notice.Mailer;
import org.leaddistribution.notice.NotifyingMembers;
import org.leaddistribution.notice.PortalLinks;
import org.leaddistribution.notice.Recipients;
import org.leaddistribution.notice.smtp.SmtpMailer.SmtpLimits;
import org.leaddistribution.notice.smtp.SmtpMailer;
import org.leaddistribution.runtime.BackgroundDuties;
import org.leaddistribution.runtime.Duty;
import org.leaddistribution.runtime.Duty.Report;
import org.leaddistribution.runtime.GuardDuty;
import org.leaddistribution.runtime.MailDuty;

/// The background work of a portal: mail, runs whose program died, uploads that were left, the database.
final class Duties {
    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(5);
    private static final Duration LOOK_FOR_RUNS = Duration.ofSeconds(10);
    private static final Duration LOOK_FOR_UPLOADS = Duration.ofMinutes(1);

    private Duties() {}

    /// @param base by which links in mail reach the portal
    static BackgroundDuties of(Product product, URI base) {
        var resuming = product.dealing().resuming();
        var sweeping = product.dealing().sweeping();
        return new BackgroundDuties(
                List.of(
                        duty("Watching the database", EVERY_SECOND, product.database()::revive),
                        duty("Resuming runs", LOOK_FOR_RUNS, resuming::resume),
                        duty("Sweeping uploads", LOOK_FOR_UPLOADS, sweeping::sweep),
                        GuardDuty.of(product.database().store().guards()),
                        MailDuty.of(notifying(product, base))),
                GOODBYE);
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

    private static NotifyingMembers notifying(Product product, URI base) {
        var store = product.database().store();
        var accounts = product.people().mailAccounts();
        var recipients = new Recipients(accounts, product.settings().mail().adminEmail());
        var writer =
                new MailWriter(
                        store.members(),
                        recipients,
                        accounts,
                        accounts,
                        new MailTexts(new PortalLinks(base)));
        var process = UUID.randomUUID().toString();
        var turn = NotifyingMembers.Turn.of(store.mailLease(), process);
        return new NotifyingMembers(store.outbox(), turn, writer, mailer(product), product.clock());
    }

    private static Mailer mailer(Product product) {
        var mail = product.settings().mail();
        var server = mail.server();
        return server == null
                ? Mailer.NONE
                : new SmtpMailer(server, mail.from(), SmtpLimits.USUAL, product.clock());
    }
}
