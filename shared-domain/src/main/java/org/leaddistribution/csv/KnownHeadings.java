package org.leaddistribution.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the headings of real files mean: the table `headings.tsv`.
///
/// A line a heading: what it means, the heading, the group it belongs to (`-` for none) and where it is used.
public final class KnownHeadings {
    private static final String TABLE = "headings.tsv";
    private static final Set<String> WORTH_KEEPING = Set.of("phone", "company");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, Meaning> MEANINGS = read();

    private KnownHeadings() {}

    /// @param column the code of the column
    /// @param part of a name or an address; empty when the heading means the whole
    /// @param group of parts that belong together, as those of a business address; empty for none
    record Meaning(String column, String part, String group) {}

    /// Whether a heading means something that whoever calls a lead wants beside name, e-mail and address: a
    /// telephone number or a company.
    public static boolean isWorthKeeping(String heading) {
        return of(heading).filter(meaning -> WORTH_KEEPING.contains(meaning.column())).isPresent();
    }

    /// Compared without case, blanks, `_-./` and accents.
    static Optional<Meaning> of(String heading) {
        return Optional.ofNullable(MEANINGS.get(folded(heading)));
    }

    static String folded(String heading) {
        var text = new StringBuilder(heading.length());
        MARKS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> !isLeftOut(point))
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isLeftOut(int point) {
        return "_-./".indexOf(point) >= 0 || (point <= 0xFFFF && WhiteSpace.is((char) point));
    }

    private static Map<String, Meaning> read() {
        var meanings = new HashMap<String, Meaning>();
        var table = Objects.requireNonNull(KnownHeadings.class.getResourceAsStream(TABLE), TABLE);
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .forEach(line -> add(meanings, line));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(meanings);
    }

    private static void add(Map<String, Meaning> meanings, String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException(TABLE + ": four cells are needed: " + line);
        }
        var target = cells[0].split("\\.", 2);
        var meaning =
                new Meaning(
                        target[0],
                        target.length == 1 ? "" : target[1],
                        cells[2].equals("-") ? "" : cells[2]);
        var before = meanings.putIfAbsent(folded(cells[1]), meaning);
        if (before != null && !before.equals(meaning)) {
            throw new IllegalArgumentException(
                    TABLE + ": a heading has two meanings: " + line + "; " + before);
        }
    }
}
