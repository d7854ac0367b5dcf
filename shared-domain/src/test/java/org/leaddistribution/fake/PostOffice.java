package org.leaddistribution.fake;

import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.notice.Mail;
import org.leaddistribution.notice.Mailer;

/// A mail server that keeps what it was given, and answers as the test wants. For one thread.
public final class PostOffice implements Mailer {
    private final List<Mail> taken = new ArrayList<>();
    private SendOutcome answer = new SendOutcome.Sent();
    private Runnable meanwhile = () -> {};

    public List<Mail> taken() {
        return List.copyOf(taken);
    }

    public void answer(SendOutcome toEveryMail) {
        answer = toEveryMail;
    }

    /// What happens elsewhere while a mail is being sent.
    public void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    @Override
    public Readiness readiness() {
        return Readiness.READY;
    }

    @Override
    public SendOutcome send(Mail mail) {
        meanwhile.run();
        if (answer instanceof SendOutcome.Sent) {
            taken.add(mail);
        }
        return answer;
    }
}
