package org.leaddistribution.member;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person signs in with: one person's whatever its case, among members and staff together.
///
/// It keeps the case it was written in; [#login] is what is compared and claimed.
public record Username(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /// @throws IllegalArgumentException for people, when `value` is not a user name
    public Username {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "This is not a user name. It may be 1 to 64 letters A to Z, digits, dots,"
                            + " underscores and hyphens.");
        }
    }

    /// The name in `typed`, or nothing when it cannot be anybody's.
    public static Optional<Username> in(String typed) {
        return FORM.matcher(typed).matches() ? Optional.of(new Username(typed)) : Optional.empty();
    }

    /// The form in which no two people share a name.
    public String login() {
        return value.toLowerCase(Locale.ROOT);
    }

    public boolean isSamePersonAs(Username other) {
        return login().equals(other.login());
    }

    @Override
    public String toString() {
        return value;
    }
}
