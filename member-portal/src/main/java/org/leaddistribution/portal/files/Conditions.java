package org.leaddistribution.portal.files;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The conditions and the range of a request for a file, by RFC 9110.
///
/// A single range of bytes is served. For any other range the whole file is sent, as the RFC allows.
///
/// @param match tags of `If-Match`; empty without
/// @param noneMatch tags of `If-None-Match`; empty without
/// @param ifRange the tag of `If-Range`
record Conditions(
        List<String> match,
        List<String> noneMatch,
        @Nullable String range,
        @Nullable String ifRange) {
    private static final Pattern BYTES = Pattern.compile("(?i)bytes\\s*=\\s*(\\d*)-(\\d*)\\s*");
    private static final int LONGEST_NUMBER = 9;
    private static final String ANY = "*";

    static Conditions of(Context ctx) {
        return new Conditions(
                tags(ctx, "If-Match"),
                tags(ctx, "If-None-Match"),
                ctx.header("Range"),
                ctx.header("If-Range"));
    }

    private static List<String> tags(Context ctx, String header) {
        return Collections.list(ctx.req().getHeaders(header)).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /// What is to be sent.
    sealed interface Answer {
        record Whole() implements Answer {}

        /// @param to the first byte that is not sent
        record Part(int from, int to) implements Answer {}

        /// The client has this very version already.
        record Known() implements Answer {}

        /// The file is not the version that `If-Match` names.
        record Changed() implements Answer {}

        record OutOfRange() implements Answer {}
    }

    boolean areNone() {
        return match.isEmpty() && noneMatch.isEmpty() && range == null;
    }

    /// @param tag of the version that would be sent
    /// @param length of that version
    Answer on(String tag, int length) {
        if (!match.isEmpty() && !match.contains(ANY) && !match.contains(tag)) {
            return new Answer.Changed();
        }
        if (noneMatch.stream().anyMatch(known -> known.equals(ANY) || isWeakly(tag, known))) {
            return new Answer.Known();
        }
        if (range == null || (ifRange != null && !ifRange.strip().equals(tag))) {
            return new Answer.Whole();
        }
        var bytes = BYTES.matcher(range);
        return bytes.matches() ? part(bytes, length) : new Answer.Whole();
    }

    private static boolean isWeakly(String tag, String known) {
        return known.equals(tag) || known.equals("W/" + tag);
    }

    private static Answer part(Matcher bytes, int length) {
        var first = bytes.group(1);
        var last = bytes.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? new Answer.Whole() : lastBytes(number(last), length);
        }
        int from = number(first);
        int to = last.isEmpty() ? length : Math.min(number(last), length - 1) + 1;
        if (!last.isEmpty() && number(last) < from) {
            return new Answer.Whole();
        }
        return from < length ? new Answer.Part(from, to) : new Answer.OutOfRange();
    }

    private static Answer lastBytes(int count, int length) {
        return count == 0
                ? new Answer.OutOfRange()
                : new Answer.Part(Math.max(0, length - count), length);
    }

    /// A number with too many digits becomes one that is larger than any file.
    private static int number(String digits) {
        var significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > LONGEST_NUMBER
                ? Integer.MAX_VALUE - 1
                : Integer.parseInt(significant);
    }
}
