package org.leaddistribution.notice.smtp;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.leaddistribution.notice.smtp.SmtpMailer.SmtpLimits;
import org.leaddistribution.settings.SmtpServer;
import org.leaddistribution.settings.SmtpServer.Encryption;

/// What the mail library has to be told of a server; by itself it waits for ever.
final class SmtpSession {
    static final String PROTOCOL = "smtp";

    private SmtpSession() {}

    /// @param trust notes the certificates that the server shows
    static Session with(SmtpServer server, SmtpLimits limits, SeenCertificates trust) {
        var settings = new Properties();
        settings.put("mail.smtp.connectiontimeout", millis(limits.connect()));
        settings.put("mail.smtp.timeout", millis(limits.silence()));
        settings.put("mail.smtp.writetimeout", millis(limits.silence()));
        settings.put("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.auth", Boolean.toString(server.user() != null));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.ssl.socketFactory", trust.socketFactory());
        settings.put("mail.smtp.socketFactory.fallback", "false");
        encrypt(settings, server.encryption());
        return Session.getInstance(settings);
    }

    private static void encrypt(Properties settings, Encryption encryption) {
        switch (encryption) {
            case NONE -> {}
            case STARTTLS_IF_OFFERED -> settings.put("mail.smtp.starttls.enable", "true");
            case STARTTLS_REQUIRED -> {
                settings.put("mail.smtp.starttls.enable", "true");
                settings.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> settings.put("mail.smtp.ssl.enable", "true");
        }
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
