package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Coded;
import org.leaddistribution.kernel.DateRange;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Sorting;

/// Reads the query of a request, and refuses what a call does not know: a misspelt parameter must not pass
/// for one that was heeded.
public final class QueryParameters {

    /// What some clients add to every address, so that nothing answers from memory.
    private static final String ANYTHING = "_";

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private QueryParameters() {}

    /// @throws Refusal 400 when the query has a parameter that is none of these, or one of them twice
    public static void requireOnly(Context ctx, Set<String> known) {
        requireOnly(ctx, known, Set.of());
    }

    /// @param repeatable those of `known` that may be given several times
    public static void requireOnly(Context ctx, Set<String> known, Set<String> repeatable) {
        ctx.queryParamMap().forEach((name, values) -> require(name, values, known, repeatable));
    }

    static void require(
            String name, List<String> values, Set<String> known, Set<String> repeatable) {
        requireKnown(name, known);
        if (values.size() > 1 && !repeatable.contains(name) && !name.equals(ANYTHING)) {
            throw Refusal.badRequest(name + " must be given once.");
        }
    }

    /// Whether a parameter that is `true` or `false` is true; false where it is not given.
    ///
    /// @param value null when it is not given
    public static boolean isTrue(String name, @Nullable String value) {
        return switch (value) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            case String other ->
                    throw Refusal.badRequest(
                            name + "=" + other + " is unknown. It may be true or false.");
        };
    }

    static void requireKnown(String name, Set<String> known) {
        if (!known.contains(name) && !name.equals(ANYTHING)) {
            throw Refusal.badRequest(
                    known.isEmpty()
                            ? name + " is not known here; leave it out."
                            : "%s is not known here. It may be %s."
                                    .formatted(
                                            name,
                                            String.join(", ", known.stream().sorted().toList())));
        }
    }

    /// The page that is asked for, by `page` and `limit`.
    ///
    /// @throws Refusal 400 when either is not a number in its range, or is there twice
    public static PageRequest page(Context ctx, int defaultLimit) {
        try {
            long page = number(ctx, "page", 1);
            long limit = number(ctx, "limit", defaultLimit);
            return new PageRequest(page, (int) Math.min(limit, Integer.MAX_VALUE));
        } catch (IllegalArgumentException outOfRange) {
            throw Refusal.badRequest(String.valueOf(outOfRange.getMessage()));
        }
    }

    /// Empty where it is not given.
    public static String text(Context ctx, String name) {
        var given = ctx.queryParam(name);
        return given == null ? "" : given;
    }

    /// One of a few words; empty where it is not given.
    ///
    /// @throws Refusal 400 when it is none of them
    public static <E extends Enum<E> & Coded> Optional<E> coded(
            Context ctx, String name, Class<E> words) {
        var text = ctx.queryParam(name);
        if (text == null) {
            return Optional.empty();
        }
        var found = Coded.find(words, text);
        if (found.isEmpty()) {
            var codes = Arrays.stream(words.getEnumConstants()).map(Coded::code).toList();
            throw Refusal.badRequest(
                    "%s=%s is unknown. It may be %s."
                            .formatted(name, text, String.join(", ", codes)));
        }
        return found;
    }

    /// How a list is to be sorted, by `sort`; empty where it is not given.
    ///
    /// @throws Refusal 400 when it names none of the fields
    public static <F extends Enum<F> & Coded> Optional<Sorting<F>> sorting(
            Context ctx, Class<F> fields) {
        var text = ctx.queryParam("sort");
        if (text == null) {
            return Optional.empty();
        }
        var sorting = Sorting.of(fields, text);
        if (sorting.isEmpty()) {
            var codes = Arrays.stream(fields.getEnumConstants()).map(Coded::code).toList();
            throw Refusal.badRequest(
                    "sort=%s is unknown. It may be %s, with a - before it for the last first."
                            .formatted(text, String.join(", ", codes)));
        }
        return sorting;
    }

    /// A day, as `2026-03-31`; empty where it is not given.
    ///
    /// @throws Refusal 400 when it is none
    public static Optional<LocalDate> date(Context ctx, String name) {
        var text = ctx.queryParam(name);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(DATE.matcher(text).matches() ? text : "")
                    .map(day -> LocalDate.parse(day));
        } catch (DateTimeParseException _) {
            throw invalid(
                    "date_invalid",
                    "%s=%s is not a date. Write it as year, month and day: %s=2026-03-31."
                            .formatted(name, text, name));
        }
    }

    /// @throws Refusal 400 when the last day is before the first
    public static DateRange range(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw invalid(
                    "period_reversed",
                    "to=%s is before from=%s. Say the earlier day as from.".formatted(to, from));
        }
        return new DateRange(from, to);
    }

    /// A refusal of what a parameter says.
    ///
    /// @param code for programs
    public static Refusal invalid(String code, String detail) {
        return new Refusal(Problem.of(HttpStatus.BAD_REQUEST, detail).with("code", code));
    }

    private static long number(Context ctx, String name, long otherwise) {
        List<String> given = ctx.queryParams(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        var text = given.getFirst();
        if (given.size() > 1 || !text.matches("[0-9]{1,19}")) {
            throw notANumber(name);
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw notANumber(name);
        }
    }

    private static IllegalArgumentException notANumber(String name) {
        return new IllegalArgumentException(
                name + " must be given once, as a number: " + name + "=1.");
    }
}
