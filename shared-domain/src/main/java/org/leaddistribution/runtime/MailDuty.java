package org.leaddistribution.runtime;

import java.time.Duration;
import org.leaddistribution.notice.NotifyingMembers;
import org.leaddistribution.notice.NotifyingMembers.MailPass;
import org.leaddistribution.runtime.Duty.Report;

/// Sends the mail that is due, all day long.
public final class MailDuty {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofMinutes(1);
    private static final int AT_MOST = 100;

    private MailDuty() {}

    public static Duty of(NotifyingMembers notifying) {
        return new Duty(
                "Sending mail", PAUSE, PAUSE_AFTER_TROUBLE, () -> report(notifying.pass(AT_MOST)));
    }

    private static Report report(MailPass pass) {
        return switch (pass) {
            case MailPass.ServerAway(var reason) -> new Report.Trouble(reason);
            case MailPass.Done _, MailPass.NotConfigured _, MailPass.OthersTurn _ ->
                    new Report.Fine();
        };
    }
}
