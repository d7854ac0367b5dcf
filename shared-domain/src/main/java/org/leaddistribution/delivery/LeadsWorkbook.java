package org.leaddistribution.delivery;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.leaddistribution.csv.TextSheet;
import org.leaddistribution.kernel.TemporaryFiles;
import org.leaddistribution.lead.LeadDraft;

/// Writes the workbook (XLSX) that a member downloads: the rows of the CSV as they were uploaded, all text.
///
/// One version of the program gives the same bytes for the same leads.
public final class LeadsWorkbook {
    private static final List<String> HEADINGS = List.of("Name", "Email", "Address");
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));
    private static final int NARROWEST = 12;
    private static final int WIDEST = 60;
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(?<=<dcterms:created[^>]{0,80}>)[^<]*");

    private LeadsWorkbook() {}

    /// @param createdAt when the file was made: the only time in the workbook
    /// @param keptColumns headings of what the leads have beside name, e-mail and address
    /// @param leads in the order of the file
    public static FileBytes of(Instant createdAt, List<String> keptColumns, List<LeadDraft> leads) {
        var rows = new ArrayList<List<String>>();
        var headings = new ArrayList<>(HEADINGS);
        headings.addAll(keptColumns);
        rows.add(headings);
        leads.forEach(lead -> rows.add(row(lead, keptColumns.size())));
        try {
            return FileBytes.of(dated(rows, createdAt));
        } catch (IOException failed) {
            throw new UncheckedIOException("A workbook cannot be made", failed);
        }
    }

    private static List<String> row(LeadDraft lead, int kept) {
        var cells = new ArrayList<>(List.of(lead.name(), lead.email(), lead.address()));
        for (int i = 0; i < kept; i++) {
            cells.add(i < lead.extra().size() ? lead.extra().get(i) : "");
        }
        return cells;
    }

    /// The library notes the time at which it writes; packed once more, nothing tells of it.
    private static byte[] dated(List<List<String>> rows, Instant at) throws IOException {
        var file = new TemporaryFiles(FOLDER).create("workbook");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                write(rows, out);
            }
            try (var zip = new ZipFile(file.toFile())) {
                return dated(zip, at);
            }
        } finally {
            TemporaryFiles.delete(file);
        }
    }

    private static void write(List<List<String>> rows, OutputStream out) throws IOException {
        try (var sheet = new TextSheet(out, "Leads", widths(rows))) {
            for (var row : rows) {
                sheet.add(row);
            }
        }
    }

    private static List<Integer> widths(List<List<String>> rows) {
        return IntStream.range(0, rows.getFirst().size())
                .map(
                        column ->
                                rows.stream()
                                        .flatMap(row -> row.get(column).lines())
                                        .mapToInt(String::length)
                                        .max()
                                        .orElse(0))
                .mapToObj(longest -> Math.clamp(longest + 2, NARROWEST, WIDEST))
                .toList();
    }

    private static byte[] dated(ZipFile workbook, Instant at) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : Collections.list(workbook.entries())) {
                var copy = new ZipEntry(part.getName());
                copy.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                zip.putNextEntry(copy);
                var content = workbook.getInputStream(part).readAllBytes();
                boolean dated = part.getName().equals(PROPERTIES);
                zip.write(dated ? dated(content, at.toString()) : content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] dated(byte[] properties, String at) {
        var text = new String(properties, StandardCharsets.UTF_8);
        return CREATED.matcher(text).replaceFirst(at).getBytes(StandardCharsets.UTF_8);
    }
}
