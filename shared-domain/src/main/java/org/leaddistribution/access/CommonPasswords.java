package org.leaddistribution.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.leaddistribution.member.Username;

/// The passwords that are tried first: common words in a row with something short behind them, keys
/// that lie side by side, and short pieces repeated.
///
/// The words come from a resource beside this class, one a line. Nothing here is exact: what is meant
/// to be caught is what a person picks to get past "at least 12 characters".
final class CommonPasswords {
    private static final int SHORT_PIECE = 6;
    private static final String KEY_ROWS =
            "qwertyuiopasdfghjklzxcvbnm qwertzuiopasdfghjklyxcvbnm azertyuiopqsdfghjklmwxcvbn "
                    + "1qaz2wsx3edc4rfv5tgb6yhn7ujm 1q2w3e4r5t6y7u8i9o0p q1w2e3r4t5y6u7i8o9p0 "
                    + "abcdefghijklmnopqrstuvwxyzabcdefghijkl 123456789012345678901234567890 "
                    + "987654321098765432109876543210 012345678901234567890123456789 "
                    + "zaq12wsxcde34rfvbgt56yhnmju7";

    private static final Set<String> WORDS = read("common-passwords.txt");

    private CommonPasswords() {}

    static boolean include(Password password, Username owner) {
        var words = new HashSet<>(WORDS);
        words.add(owner.login());
        return isCommon(password.value().toLowerCase(Locale.ROOT), words);
    }

    private static boolean isCommon(String password, Set<String> words) {
        var piece = smallestRepeated(password);
        return piece.length() < SHORT_PIECE
                || KEY_ROWS.contains(piece)
                || words.contains(piece)
                || isRowOf(words, withoutTail(piece));
    }

    /// The shortest text that gives `text` when written once or several times in a row.
    private static String smallestRepeated(String text) {
        int start = (text + text).indexOf(text, 1);
        return text.substring(0, start);
    }

    /// Without the digits and signs at the end, and with the usual look-alikes read as letters.
    private static String withoutTail(String piece) {
        return piece.replaceFirst("[^\\p{L}]+$", "")
                .replace('@', 'a')
                .replace('$', 's')
                .replace('0', 'o')
                .replace('3', 'e');
    }

    /// Whether `text` is common words and rows of keys, one after the other and nothing else.
    ///
    /// Cost: at most the square of the length, which is 1,024.
    private static boolean isRowOf(Set<String> words, String text) {
        int longest = words.stream().mapToInt(String::length).max().orElse(0);
        var reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int end = 1; end <= text.length(); end++) {
            for (int start = Math.max(0, end - longest); start < end; start++) {
                reached[end] |= reached[start] && words.contains(text.substring(start, end));
            }
        }
        return !text.isEmpty() && reached[text.length()];
    }

    private static Set<String> read(String resource) {
        try (InputStream stream = CommonPasswords.class.getResourceAsStream(resource)) {
            var text =
                    new String(
                            Objects.requireNonNull(stream, resource).readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program's own " + resource, unreadable);
        }
    }
}
