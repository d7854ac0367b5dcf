package org.leaddistribution.allocation.files;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.BoundBy.Examples;
import org.leaddistribution.allocation.Fact;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.allocation.files.JsonCursor.SameTexts;
import org.leaddistribution.kernel.Quoted;

/// The facts behind a reason, as a file gives them.
final class ReasonReader {
    private static final String LEVEL = "level";

    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private FillRatio level = new FillRatio(0, 0);
    private boolean hasLevel;

    static ReasonReader read(JsonCursor in, SameTexts texts) {
        var why = new ReasonReader();
        in.map(fact -> why.read(fact, in, texts));
        return why;
    }

    /// The reason that `word` and these facts are.
    ///
    /// @throws MalformedFile when there is no such word, or its facts are others
    BoundBy reason(String word, JsonCursor in) {
        var reason =
                switch (word) {
                    case "quota" -> new BoundBy.Quota();
                    case "no_leads" -> new BoundBy.NoLeads(small("prospects"));
                    case "distinctness" ->
                            new BoundBy.Distinctness(
                                    small("prospects_with_capacity"), small("already_held"));
                    case "tight_set" ->
                            new BoundBy.TightSet(level, few("members", in), few("prospects", in));
                    case "supply" -> new BoundBy.Supply(level, count("capacity"), count("demand"));
                    default ->
                            throw in.wrong(
                                    "is bound_by %s. It may be quota, no_leads, distinctness, tight_set or supply."
                                            .formatted(Quoted.quoted(word)));
                };
        requireItsFacts(reason, in);
        return reason;
    }

    private void read(String fact, JsonCursor in, SameTexts texts) {
        if (in.isAtArray()) {
            var list = new ArrayList<String>();
            in.array(() -> list.add(texts.of(in.text())));
            names.put(fact, list);
        } else if (fact.equals(LEVEL)) {
            level = level(in);
            hasLevel = true;
        } else {
            counts.put(fact, in.number(0L, Long.MAX_VALUE));
        }
    }

    private void requireItsFacts(BoundBy reason, JsonCursor in) {
        int facts = counts.size() + names.size() + (hasLevel ? 1 : 0);
        if (facts != reason.why().size() || !reason.why().stream().allMatch(this::has)) {
            throw in.wrong(
                    "is bound_by %s, so its why has to have: %s."
                            .formatted(
                                    reason.code(),
                                    reason.why().isEmpty() ? "nothing" : expected(reason)));
        }
    }

    private boolean has(Fact fact) {
        return switch (fact) {
            case Fact.Count(var name, _) -> counts.containsKey(name);
            case Fact.Names(var name, _) -> names.containsKey(name);
            case Fact.Ratio _ -> hasLevel;
        };
    }

    private static String expected(BoundBy reason) {
        return reason.why().stream().map(Fact::name).collect(joining(", "));
    }

    private long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    private int small(String name) {
        return (int) Math.min(Integer.MAX_VALUE, count(name));
    }

    private Examples few(String name, JsonCursor in) {
        var first = names.getOrDefault(name, List.of());
        int count = small(name + "_count");
        if (first.size() != Math.min(count, Examples.MOST)) {
            throw in.wrong(
                    String.format(
                            Locale.ROOT,
                            "names %d %s of %d in its why; it has to name %d at most, else all.",
                            first.size(),
                            name,
                            count,
                            Examples.MOST));
        }
        return new Examples(first, count);
    }

    private static FillRatio level(JsonCursor in) {
        return FillLevel.of(in.ratio(), ProblemMember.HIGHEST_QUOTA)
                .orElseThrow(
                        () ->
                                in.unfit(
                                        "It has to be leads divided by a quota, to the last digit."));
    }

    /// Finds the fraction behind a decimal number.
    ///
    /// Two fractions of numbers up to a million are at least 10^-12 apart, and a `double` says a number below 1
    /// to 10^-16. So only one of them can be meant, and it is among the best approximations, which Euclid's
    /// algorithm finds (a fraction closer than 1/2q² is a convergent: Legendre). Time: a few dozen steps.
    static final class FillLevel {
        private static final long ONE = 1L << 62;

        private FillLevel() {}

        /// @param value 0 to 1
        /// @param highest the largest denominator, at most 1,000,000
        /// @return the fraction in its lowest terms whose nearest `double` is `value`, or empty
        static Optional<FillRatio> of(double value, int highest) {
            long over = (long) (value * ONE);
            long under = ONE;
            var before = new long[] {0, 1};
            var last = new long[] {1, 0};
            while (under != 0) {
                long times = over / under;
                var next = new long[] {times * last[0] + before[0], times * last[1] + before[1]};
                if (next[1] > highest) {
                    return Optional.empty();
                }
                if ((double) next[0] / next[1] == value) {
                    return Optional.of(new FillRatio((int) next[0], (int) next[1]));
                }
                long rest = over % under;
                over = under;
                under = rest;
                before = last;
                last = next;
            }
            return Optional.empty();
        }
    }
}
