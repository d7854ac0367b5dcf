package org.leaddistribution.portal.admin;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Password;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;
import org.leaddistribution.portal.web.Refusal;

/// Reads what requests say about accounts, of members and of staff; each refusal names the field.
final class AccountValues {
    private AccountValues() {}

    /// @throws Refusal 400 when it is missing, or is not what it may be
    static <T> T required(String name, @Nullable String text, Function<String, T> read) {
        if (text == null) {
            throw Refusal.badRequest(name + " is missing.");
        }
        return read.apply(text);
    }

    /// Null where nothing is given.
    ///
    /// @throws Refusal 400 when it is not what it may be
    static <S, T> @Nullable T optional(@Nullable S given, Function<S, T> read) {
        return Optional.ofNullable(given).map(read).orElse(null);
    }

    static Username username(String text) {
        return Username.in(text)
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "username may have 1 to 64 of the characters A-Z a-z 0-9 . _ -"));
    }

    static EmailAddress email(String text) {
        try {
            return new EmailAddress(text);
        } catch (IllegalArgumentException notAnAddress) {
            throw Refusal.badRequest("email is not an address that mail can be sent to.");
        }
    }

    /// Its strength is judged later.
    static Password password(String text) {
        if (text.length() > Password.LONGEST) {
            throw Refusal.badRequest(
                    "The password is too long. It may have " + Password.LONGEST + " characters.");
        }
        return new Password(text);
    }
}
