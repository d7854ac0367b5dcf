package org.leaddistribution.notice.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.leaddistribution.notice.Mailer.SendStep;

/// A conversation that knows how far it is; the mail library's exceptions do not always say.
final class SteppedTransport extends SMTPTransport {
    private final Session with;
    private volatile SendStep step = SendStep.CONNECTION;

    SteppedTransport(Session session) {
        super(session, new URLName(SmtpSession.PROTOCOL, null, -1, null, null, null));
        this.with = session;
    }

    Session session() {
        return with;
    }

    /// The step that is under way, or that failed.
    SendStep step() {
        return step;
    }

    /// The first that is read is the greeting.
    @Override
    protected int readServerResponse() throws MessagingException {
        if (step == SendStep.CONNECTION) {
            step = SendStep.GREETING;
        }
        return super.readServerResponse();
    }

    /// Said twice when the connection is encrypted in between.
    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        step = SendStep.GREETING;
        boolean understood = super.ehlo(domain);
        step = SendStep.SIGN_IN;
        return understood;
    }

    /// What an old server is greeted with.
    @Override
    protected void helo(String domain) throws MessagingException {
        step = SendStep.GREETING;
        super.helo(domain);
        step = SendStep.SIGN_IN;
    }

    @Override
    protected void startTLS() throws MessagingException {
        step = SendStep.ENCRYPTION;
        super.startTLS();
    }

    @Override
    protected void mailFrom() throws MessagingException {
        step = SendStep.SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        step = SendStep.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        step = SendStep.MESSAGE;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        step = SendStep.MESSAGE;
        super.finishData();
    }
}
