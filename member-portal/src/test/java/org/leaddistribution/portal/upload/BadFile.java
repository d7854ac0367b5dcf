package org.leaddistribution.portal.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that is refused, and its first error.
///
/// @param row of the first error: 0 for the file, 1 for the header
/// @param column of the first error; null where the row or the file is wrong
/// @param saying part of the message
record BadFile(
        String name,
        String text,
        Charset charset,
        int row,
        @Nullable String column,
        String code,
        String saying) {
    private static final String HEADER = "Name,Email,Address\n";
    private static final String ANN = "Ann,ann@example.org,1 Main St\n";

    private static BadFile file(String name, String text, String code, String saying) {
        return new BadFile(name, text, ISO_8859_1, 0, null, code, saying);
    }

    private static BadFile row(int row, String text, Charset charset, String code, String saying) {
        return new BadFile("leads.csv", text, charset, row, null, code, saying);
    }

    private static BadFile row(int row, String text, String code, String saying) {
        return row(row, text, UTF_8, code, saying);
    }

    private static BadFile cell(String line, String column, String code, String saying) {
        var text = HEADER + ANN + line + "\n";
        return new BadFile("leads.csv", text, UTF_8, 3, column, code, saying);
    }

    byte[] bytes() {
        return text.getBytes(charset);
    }

    @Override
    public String toString() {
        return code + ", " + saying;
    }

    static List<BadFile> kinds() {
        return List.of(
                file("leads.csv", "%PDF-1.7", "not_csv", "PDF"),
                file("leads.csv", "PK\3\4 a.csv", "not_csv", "a ZIP file that is no workbook"),
                file("leads.csv", "\u001F\u008B\b", "not_csv", "GZIP"),
                file("leads.pdf", HEADER + ANN, "file_name", ".csv"),
                file("leads.csv", "<html><table>", "not_csv", "a web page"),
                file("leads.csv", "", "empty_file", "Empty CSV"),
                file("leads.csv", "\u00EF\u00BB\u00BF", "empty_file", "Empty CSV"),
                file("leads.csv", " \n\t\n", "empty_file", "Empty CSV"),
                file("leads.csv", HEADER, "empty_file", "Empty CSV"),
                file("leads.csv", HEADER + ",,\n\n", "empty_file", "Empty CSV"),
                new BadFile(
                        "leads.csv",
                        HEADER + ANN,
                        UTF_16LE,
                        0,
                        null,
                        "utf_16_without_bom",
                        "save as CSV UTF-8"));
    }

    static List<BadFile> faults() {
        var open = HEADER + ANN + "Bob,bob@example.org,\"2 Main St\n";
        return List.of(
                row(3, HEADER + ANN + "Zo\u00EB,z@x.org,H\n", ISO_8859_1, "malformed_text", "0xEB"),
                row(3, open, "unclosed_quote", "never closed"),
                row(3, open + "x\n".repeat(500_000), "field_too_long", "65,536"),
                row(
                        3,
                        HEADER + ANN + "\"Bob\"x,bob@example.org,Here\n",
                        "text_after_quote",
                        "Double"),
                row(1, "x".repeat(1 << 20), "field_too_long", "65,536"),
                row(1, HEADER.strip() + ",x".repeat(9_997) + "\n", "too_many_columns", "1,000"),
                row(1, "Name,Email\nAnn,ann@example.org\n", "missing_column", "address=HEADING"),
                row(1, ANN, "missing_column", "header_row=none&name=#1&email=#2&address=#3"),
                row(1, "Name,Email,Address,ADDRESS\n", "repeated_column", "address=#3"));
    }

    static List<BadFile> rows() {
        return List.of(
                row(
                        3,
                        HEADER + ANN + "Bob,bob@example.org\n",
                        "field_count",
                        "2 fields, expected 3"),
                row(3, HEADER + ANN + "Bob,b@x.org,2, Town\n", "field_count", "quote the field"),
                cell("Bob,,Here", "Email", "missing_value", "missing"),
                cell(",bob@example.org,Here", "Name", "missing_value", "missing"),
                cell("Bob,bob@example.org, ", "Address", "missing_value", "missing"),
                cell("Bob,a@,Here", "Email", "invalid_email", "a@"),
                cell("Bob,a@@b.org,Here", "Email", "invalid_email", "a@@b.org"),
                cell("Bob,a@localhost,Here", "Email", "invalid_email", "a@localhost"),
                cell("Bob,\u0430nn@example.org,Here", "Email", "non_ascii_local_part", "U+0430"),
                cell("x".repeat(201) + ",b@x.org,Here", "Name", "value_too_long", "200"),
                cell("Bob," + "x".repeat(243) + "@example.org,H", "Email", "value_too_long", "254"),
                cell("Bob,b@x.org," + "x".repeat(1_001), "Address", "value_too_long", "1000"),
                cell("B\0b,b@x.org,Here", "Name", "forbidden_character", "U+0000"),
                cell("B\u0085b,b@x.org,Here", "Name", "forbidden_character", "U+0085"),
                cell("Bob,b@x.org,A\u202EB", "Address", "forbidden_character", "U+202E"));
    }
}
