package org.leaddistribution.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook made by hand, so that its parts may hold what no program writes.
public final class Zipped {
    private static final String TYPES =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SPREADSHEET =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Zipped() {}

    /// Of one sheet, which is `Sheet1`.
    public static Zipped ofRows(String rows) {
        return new Zipped()
                .with(
                        "_rels/.rels",
                        relations(
                                "<Relationship Id=\"rId1\" Type=\""
                                        + TYPES
                                        + "officeDocument\" Target=\"xl/workbook.xml\"/>"))
                .with(
                        "xl/workbook.xml",
                        "<workbook %s><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                                .formatted(SPREADSHEET))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                "<Relationship Id=\"rId1\" Type=\"%1$sworksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"%1$sstyles\" Target=\"/xl/styles.xml\"/><Relationship Id=\"rId3\" Type=\"%1$ssharedStrings\" Target=\"sharedStrings.xml\"/>"
                                        .formatted(TYPES)))
                .withSheet(rows);
    }

    /// A row of texts.
    ///
    /// @param attributes of the row, such as `hidden="1"`
    public static String row(String attributes, String... cells) {
        return "<row %s><c t=\"str\"><v>%s</v></c></row>"
                .formatted(attributes, String.join("</v></c><c t=\"str\"><v>", cells));
    }

    public Zipped withSheet(String rows) {
        return with(
                "xl/worksheets/sheet1.xml",
                "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(SPREADSHEET, rows));
    }

    /// Texts that cells name by their numbers, each with its XML.
    public Zipped withTexts(String... texts) {
        return with(
                "xl/sharedStrings.xml",
                "<sst %s><si>%s</si></sst>"
                        .formatted(SPREADSHEET, String.join("</si><si>", texts)));
    }

    /// The formats of cells, which they name by their numbers.
    public Zipped withFormats(String... codes) {
        var formats = new StringBuilder();
        var styles = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            boolean usual = codes[i].matches("[0-9]{1,2}") && !codes[i].startsWith("0");
            int id = usual ? Integer.parseInt(codes[i]) : 164 + i;
            if (!usual) {
                formats.append(
                        "<numFmt numFmtId=\"%s\" formatCode=\"%s\"/>"
                                .formatted(id, codes[i].replace("\"", "&quot;")));
            }
            styles.append("<xf numFmtId=\"%s\"/>".formatted(id));
        }
        return with(
                "xl/styles.xml",
                "<styleSheet %s><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
                        .formatted(SPREADSHEET, formats, styles));
    }

    public Zipped with(String part, String xml) {
        return with(part, xml.getBytes(StandardCharsets.UTF_8));
    }

    public Zipped with(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    public Zipped without(String part) {
        parts.remove(part);
        return this;
    }

    /// The names of all parts.
    public List<String> parts() {
        return List.copyOf(parts.keySet());
    }

    public byte[] part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    public String text(String name) {
        return new String(part(name), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return bytes.toByteArray();
    }

    public BytesUpload upload() {
        return new BytesUpload("leads.xlsx", bytes());
    }

    private static String relations(String all) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + all
                + "</Relationships>";
    }
}
