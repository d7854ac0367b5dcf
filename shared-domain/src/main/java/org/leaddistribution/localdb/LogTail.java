package org.leaddistribution.localdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The end of mongod's log, for the person who has to find out why it did not start.
final class LogTail {
    private static final int LINES = 8;

    private LogTail() {}

    /// A paragraph to append to a message; it says so when there is no log.
    static String of(Path log) {
        try {
            // Not strict UTF-8: a log cut off in mid-character must still be shown.
            var lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return "\nThe last lines of %s:\n%s".formatted(log, String.join("\n", last(lines)));
        } catch (IOException _) {
            return "\nIt wrote no log to " + log + ".";
        }
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    }
}
