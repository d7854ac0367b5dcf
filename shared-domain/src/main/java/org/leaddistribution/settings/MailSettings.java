package org.leaddistribution.settings;

import static org.leaddistribution.settings.Setting.ADMIN_EMAIL;
import static org.leaddistribution.settings.Setting.MAIL_FROM;
import static org.leaddistribution.settings.Setting.SMTP_URL;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How mail leaves, in whose name, and who hears about finished distributions.
///
/// @param server null when mail waits in the outbox
/// @param from an address, or a name with the address in angle brackets
/// @param adminEmail null when the uploader is told
public record MailSettings(@Nullable SmtpServer server, String from, @Nullable String adminEmail) {
    private static final String DEFAULT_FROM = "Lead Distribution <lead-distribution@localhost>";
    private static final String ADDRESS = "[^\\s@<>,;\"]+@[^\\s@<>,;\"]+";
    private static final Pattern BARE = Pattern.compile(ADDRESS);
    private static final Pattern NAMED = Pattern.compile("[^<>\\p{Cntrl}]*<" + ADDRESS + ">");

    static MailSettings from(EnvironmentValues given) {
        return new MailSettings(
                given.parsedSecret(
                                SMTP_URL,
                                SmtpServer::parse,
                                "is not a mail server. It may be smtp://user:password@host:port or smtps://…. With a"
                                        + " password, encryption is required; ?starttls=optional at the"
                                        + " end does without.")
                        .orElse(null),
                given.parsed(
                                MAIL_FROM,
                                MailSettings::sender,
                                "is not a sender. It may be leads@example.org or Leads <leads@example.org>.")
                        .orElse(DEFAULT_FROM),
                given.parsed(
                                ADMIN_EMAIL,
                                MailSettings::address,
                                "is not an e-mail address. It may be one address such as admin@example.org.")
                        .orElse(null));
    }

    private static Optional<String> sender(String text) {
        return Optional.of(text)
                .filter(from -> BARE.matcher(from).matches() || NAMED.matcher(from).matches());
    }

    private static Optional<String> address(String text) {
        return Optional.of(text).filter(email -> BARE.matcher(email).matches());
    }
}
