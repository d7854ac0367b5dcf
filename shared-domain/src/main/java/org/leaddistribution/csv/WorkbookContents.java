package org.leaddistribution.csv;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.CellFormats.Epoch;

/// Where in a workbook what is.
///
/// @param sheets at least one, in the order of the workbook
/// @param strings the texts of its cells; null where they stand in the cells
/// @param styles how its cells write numbers; null where all do so plainly
record WorkbookContents(
        List<SheetPart> sheets,
        @Nullable ZipEntry strings,
        @Nullable ZipEntry styles,
        Epoch epoch) {
    private static final long LARGEST = 16L << 20;
    private static final int MOST = 10_000;

    WorkbookContents {
        sheets = List.copyOf(sheets);
    }

    /// A sheet of cells.
    record SheetPart(String name, Visibility visibility, ZipEntry part) {
        /// Whether the spreadsheet shows it.
        enum Visibility {
            SHOWN,
            HIDDEN
        }
    }

    /// @return empty when the parts are not those of a workbook
    static Optional<WorkbookContents> of(WorkbookParts parts) throws IOException {
        var main = mainPart(parts);
        var workbook = parts.named(main);
        if (workbook.isEmpty() || !main.endsWith(".xml")) {
            return Optional.empty();
        }
        try (var xml = new WorkbookXml(parts.open(workbook.get(), LARGEST))) {
            return xml.next() && xml.begins("workbook")
                    ? Optional.of(read(xml, parts, relations(parts, main)))
                    : Optional.empty();
        }
    }

    private static String mainPart(WorkbookParts parts) throws IOException {
        return relations(parts, "").values().stream()
                .filter(relation -> relation.isOf("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
    }

    private static WorkbookContents read(
            WorkbookXml xml, WorkbookParts parts, Map<String, Relation> relations) {
        var sheets = new ArrayList<SheetPart>();
        var epoch = Epoch.OF_1900;
        while (xml.next()) {
            if (xml.begins("workbookPr") && xml.isTrue("date1904")) {
                epoch = Epoch.OF_1904;
            } else if (xml.begins("sheet") && sheets.size() < MOST) {
                sheet(xml, parts, relations).ifPresent(sheets::add);
            }
        }
        if (sheets.isEmpty()) {
            throw WorkbookFaults.broken("it has no sheet of cells");
        }
        return new WorkbookContents(
                sheets,
                part(parts, relations, "sharedStrings"),
                part(parts, relations, "styles"),
                epoch);
    }

    private static Optional<SheetPart> sheet(
            WorkbookXml xml, WorkbookParts parts, Map<String, Relation> relations) {
        var name = String.valueOf(xml.attribute("name"));
        var visibility =
                String.valueOf(xml.attribute("state")).toLowerCase(Locale.ROOT).contains("hidden")
                        ? SheetPart.Visibility.HIDDEN
                        : SheetPart.Visibility.SHOWN;
        return Optional.ofNullable(relations.get(String.valueOf(xml.attribute("id"))))
                .filter(relation -> relation.isOf("worksheet"))
                .flatMap(relation -> parts.named(relation.target()))
                .map(part -> new SheetPart(name, visibility, part));
    }

    private static @Nullable ZipEntry part(
            WorkbookParts parts, Map<String, Relation> relations, String kind) {
        return relations.values().stream()
                .filter(relation -> relation.isOf(kind))
                .findFirst()
                .flatMap(relation -> parts.named(relation.target()))
                .orElse(null);
    }

    /// What a part says of another.
    ///
    /// @param type an address, whose end says what the other part is
    /// @param target its path
    private record Relation(String type, String target) {
        boolean isOf(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    /// @param part whose relations are wanted; empty for the file as a whole
    private static Map<String, Relation> relations(WorkbookParts parts, String part)
            throws IOException {
        int name = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, name);
        var file = parts.named(folder + "_rels/" + part.substring(name) + ".rels");
        var relations = new HashMap<String, Relation>();
        if (file.isEmpty()) {
            return relations;
        }
        try (var xml = new WorkbookXml(parts.open(file.get(), LARGEST))) {
            while (xml.next() && relations.size() < MOST) {
                var target = xml.begins("Relationship") ? xml.attribute("Target") : null;
                if (target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    relations.putIfAbsent(
                            String.valueOf(xml.attribute("Id")),
                            new Relation(
                                    String.valueOf(xml.attribute("Type")), path(folder, target)));
                }
            }
        }
        return relations;
    }

    private static String path(String folder, String target) {
        var steps = new ArrayDeque<String>();
        for (var step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            switch (step) {
                case "", "." -> {}
                case ".." -> steps.pollLast();
                default -> steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
