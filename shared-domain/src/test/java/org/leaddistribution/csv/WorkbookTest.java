package org.leaddistribution.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.csv.Table.TableFormat;

/// What the cells of a workbook say is what is read.
final class WorkbookTest {
    private static final String HEADINGS =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Key</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Value</t></is></c></row>";

    @Test
    void workbookOfAProgramIsReadAsATable() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Leads");
            sheet.value(0, 0, "Key");
            sheet.value(0, 1, "Value");
            sheet.value(1, 0, "Zoë 😀 & <b>");
            sheet.value(1, 1, 4711);
            sheet.value(2, 0, true);
            sheet.value(2, 1, LocalDate.of(2024, 2, 29));
            sheet.style(2, 1).format("yyyy-mm-dd").set();
            sheet.value(3, 0, "0049");
            sheet.value(3, 1, LocalDateTime.of(2024, 2, 29, 13, 45, 30));
            sheet.style(3, 1).format("dd.mm.yyyy hh:mm").set();
            sheet.formula(4, 0, "1+1");
            sheet.value(5, 1, 1234);
            sheet.style(5, 1).format("00000").set();
        }
        var reading = SheetReading.of(new BytesUpload("Leads.XLSX", bytes.toByteArray()));

        assertThat(reading.format())
                .isEqualTo(new TableFormat(TableFormat.Kind.WORKBOOK, "", ',', 1));
        assertThat(reading.fields())
                .containsExactly(
                        List.of("Zoë 😀 & <b>", "4711"),
                        List.of("TRUE", "2024-02-29"),
                        List.of("0049", "2024-02-29T13:45:30"),
                        List.of("", "01234"));
        assertThat(reading.numbers()).containsExactly(2, 3, 4, 6);
        assertThat(reading.noticeCodes()).containsExactly("formulas_without_results");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "42, 42",
        "-7, -7",
        "49301234567, 49301234567",
        "1.23E+15, 1230000000000000",
        "1.2345678901234568E+19, 12345678901234568000",
        "12345678901234567, 12345678901234567",
        "100, 100",
        "1E2, 100",
        "5.0, 5",
        "0.5, 0.5",
        "19.989999999999998, 19.99",
        "1.0E-5, 0.00001",
        "-0, 0",
        "007, 7",
        "1E400, 1E400",
        "1E999999999, 1E999999999",
        "many, many"
    })
    void numberIsWrittenPlainly(String raw, String text) {
        assertThat(valueOf("<v>" + raw + "</v>")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "00000, 1234, 01234",
        "00000, 123456, 123456",
        "00000, 12.5, 12.5",
        "[$-407]00000, 1234, 01234",
        "0, 7, 7",
        "0.00, 1.5, 1.5",
        "'#,##0', 1234567, 1234567",
        "General, 5, 5",
        "0.00E+00, 1500000, 1500000",
        "[Red]0;[Blue]-0, 3, 3",
        "\"dy\"0, 3, 3",
        "dd.mm.yyyy, 45351, 2024-02-29",
        "DD/MM/YY, 45351.75, 2024-02-29",
        "[$-809]d mmmm yyyy;@, 45351, 2024-02-29",
        "mmm, 45351, 2024-02-29",
        "yyyy\\-mm\\-dd\\ hh:mm, 45351.5, 2024-02-29T12:00:00",
        "m/d/yy h:mm AM/PM, 45351.999999999, 2024-03-01T00:00:00",
        "hh:mm:ss, 0.75, 18:00:00",
        "[h]:mm, 1.5, 36:00:00",
        "mm:ss, 0.001, 00:01:26",
        "14, 45351, 2024-02-29",
        "22, 45351.25, 2024-02-29T06:00:00",
        "20, 0.5, 12:00:00",
        "14, 59, 1900-02-28",
        "14, 61, 1900-03-01",
        "14, 60, 60",
        "14, -3, -3",
        "14, 2958465, 9999-12-31",
        "14, 2958466, 2958466"
    })
    void formatDecidesHowANumberIsWritten(String code, String raw, String text) {
        var workbook =
                Zipped.ofRows(HEADINGS + rowOf("<c r=\"B2\" s=\"0\"><v>" + raw + "</v></c>"))
                        .withFormats(code);

        assertThat(SheetReading.of(workbook.upload()).values()).containsExactly(text);
    }

    @Test
    void workbookThatCountsFrom1904IsReadSo() {
        var workbook =
                Zipped.ofRows(HEADINGS + rowOf("<c r=\"B2\" s=\"0\"><v>43889</v></c>"))
                        .withFormats("14");
        var main = workbook.text("xl/workbook.xml");
        workbook.with(
                "xl/workbook.xml",
                main.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));

        assertThat(SheetReading.of(workbook.upload()).values()).containsExactly("2024-02-29");
    }

    @ParameterizedTest
    @CsvSource({
        "b, 1, TRUE",
        "b, false, FALSE",
        "str, of a formula, of a formula",
        "str, 007, 007",
        "d, 2024-02-29T00:00:00, 2024-02-29",
        "d, 2024-02-29T08:00:00, 2024-02-29T08:00:00",
        "str, a_x000D_b_x005F_x000D_, 'a\rb_x000D_'",
        "e, #N/A, #N/A"
    })
    void valueIsReadByItsType(String type, String raw, String text) {
        assertThat(valueOf("<f>A1</f><v>" + raw + "</v>", " t=\"" + type + "\"")).isEqualTo(text);
    }

    @Test
    void textsAreReadWithoutTheirLooksAndPronunciation() {
        var workbook =
                Zipped.ofRows(
                                HEADINGS
                                        + rowOf("<c r=\"B2\" t=\"s\"><v>1</v></c>")
                                        + "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c></row>")
                        .withTexts(
                                "<t xml:space=\"preserve\"> 0049 </t>",
                                "<r><rPr><b/></rPr><t>An</t></r><r><t>n &amp; &#66;o<![CDATA[ <x>]]></t></r><rPh sb=\"0\" eb=\"1\"><t>an</t></rPh>");

        assertThat(SheetReading.of(workbook.upload()).values())
                .containsExactly("Ann & Bo <x>", " 0049 ");
    }

    @Test
    void errorOfAFormulaIsToldFromAText() {
        var rows =
                SheetReading.of(
                                Zipped.ofRows(
                                                HEADINGS
                                                        + rowOf(
                                                                "<c r=\"B2\" t=\"e\"><f>X()</f><v>#NAME?</v></c>")
                                                        + "<row r=\"3\"><c r=\"B3\" t=\"str\"><v>#NAME?</v></c></row>")
                                        .upload())
                        .rows();

        assertThat(rows.getFirst().errors().stream().toArray()).containsExactly(1);
        assertThat(rows.getLast().errors().stream().toArray()).isEmpty();
    }

    @Test
    void rowsAreNumberedAsTheSpreadsheetDoes() {
        var reading =
                SheetReading.of(
                        Zipped.ofRows(
                                        HEADINGS
                                                + "<row r=\"3\"><c r=\"A3\"><v>1</v></c></row>"
                                                + "<row r=\"4\"><c r=\"A4\" s=\"3\"/></row>"
                                                + "<row><c><v>2</v></c><c><v>3</v></c></row>"
                                                + "<row r=\"1048576\"><c r=\"B1048576\"><v>4</v></c></row>")
                                .upload());

        assertThat(reading.numbers()).containsExactly(3, 5, 1_048_576);
        assertThat(reading.fields())
                .containsExactly(List.of("1", ""), List.of("2", "3"), List.of("", "4"));
    }

    @Test
    void hiddenRowsAreReadWithANotice() {
        var reading =
                SheetReading.of(
                        Zipped.ofRows(
                                        HEADINGS
                                                + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row>"
                                                + "<row r=\"3\"><c r=\"A3\"><v>2</v></c></row>")
                                .upload());

        assertThat(reading.numbers()).containsExactly(2, 3);
        assertThat(reading.notices().getFirst().message())
                .isEqualTo("1 row is hidden in the sheet and read all the same, first row 2.");
    }

    @Test
    void firstSheetWithDataIsReadUnlessAnotherIsNamed() throws IOException {
        var source = new BytesUpload("leads.xlsx", ofSheets("Cover", "Leads", "2"));

        var reading = SheetReading.of(source);
        assertThat(reading.values()).containsExactly("in Leads");
        assertThat(reading.notices().getFirst().message())
                .isEqualTo("The sheet \"Leads\" was read; the workbook also has: Cover, 2.");
        assertThat(SheetReading.of(source, ReadOptions.NONE.withSheet("2")).values())
                .containsExactly("in 2");
        assertThat(SheetReading.of(source, ReadOptions.NONE.withSheet("leads")).values())
                .containsExactly("in Leads");
        assertThat(SheetReading.of(source, ReadOptions.NONE.withSheet("3")).values())
                .containsExactly("in 2");
        assertThat(SheetReading.refusal(source, ReadOptions.NONE.withSheet("1")).code())
                .isEqualTo(IssueCode.EMPTY_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "Members", ""})
    void unknownSheetIsRefusedNamingTheSheets(String sheet) throws IOException {
        var source = new BytesUpload("leads.xlsx", ofSheets("Cover", "Leads", "2"));
        var options = ReadOptions.NONE.withSheet(sheet);

        assertThat(SheetReading.refusal(source, options).message())
                .isEqualTo(
                        "There is no sheet \"%s\". The workbook has: Cover, Leads, 2. Send it again with sheet=Cover."
                                .formatted(sheet));
        assertThat(SheetReading.refusal(source, options.at(Door.COMMAND_LINE)).message())
                .endsWith("Add --sheet Cover.");
    }

    @Test
    void manyTextsAreReadFromATemporaryFile() {
        var texts = new String[100_000];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = "<t>%s text number %s</t>".formatted("long ".repeat(i % 20), i);
        }
        var rows = new StringBuilder(HEADINGS);
        for (int i = 0; i < 1_000; i++) {
            rows.append("<row><c t=\"s\"><v>%s</v></c></row>".formatted(i * 97L % texts.length));
        }
        var workbook = Zipped.ofRows(rows.toString()).withTexts(texts);

        assertThat(workbook.part("xl/sharedStrings.xml")).hasSizeGreaterThan(5 << 20);
        var read = SheetReading.of(workbook.upload()).rows();
        for (int i = 0; i < 1_000; i++) {
            int number = i * 97 % texts.length;
            assertThat(read.get(i).fields()[0])
                    .isEqualTo("%s text number %d", "long ".repeat(number % 20), number);
        }
    }

    private static byte[] ofSheets(String empty, String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet(empty);
            for (var name : names) {
                var sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "Key");
                sheet.value(0, 1, "Value");
                sheet.value(1, 1, "in " + name);
            }
        }
        return bytes.toByteArray();
    }

    private static String valueOf(String content) {
        return valueOf(content, "");
    }

    private static String valueOf(String content, String attributes) {
        var row = rowOf("<c r=\"B2\"%s>%s</c>".formatted(attributes, content));
        return SheetReading.of(Zipped.ofRows(HEADINGS + row).upload()).values().getFirst();
    }

    private static String rowOf(String cells) {
        return "<row r=\"2\">" + cells + "</row>";
    }
}
