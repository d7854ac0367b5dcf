package org.leaddistribution.access;

import java.text.Normalizer;

/// What somebody typed as a password, kept out of every log.
///
/// In the form NFC, so that a letter is the same from every keyboard. Whether it may become a new
/// password is for [PasswordRule] to say.
///
/// @param value at most 1,024 characters
public record Password(String value) {
    public static final int LONGEST = 1_024;

    /// @throws IllegalArgumentException for people, when `value` is longer than anyone's password
    public Password {
        if (value.length() > 2 * LONGEST || value.codePointCount(0, value.length()) > LONGEST) {
            throw new IllegalArgumentException(
                    "The password is too long. It may have at most 1,024 characters.");
        }
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    /// Code points.
    public int length() {
        return value.codePointCount(0, value.length());
    }

    @Override
    public String toString() {
        return "<hidden>";
    }
}
