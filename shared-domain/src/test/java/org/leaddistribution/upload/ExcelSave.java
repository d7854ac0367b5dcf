package org.leaddistribution.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.Records;
import org.leaddistribution.csv.Zipped;

/// Files as Excel writes them: quotes only where a CSV needs them and lines that end in CRLF; in a workbook the
/// texts beside the sheet, which names them by their numbers.
final class ExcelSave {
    private static final String BOM = "\uFEFF";

    private ExcelSave() {}

    /// What kind of text file was chosen under *Save as*.
    enum TextKind {
        /// *CSV UTF-8*.
        CSV_UTF_8(StandardCharsets.UTF_8, BOM),
        /// *CSV* or *Text*, in the charset of the system.
        ANSI(Charset.forName("windows-1252"), ""),
        /// *Unicode text*.
        UNICODE(StandardCharsets.UTF_16LE, BOM);

        private final Charset charset;
        private final String start;

        TextKind(Charset charset, String start) {
            this.charset = charset;
            this.start = start;
        }

        byte[] written(List<List<String>> rows, char separator) {
            return (start + csv(rows, separator)).getBytes(charset);
        }

        /// What a file of this kind says.
        String read(byte[] file) {
            return new String(file, charset);
        }

        byte[] written(String text) {
            return text.getBytes(charset);
        }
    }

    private static String csv(List<List<String>> rows, char separator) {
        return rows.stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> quotedIfNeeded(cell, separator))
                                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quotedIfNeeded(String cell, char separator) {
        boolean needed = cell.chars().anyMatch(c -> c == separator || "\"\r\n".indexOf(c) >= 0);
        return needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /// The cells of a CSV in UTF-8 that begins with a byte order mark, opened with every column as text.
    static List<List<String>> opened(byte[] csv, char delimiter) {
        var text = new String(csv, StandardCharsets.UTF_8);
        var records = new Records(new StringReader(text.substring(BOM.length())), delimiter);
        var rows = new ArrayList<List<String>>();
        for (var fields = records.next(); fields != null; fields = records.next()) {
            rows.add(List.of(fields));
        }
        return rows;
    }

    /// The cells of a workbook's first sheet.
    static List<List<String>> opened(byte[] workbook) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(ExcelSave::text).toList()).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : Objects.requireNonNullElse(cell.getText(), "");
    }

    /// A workbook of text cells.
    static byte[] workbook(List<List<String>> rows) {
        var texts = rows.stream().flatMap(List::stream).distinct().toList();
        var sheet =
                rows.stream()
                        .map(row -> row.stream().map(cell -> cell(texts.indexOf(cell))))
                        .map(cells -> cells.collect(Collectors.joining("", "<row>", "</row>")))
                        .collect(Collectors.joining());
        return Zipped.ofRows(sheet)
                .withFormats("49")
                .withTexts(
                        IntStream.range(0, texts.size())
                                .mapToObj(i -> "<t xml:space=\"preserve\">" + xml(texts.get(i)))
                                .map(text -> text + "</t>")
                                .toArray(String[]::new))
                .bytes();
    }

    private static String cell(int text) {
        return "<c s=\"0\" t=\"s\"><v>" + text + "</v></c>";
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "_x000D_");
    }
}
