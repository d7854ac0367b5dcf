package org.leaddistribution.portal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What docs/import.md shows to be typed and sent.
final class ImportGuide {
    private static final Path FILE =
            Path.of(System.getProperty("leads.home", ".."), "docs", "import.md");
    private static final Pattern SCRIPT = Pattern.compile("(?s)```sh\\n(.*?)```\\n");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern PARAMETERS = Pattern.compile("(?!sep=)[a-z_]+=.*");
    private static final String REFUSALS = "## How a refusal is mended";
    private static final String MEMBERS = "## Members";

    private static final String TEXT = text();

    private ImportGuide() {}

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What a part of the guide is about.
    enum Part {
        LEADS,
        MEMBERS
    }

    /// The lines of its scripts that are run, without their comments.
    static List<String> scriptLines() {
        return lines().filter(line -> !line.startsWith("#")).toList();
    }

    /// The comments of its scripts.
    static List<String> comments() {
        return lines().filter(line -> line.startsWith("#")).map(line -> line.substring(2)).toList();
    }

    private static Stream<String> lines() {
        return SCRIPT.matcher(TEXT)
                .results()
                .flatMap(found -> found.group(1).lines())
                .filter(line -> !line.isBlank());
    }

    /// Query parameters and form fields; those that say how a refusal is mended are but named there.
    static List<String> parameters(Part part) {
        return code(part).filter(code -> PARAMETERS.matcher(code).matches()).toList();
    }

    /// Options of the command line.
    static List<String> options(Part part) {
        return code(part).filter(code -> code.startsWith("--")).toList();
    }

    /// Commands in its text.
    static List<String> commands(Part part) {
        return code(part).filter(code -> code.startsWith("./leads ")).toList();
    }

    private static Stream<String> code(Part part) {
        int refusals = TEXT.indexOf(REFUSALS);
        int members = TEXT.indexOf(MEMBERS);
        if (refusals < 0 || members < refusals) {
            throw new AssertionError("Other sections in " + FILE);
        }
        var text =
                switch (part) {
                    case LEADS -> TEXT.substring(0, refusals);
                    case MEMBERS -> SCRIPT.matcher(TEXT.substring(members)).replaceAll("");
                };
        return CODE.matcher(text).results().map((MatchResult found) -> found.group(1)).distinct();
    }
}
