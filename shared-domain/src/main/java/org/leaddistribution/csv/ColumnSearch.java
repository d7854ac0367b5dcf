package org.leaddistribution.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.leaddistribution.csv.KnownHeadings.Meaning;
import org.leaddistribution.csv.Layout.Parts;
import org.leaddistribution.csv.Layout.ValueSource;
import org.leaddistribution.csv.ReadOptions.ColumnRef;

/// Finds in one record which column is what: what was chosen, exact names, known headings, parts.
final class ColumnSearch {
    private static final List<String> NAME_PARTS =
            List.of("prefix", "first", "middle", "last", "suffix");
    private static final List<String> ADDRESS_PARTS =
            List.of(
                    "street",
                    "house_number",
                    "street2",
                    "street3",
                    "postal_code",
                    "city",
                    "region",
                    "country");

    /// Parts that stand behind the part before them with a blank only.
    private static final Map<String, String> BEHIND =
            Map.of("city", "postal_code", "house_number", "street");

    private final List<String> headings;
    private final List<Optional<Meaning>> meanings;
    private final Map<Column, ValueSource> found = new LinkedHashMap<>();
    private final Map<String, List<String>> suggested = new LinkedHashMap<>();
    private final List<Column> missing = new ArrayList<>();
    private final Set<String> ambiguous = new LinkedHashSet<>();
    private final List<String> unknown = new ArrayList<>();

    private ColumnSearch(List<String> headings) {
        this.headings = headings;
        this.meanings = headings.stream().map(KnownHeadings::of).toList();
    }

    /// @param headings trimmed
    static ColumnSearch in(
            List<String> headings, List<? extends Column> columns, ReadOptions options) {
        var search = new ColumnSearch(headings);
        for (var column : columns) {
            var chosen = options.chosen().get(column);
            if (chosen == null) {
                search.find(column);
            } else {
                search.take(column, chosen);
            }
        }
        return search;
    }

    /// Whether every column that must be there is, and only once.
    boolean isComplete() {
        return missing.isEmpty() && ambiguous.isEmpty() && unknown.isEmpty();
    }

    Map<Column, ValueSource> found() {
        return found;
    }

    List<String> missing() {
        return missing.stream().map(Column::heading).toList();
    }

    /// Headings that are there more than once where one is needed.
    Collection<String> ambiguous() {
        return ambiguous;
    }

    /// Columns that were chosen and are not there.
    List<String> unknown() {
        return unknown;
    }

    /// What each column was made of or may be made of, by its code; what cannot be guessed is left out.
    Map<String, List<String>> suggested() {
        return suggested;
    }

    /// How many headings are known to mean one of these columns.
    int score(List<? extends Column> columns) {
        var codes = columns.stream().map(Column::code).toList();
        return (int)
                meanings.stream()
                        .flatMap(Optional::stream)
                        .filter(meaning -> codes.contains(meaning.column()))
                        .count();
    }

    /// The positions of a column that a person has named; empty when there is none, or one of several.
    static List<Integer> positionsOf(ColumnRef ref, List<String> headings, int fields) {
        return switch (ref) {
            case ColumnRef.ByPosition(int number) ->
                    number <= fields ? List.of(number - 1) : List.of();
            case ColumnRef.ByHeading(var heading) -> exact(headings, heading);
        };
    }

    private void take(Column column, List<ColumnRef> refs) {
        var positions = new ArrayList<Integer>();
        for (var ref : refs) {
            var at = positionsOf(ref, headings, headings.size());
            if (at.isEmpty()) {
                unknown.add(ref.toString());
            } else if (at.size() > 1) {
                ambiguous.add(ref.toString());
            } else {
                positions.add(at.getFirst());
            }
        }
        if (positions.size() == refs.size()) {
            put(column, alternatives(column, positions));
        }
    }

    private List<Parts> alternatives(Column column, List<Integer> positions) {
        return column.shape() == Column.Shape.FIRST_FILLED
                ? positions.stream().map(ColumnSearch::whole).toList()
                : List.of(joined(column, positions));
    }

    private void find(Column column) {
        var exact = exact(headings, column.heading());
        switch (column.shape()) {
            case SINGLE -> one(column, exact.isEmpty() ? known(column, "") : exact);
            case FIRST_FILLED -> {
                var all = exact.isEmpty() ? known(column, "") : exact;
                if (all.isEmpty()) {
                    missing(column, List.of());
                } else {
                    put(column, all.stream().map(ColumnSearch::whole).toList());
                }
            }
            case NAME_PARTS -> findName(column, exact.isEmpty() ? known(column, "") : exact);
            case ADDRESS_PARTS -> {
                if (exact.isEmpty()) {
                    findAddress(column);
                } else {
                    one(column, exact);
                }
            }
        }
    }

    private void one(Column column, List<Integer> positions) {
        if (positions.isEmpty()) {
            missing(column, List.of());
        } else if (positions.size() > 1) {
            ambiguous(column, positions);
        } else {
            put(column, List.of(whole(positions.getFirst())));
        }
    }

    /// A heading that means a whole name is the other part where only a first or only a last name stands
    /// beside it.
    private void findName(Column column, List<Integer> wholes) {
        var first = known(column, "first");
        var last = known(column, "last");
        if (wholes.isEmpty() || (wholes.size() == 1 && first.isEmpty() != last.isEmpty())) {
            var parts = new ArrayList<Integer>();
            for (var part : NAME_PARTS) {
                var at = known(column, part);
                boolean other = at.isEmpty() && (part.equals("first") || part.equals("last"));
                parts.addAll(other ? wholes : onlyOne(at));
            }
            boolean named = parts.containsAll(first) && parts.containsAll(last);
            if (named && !(first.isEmpty() && last.isEmpty())) {
                put(column, List.of(joined(column, parts)));
            } else {
                missing(column, parts);
            }
        } else {
            one(column, wholes);
        }
    }

    private List<Integer> onlyOne(List<Integer> positions) {
        positions.stream().skip(1).forEach(at -> ambiguous.add(headings.get(at)));
        return positions;
    }

    /// Each group of columns makes one address; of several the first that is filled counts.
    private void findAddress(Column column) {
        var addresses = new ArrayList<Parts>();
        var incomplete = new ArrayList<Integer>();
        for (var group : groups(column)) {
            var wholes = known(column, "", group);
            var parts = addressParts(column, group);
            if (!wholes.isEmpty()) {
                onlyOne(wholes);
                addresses.add(whole(wholes.getFirst()));
            } else if (hasStreet(column, group)) {
                addresses.add(joined(column, parts));
            } else {
                incomplete.addAll(parts);
            }
        }
        if (addresses.isEmpty()) {
            missing(column, incomplete);
        } else {
            put(column, addresses);
        }
    }

    private boolean hasStreet(Column column, String group) {
        return ADDRESS_PARTS.stream()
                .filter(part -> part.startsWith("street"))
                .anyMatch(part -> !known(column, part, group).isEmpty());
    }

    private List<Integer> addressParts(Column column, String group) {
        var parts = new ArrayList<Integer>();
        for (var part : ADDRESS_PARTS) {
            parts.addAll(onlyOne(known(column, part, group)));
        }
        return parts;
    }

    /// In the order in which the file has them.
    private List<String> groups(Column column) {
        return meanings.stream()
                .flatMap(Optional::stream)
                .filter(meaning -> meaning.column().equals(column.code()))
                .map(Meaning::group)
                .distinct()
                .toList();
    }

    private List<Integer> known(Column column, String part) {
        return positions(
                meaning -> meaning.column().equals(column.code()) && meaning.part().equals(part));
    }

    private List<Integer> known(Column column, String part, String group) {
        return positions(
                meaning ->
                        meaning.column().equals(column.code())
                                && meaning.part().equals(part)
                                && meaning.group().equals(group));
    }

    private List<Integer> positions(java.util.function.Predicate<Meaning> wanted) {
        return IntStream.range(0, meanings.size())
                .filter(i -> meanings.get(i).filter(wanted).isPresent())
                .boxed()
                .toList();
    }

    private static List<Integer> exact(List<String> headings, String name) {
        var wanted = WhiteSpace.trim(name).toLowerCase(Locale.ROOT);
        return IntStream.range(0, headings.size())
                .filter(i -> headings.get(i).toLowerCase(Locale.ROOT).equals(wanted))
                .boxed()
                .toList();
    }

    private void put(Column column, List<Parts> alternatives) {
        var source = new ValueSource(alternatives);
        found.put(column, source);
        suggested.put(column.code(), refs(source.positions()));
    }

    private void missing(Column column, List<Integer> parts) {
        if (column.need() == Column.Need.REQUIRED) {
            missing.add(column);
        }
        if (!parts.isEmpty()) {
            suggested.put(column.code(), refs(parts));
        }
    }

    private void ambiguous(Column column, List<Integer> positions) {
        positions.forEach(at -> ambiguous.add(headings.get(at)));
        suggested.put(column.code(), refs(positions.subList(0, 1)));
    }

    /// As a call would name them: by position where a heading is there more than once or is empty.
    private List<String> refs(List<Integer> positions) {
        return positions.stream().map(this::ref).toList();
    }

    private String ref(int position) {
        var heading = headings.get(position);
        return heading.isEmpty() || heading.startsWith("#") || exact(headings, heading).size() > 1
                ? "#" + (position + 1)
                : heading;
    }

    private static Parts whole(int position) {
        return new Parts(List.of(position), "", List.of(false));
    }

    private Parts joined(Column column, List<Integer> positions) {
        if (column.shape() != Column.Shape.ADDRESS_PARTS) {
            return new Parts(positions, " ", positions.stream().map(_ -> false).toList());
        }
        var tight = new ArrayList<Boolean>();
        for (int i = 0; i < positions.size(); i++) {
            tight.add(i > 0 && isBehind(positions.get(i), positions.get(i - 1)));
        }
        return new Parts(positions, ", ", tight);
    }

    private boolean isBehind(int position, int before) {
        var part = meanings.get(position).map(Meaning::part).orElse("");
        var partBefore = meanings.get(before).map(Meaning::part).orElse("");
        return !partBefore.isEmpty() && partBefore.equals(BEHIND.get(part));
    }
}
