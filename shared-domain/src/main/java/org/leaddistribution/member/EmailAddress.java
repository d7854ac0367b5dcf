package org.leaddistribution.member;

import java.util.Locale;
import java.util.regex.Pattern;

/// Where an account's mail goes. Stricter than a lead's e-mail, because we write to this one.
///
/// Visible ASCII only, so that nothing in it can become a line break or a second recipient on its way
/// through a mail server; a domain of another script is written in its `xn--` form.
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final String TOP_LEVEL = "[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])";
    private static final Pattern FORM =
            Pattern.compile(
                    "(?=[^@]{1,64}@)%s(?:\\.%s)*@(?:%s\\.)+%s"
                            .formatted(ATOM, ATOM, LABEL, TOP_LEVEL));

    /// @throws IllegalArgumentException for people, when `value` is not such an address
    public EmailAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "This is not an e-mail address that mail can be sent to. Write it like"
                            + " ann@example.org, in ASCII.");
        }
    }

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /// The form in which no two members share an address.
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
