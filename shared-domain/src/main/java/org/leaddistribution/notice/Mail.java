package org.leaddistribution.notice;

import java.net.URI;
import org.jspecify.annotations.Nullable;

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
}
