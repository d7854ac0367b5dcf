package org.leaddistribution.notice;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

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
