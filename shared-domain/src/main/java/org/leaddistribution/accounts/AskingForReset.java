package org.leaddistribution.accounts;

import java.time.InstantSource;
import java.util.List;
import org.leaddistribution.access.ResetThrottle;
import org.leaddistribution.access.SignInThrottle.Verdict;
import org.leaddistribution.member.Username;
import org.leaddistribution.notice.Notice.PasswordReset;
import org.leaddistribution.notice.Outbox;

/// Has a mail written to somebody who forgot the password.
///
/// Whether anybody has the name is looked up when the mail is sent: whoever asks learns nothing of it, not by
/// the time that the answer takes either.
public final class AskingForReset {
    private final ResetThrottle throttle;
    private final Outbox outbox;
    private final InstantSource clock;

    public AskingForReset(ResetThrottle throttle, Outbox outbox, InstantSource clock) {
        this.throttle = throttle;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param name as typed; what cannot be a name gets no mail and the same answer
    public Verdict ask(String name, String clientAddress) {
        var verdict = throttle.ask(name, clientAddress);
        if (verdict instanceof Verdict.Free) {
            Username.in(name)
                    .map(username -> PasswordReset.to(username.value()))
                    .ifPresent(mail -> outbox.queue(List.of(mail), clock.instant()));
        }
        return verdict;
    }
}
