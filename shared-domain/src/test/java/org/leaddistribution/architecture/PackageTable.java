package org.leaddistribution.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The table of packages in docs/architecture.md, held against the classes of one module.
///
/// Its rows stand in an order: a package may know only what stands below it. Which of that it does know is
/// said in its row, so a new arrow is a change that somebody reads.
public final class PackageTable {
    private static final String ROOT = "org.leaddistribution.";
    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\|[^|]*\\|([^|]*)\\|");
    private static final String HEAD = "| package |";
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");
    private static final Path DOCUMENT = Path.of("..", "docs", "architecture.md");

    private final Map<String, Set<String>> known = new LinkedHashMap<>();
    private final List<String> order;

    private PackageTable(List<String> lines) {
        var table =
                lines.stream()
                        .dropWhile(line -> !line.startsWith(HEAD))
                        .takeWhile(line -> line.startsWith("|"));
        for (var line : table.toList()) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                known.put(row.group(1), namesIn(row.group(2)));
            }
        }
        this.order = new ArrayList<>(known.keySet());
    }

    private static Set<String> namesIn(String cell) {
        return NAME.matcher(cell)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static PackageTable read() {
        try {
            return new PackageTable(Files.readAllLines(DOCUMENT));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// Every package of these classes has a row that says what it knows, and nothing above it is known.
    ///
    /// @param prefixes of the rows that belong to the module
    public void requireSameAs(JavaClasses classes, String... prefixes) {
        var found = arrows(classes);
        var rows =
                order.stream()
                        .filter(name -> Arrays.stream(prefixes).anyMatch(p -> isIn(name, p)))
                        .toList();
        assertThat(rows).as("packages").containsExactlyInAnyOrderElementsOf(found.keySet());
        assertThat(rows.stream().map(name -> sentence(name, known)))
                .as("what packages know")
                .containsExactlyElementsOf(
                        rows.stream().map(name -> sentence(name, found)).toList());
        for (var name : rows) {
            assertThat(found.getOrDefault(name, Set.of()))
                    .as("`%s` knows only what stands below it", name)
                    .allMatch(other -> order.indexOf(other) > order.indexOf(name));
        }
    }

    private String sentence(String name, Map<String, Set<String>> arrows) {
        var knows = arrows.getOrDefault(name, Set.of());
        return name
                + " knows "
                + order.stream()
                        .filter(knows::contains)
                        .map(other -> "`" + other + "`")
                        .collect(Collectors.joining(", "));
    }

    private static boolean isIn(String name, String prefix) {
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }

    private static Map<String, Set<String>> arrows(JavaClasses classes) {
        var arrows = new TreeMap<String, Set<String>>();
        for (var one : classes) {
            var knows = arrows.computeIfAbsent(nameOf(one), _ -> new TreeSet<>());
            one.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(other -> other.getPackageName().startsWith(ROOT))
                    .map(PackageTable::nameOf)
                    .filter(other -> !other.equals(nameOf(one)))
                    .forEach(knows::add);
        }
        return arrows;
    }

    private static String nameOf(JavaClass of) {
        return of.getPackageName().substring(ROOT.length());
    }
}
