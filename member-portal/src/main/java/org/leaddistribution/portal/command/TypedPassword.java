package org.leaddistribution.portal.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Password;

/// Reads a password from standard input, one line; never from an argument, which others could see.
final class TypedPassword {
    static final String NONE =
            "no password came on standard input. Type one line of 12 to 1,024 characters.";

    private TypedPassword() {}

    /// Empty when the input ends first, or the line is too long to be a password.
    static Optional<Password> read() throws IOException {
        var typed = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (typed.isPresent()) {
            return answered(typed.get().readPassword("Password: "));
        }
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var line = input.readLine();
        return line == null ? Optional.empty() : password(line);
    }

    /// @param typed null when the person ended the input instead (Ctrl-D)
    static Optional<Password> answered(char @Nullable [] typed) {
        return typed == null ? Optional.empty() : password(new String(typed));
    }

    private static Optional<Password> password(String line) {
        return line.length() > Password.LONGEST
                ? Optional.empty()
                : Optional.of(new Password(line));
    }
}
