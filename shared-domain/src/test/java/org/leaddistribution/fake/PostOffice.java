package org.leaddistribution.fake;

import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.notice.Mail;
import org.leaddistribution.notice.Mailer;

/// A mail server that keeps what it was given, and answers as the test wants. For one thread.
public final class PostOffice implements Mailer, Mailer.MailConnection {
    private final List<Mail> taken = new ArrayList<>();
    private List<SendOutcome> answers = List.of(new SendOutcome.Sent());
    private Runnable meanwhile = () -> {};

    public List<Mail> taken() {
        return List.copyOf(taken);
    }

    /// @param toEachMail the last of them is the answer to all that follow
    public void answer(SendOutcome... toEachMail) {
        answers = List.of(toEachMail);
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
    public MailConnection open() {
        return this;
    }

    @Override
    public void close() {}

    @Override
    public SendOutcome send(Mail mail) {
        meanwhile.run();
        var answer = answers.getFirst();
        if (answers.size() > 1) {
            answers = answers.subList(1, answers.size());
        }
        if (answer instanceof SendOutcome.Sent) {
            taken.add(mail);
        }
        return answer;
    }
}
