package org.leaddistribution.localdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The end of mongod's log, for the person who has to find out why it did not start.
final class LogTail {
    private static final int LINES = 8;

    /// What mongod says when the machine gives it too little, and what that means.
    private static final Map<String, String> SHORTAGES =
            Map.of(
                    "Too many open files",
                    "It may open too few files: raise the limit (ulimit -n) to 64000.",
                    "Cannot allocate memory",
                    "There is too little memory for it: it needs about 1 GB.",
                    "Out of memory",
                    "There is too little memory for it: it needs about 1 GB.",
                    "out of memory",
                    "There is too little memory for it: it needs about 1 GB.",
                    "bad_alloc",
                    "There is too little memory for it: it needs about 1 GB.",
                    "Resource temporarily unavailable",
                    "It may start too few threads: raise the limit (ulimit -u) to 64000.",
                    "No space left on device",
                    "The disk is full: make room on it.");

    private LogTail() {}

    /// A sentence on what the machine lacks, by what mongod said last; empty when that is not known.
    static String shortage(Path... logs) {
        return Stream.of(logs)
                .map(LogTail::textOf)
                .flatMap(
                        said ->
                                SHORTAGES.entrySet().stream()
                                        .filter(known -> said.contains(known.getKey()))
                                        .map(known -> " " + known.getValue()))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static String textOf(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

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
