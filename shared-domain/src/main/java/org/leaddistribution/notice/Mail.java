package org.leaddistribution.notice;

import java.net.IDN;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.notice.Notice.NoticeId;

/// One mail, ready to be sent.
///
/// @param id what its `Message-ID` is made of
/// @param unsubscribe where one click turns such mails off; null for mails that cannot be turned off
public record Mail(
        NoticeId id, MailAddress to, String subject, MailBody body, @Nullable URI unsubscribe) {
    /// @throws IllegalArgumentException when id or subject could end a header and begin another
    public Mail {
        requireOneLine(id.value());
        requireOneLine(subject);
    }

    /// A careless mail server keeps the low byte of a character alone, so that counts as well.
    private static void requireOneLine(String header) {
        if (header.chars().anyMatch(c -> Character.isISOControl(c) || endsLine(c & 0xFF))) {
            throw new IllegalArgumentException("A mail's header is one line of plain text");
        }
    }

    private static boolean endsLine(int lowByte) {
        return lowByte == '\n' || lowByte == '\r';
    }

    /// An address that mail can be sent to: plain ASCII, so nothing in it can end a header or begin another.
    public record MailAddress(String value) {
        private static final int LONGEST = 254;
        private static final Pattern PLAIN =
                Pattern.compile(
                        "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

        /// @throws IllegalArgumentException when `value` is not such an address
        public MailAddress {
            if (value.length() > LONGEST || !PLAIN.matcher(value).matches()) {
                throw new IllegalArgumentException("Not an address that mail can be sent to");
            }
        }

        /// The address that someone's text names, its domain in ASCII, or empty when it names none.
        public static Optional<MailAddress> of(String text) {
            int at = text.lastIndexOf('@');
            if (at < 1) {
                return Optional.empty();
            }
            try {
                var domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
                return Optional.of(new MailAddress(text.substring(0, at + 1) + domain));
            } catch (IllegalArgumentException notAnAddress) {
                return Optional.empty();
            }
        }

        public String domain() {
            return value.substring(value.lastIndexOf('@') + 1);
        }
    }
}
