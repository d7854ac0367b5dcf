package org.leaddistribution.portal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a line as a shell reads it: quotes and variables, and nothing that our documents do not use.
final class ShellWords {
    private static final Pattern WORD =
            Pattern.compile("(?:[^\\s'\"\\\\]|'[^']*'|\"[^\"\\\\]*\")+");
    private static final Pattern PIECE = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^'\"]+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z_]+)");

    private ShellWords() {}

    /// The commands of a line, of which each runs when the one before it has succeeded.
    ///
    /// @param variables by their names; every one that the line uses
    static List<List<String>> commandsIn(String line, Map<String, String> variables) {
        if (!WORD.matcher(line).replaceAll("").isBlank()) {
            throw new AssertionError("Not understood: " + line);
        }
        var commands = new ArrayList<List<String>>();
        commands.add(new ArrayList<>());
        for (var word : WORD.matcher(line).results().map(found -> found.group()).toList()) {
            if (word.equals("&&")) {
                commands.add(new ArrayList<>());
            } else {
                commands.getLast().add(unquoted(word, variables));
            }
        }
        return commands;
    }

    /// Those of a line that is one command without variables.
    static List<String> of(String line) {
        return commandsIn(line, Map.of()).getFirst();
    }

    private static String unquoted(String word, Map<String, String> variables) {
        return PIECE.matcher(word)
                .results()
                .map(
                        piece ->
                                piece.group(1) != null
                                        ? piece.group(1)
                                        : expanded(
                                                piece.group(2) != null
                                                        ? piece.group(2)
                                                        : piece.group(3),
                                                variables))
                .collect(Collectors.joining());
    }

    private static String expanded(String text, Map<String, String> variables) {
        var expanded = new StringBuilder();
        var found = VARIABLE.matcher(text);
        while (found.find()) {
            var value = Objects.requireNonNull(variables.get(found.group(1)), found.group());
            found.appendReplacement(expanded, Matcher.quoteReplacement(value));
        }
        return found.appendTail(expanded).toString();
    }
}
