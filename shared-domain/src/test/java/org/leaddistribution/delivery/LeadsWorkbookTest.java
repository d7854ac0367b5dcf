package org.leaddistribution.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.SheetReading;
import org.leaddistribution.csv.TextSheet;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadKey;

/// The workbook that a member opens.
final class LeadsWorkbookTest {
    private static final Instant MADE = Instant.parse("2026-03-02T10:00:07.123Z");
    private static final List<LeadDraft> LEADS =
            List.of(
                    lead(
                            2,
                            "Zoë 😀",
                            "=ann@example.org",
                            "+1 Main <Street> & \"Co\"",
                            "0049123456789012345"),
                    lead(3, "007", "bo@example.org", "1 Street\r\nTown", ""),
                    lead(9, "_x000D_", "cy@example.org", "=1+1", "1E5"));

    private static LeadDraft lead(
            int row, String name, String email, String address, String extra) {
        return new LeadDraft(row, LeadKey.ofEmail(email), name, email, address, List.of(extra));
    }

    @Test
    void everyCellIsTheTextOfTheLeadAndNothingElse() throws IOException {
        var bytes = LeadsWorkbook.of(MADE, List.of("Phone"), LEADS).content();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().stream().map(cell -> cell.getText()).toList())
                    .containsExactly("Name", "Email", "Address", "Phone");
            assertThat(rows.get(1).stream().map(cell -> cell.getText()).toList())
                    .containsExactly(
                            "Zoë 😀",
                            "=ann@example.org",
                            "+1 Main <Street> & \"Co\"",
                            "0049123456789012345");
        }
        assertThat(partsOf(bytes).get("xl/worksheets/sheet1.xml"))
                .contains(
                        "t=\"inlineStr\"",
                        "ySplit=\"1\"",
                        "state=\"frozen\"",
                        "<autoFilter ref=\"A1:D4\"")
                .contains("<cols>", "width=")
                .doesNotContain("<f>", "<v>");
        assertThat(partsOf(bytes).get("xl/styles.xml")).contains("formatCode=\"@\"");
    }

    /// Without that, spreadsheets show one line of it, or both over the row above.
    @Test
    void aCellOfSeveralLinesIsAsHighAsTheyAreAndAsWideAsTheLongest() throws IOException {
        var address = "Flat 2, a house with a very long name\nTown";
        var tall = lead(2, "Ann", "ann@example.org", address, "");
        var parts = partsOf(LeadsWorkbook.of(MADE, List.of(), List.of(tall)).content());

        assertThat(wrappedCells(parts)).containsExactly("C2");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("max=\"3\" width=\"%s".formatted(address.indexOf('\n') + 2));
    }

    private static List<String> wrappedCells(Map<String, String> parts) {
        var styles = Objects.requireNonNull(parts.get("xl/styles.xml"));
        var formats =
                Pattern.compile("<xf [^>]*?(?:/>|>.*?</xf>)")
                        .matcher(styles.substring(styles.indexOf("<cellXfs")))
                        .results()
                        .map(
                                found ->
                                        found.group().contains("wrapText=\"1\"")
                                                || found.group().contains("wrapText=\"true\""))
                        .toList();
        return Pattern.compile("<c r=\"([A-Z]+\\d+)\" s=\"(\\d+)\"")
                .matcher(Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml")))
                .results()
                .filter(cell -> formats.get(Integer.parseInt(cell.group(2))))
                .map(cell -> cell.group(1))
                .toList();
    }

    @Test
    void whatIsWrittenIsWhatIsReadBack() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        var cells =
                List.of(
                        "a\u0000b",
                        "_x0041_ _x",
                        " x ",
                        "line\r\nline\ttab",
                        "\uFFFE",
                        "x".repeat(40_000));
        try (var sheet = new TextSheet(out, "S", List.of(10, 10))) {
            sheet.add(List.of("Key", "Value"));
            for (var cell : cells) {
                sheet.add(List.of("1", cell));
            }
        }
        var read = SheetReading.of(new BytesUpload("s.xlsx", out.toByteArray())).values();

        assertThat(read.subList(0, 5)).isEqualTo(cells.subList(0, 5));
        assertThat(read.getLast()).hasSize(32_767);
    }

    @Test
    void twoWorkbooksOfTheSameLeadsAreTheSameBytesWhateverTheTime() throws IOException {
        var first = LeadsWorkbook.of(MADE, List.of("Phone"), LEADS);
        var zone = java.util.TimeZone.getDefault();
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Asia/Tokyo"));
        try {
            assertThat(LeadsWorkbook.of(MADE, List.of("Phone"), LEADS)).isEqualTo(first);
        } finally {
            java.util.TimeZone.setDefault(zone);
        }
        assertThat(partsOf(first.content()).get("docProps/core.xml"))
                .contains(">2026-03-02T10:00:07.123Z</dcterms:created>");
        assertThat(LeadsWorkbook.of(MADE.plusSeconds(60), List.of("Phone"), LEADS))
                .isNotEqualTo(first);
    }

    @Test
    void workbookWithoutLeadsHasItsHeadings() throws IOException {
        assertThat(
                        partsOf(LeadsWorkbook.of(MADE, List.of(), List.of()).content())
                                .get("xl/worksheets/sheet1.xml"))
                .contains(">Name<", ">Email<", ">Address<");
    }

    private static Map<String, String> partsOf(byte[] workbook) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
