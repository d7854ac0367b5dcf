package org.leaddistribution.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.csv.ReadingEnded.ReadingStopped;

/// What is no good workbook is refused in words, soon, and without taking memory.
final class WorkbookRefusalTest {
    private static final String HEADINGS =
            "<row r=\"1\"><c t=\"str\"><v>Key</v></c><c t=\"str\"><v>Value</v></c></row>";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir private Path folder;

    @Test
    void workbookUnderAnotherEndingIsRefusedNamingBoth() {
        var issue = SheetReading.refusal(new BytesUpload("leads.csv", good().bytes()));

        assertThat(issue.code()).isEqualTo(IssueCode.FILE_NAME);
        assertThat(issue.message()).contains("workbook (XLSX)", "\"leads.csv\"", ".xlsx");
    }

    @Test
    void textUnderTheNameOfAWorkbookIsRefusedNamingBoth() {
        var issue =
                SheetReading.refusal(
                        new BytesUpload(
                                "leads.xlsx", "Key,Value\n1,2\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(issue.code()).isEqualTo(IssueCode.FILE_NAME);
        assertThat(issue.message()).contains("workbook (XLSX)", "\"leads.xlsx\"", ".csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads.csv", "leads.xlsx"})
    void zipOfSomethingElseIsNoWorkbook(String name) {
        var document = good().without("xl/workbook.xml").with("word/document.xml", "<document/>");

        assertThat(SheetReading.refusal(new BytesUpload(name, document.bytes())).message())
                .startsWith("This is a ZIP file that is no workbook, not a CSV file.");
    }

    @Test
    void protectedWorkbookIsRefused() {
        var ole = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 2_000);

        assertThat(SheetReading.refusal(new BytesUpload("leads.xlsx", ole)).message())
                .contains("protected by a password", "old one (XLS)");
    }

    @Test
    void emptyFileIsEmpty() {
        assertThat(SheetReading.refusal(new BytesUpload("leads.xlsx", new byte[0])).code())
                .isEqualTo(IssueCode.EMPTY_FILE);
        assertThat(SheetReading.refusal(Zipped.ofRows("").upload()).code())
                .isEqualTo(IssueCode.EMPTY_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"3\"/><row r=\"3\"/>",
                "<row r=\"0\"/>",
                "<row r=\"1048577\"/>",
                "<row r=\"x\"/>",
                "<row r=\"99999999999\"/>",
                "<row r=\"2\"><c r=\"XFE2\"/></row>",
                "<row r=\"2\"><c r=\"ZZZZZZZZZZZZZZZZ2\"/></row>",
                "<row r=\"2\"><c r=\"2\"/></row>",
                "<row r=\"2\"><c t=\"s\"><v>1</v></c></row>",
                "<row r=\"2\"><c t=\"s\"><v>2000000000</v></c></row>",
                "<row r=\"2\"><c t=\"s\"><v>-1</v></c></row>",
                "<row r=\"2\"><c><v>1</c></row>",
                "<row r=\"2\"><c><v>&nope;</v></c></row>",
                "<row r=\"2\"><c><v>\u0001</v></c></row>"
            })
    void brokenSheetIsRefused(String rows) {
        var issue =
                SheetReading.refusal(
                        good().withSheet(HEADINGS + rows).withTexts("<t>a</t>").upload());

        assertThat(issue.code()).isEqualTo(IssueCode.BROKEN_WORKBOOK);
        assertThat(issue.message())
                .startsWith("The workbook cannot be read: ")
                .endsWith("save the sheet as CSV UTF-8 and upload that.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet SYSTEM \"http://localhost:9/x\"><worksheet/>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>",
                "no xml",
                ""
            })
    void partThatIsNoPlainXmlIsRefused(String xml) {
        assertThat(SheetReading.refusal(good().with(SHEET, xml).upload()).code())
                .isEqualTo(IssueCode.BROKEN_WORKBOOK);
    }

    @Test
    void partMayBeginWithAByteOrderMarkButIsInUtf8() {
        var sheet = good().text(SHEET);

        assertThat(SheetReading.of(good().with(SHEET, "\uFEFF" + sheet).upload()).rows())
                .hasSize(1);
        assertThat(
                        SheetReading.refusal(
                                        good().with(SHEET, sheet.getBytes(StandardCharsets.UTF_16))
                                                .upload())
                                .code())
                .isEqualTo(IssueCode.BROKEN_WORKBOOK);
        assertThat(
                        SheetReading.refusal(
                                        good().with(
                                                        SHEET,
                                                        sheet.replace("<v>1", "<v>\u00E9")
                                                                .getBytes(
                                                                        StandardCharsets
                                                                                .ISO_8859_1))
                                                .upload())
                                .code())
                .isEqualTo(IssueCode.BROKEN_WORKBOOK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a x=\"%s\"/>",
                "<v>%s</v>",
                "<!-- < %s -->",
                "<v><![CDATA[ < %s ]]></v>",
                "<?pi < %s ?>"
            })
    void pieceWithoutEndIsRefusedBeforeItFillsTheMemory(String piece) {
        var sheet =
                "<worksheet><sheetData>"
                        + piece.formatted(
                                "> <"
                                        .replace(
                                                "<",
                                                piece.contains("<v>%") || piece.contains("x=")
                                                        ? "x"
                                                        : "<")
                                        .repeat(500_000));

        assertThat(SheetReading.refusal(good().with(SHEET, sheet).upload()).message())
                .contains("a text without end");
    }

    @Test
    void longCommentsAndInstructionsOneAfterTheOtherAreFine() {
        var comments = "<!-- a < b > c --><?x a < b?>".repeat(100_000);

        assertThat(
                        SheetReading.of(
                                        good().withSheet(
                                                        HEADINGS
                                                                + comments
                                                                + "<row><c><v>1</v></c></row>")
                                                .upload())
                                .rows())
                .hasSize(1);
    }

    @Test
    void nestingAndNamesAreBounded() {
        assertRefused("<a>".repeat(1_000));
        var names = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            names.append("<a").append(i).append("/>");
        }
        assertRefused(names.toString());
    }

    private static void assertRefused(String rows) {
        assertThat(SheetReading.refusal(good().withSheet(HEADINGS + rows).upload()).message())
                .contains("a part of it is no table");
    }

    @Test
    void limitsOfFieldsRowsAndColumnsAreThoseOfACsv() {
        assertThat(refused("<c><v>" + "x".repeat(65_537) + "</v></c>").code())
                .isEqualTo(IssueCode.FIELD_TOO_LONG);
        assertThat(refused(("<c><v>" + "x".repeat(65_536) + "</v></c>").repeat(5)).code())
                .isEqualTo(IssueCode.RECORD_TOO_LONG);
        assertThat(refused("<c r=\"ALM2\"><v>1</v></c>").code())
                .isEqualTo(IssueCode.TOO_MANY_COLUMNS);
        assertThat(refused("<c r=\"ALM2\"><v>1</v></c>").row()).isEqualTo(2);
        assertThat(
                        SheetReading.of(
                                        good().withSheet(
                                                        HEADINGS
                                                                + "<row><c r=\"ALL2\"><v>1</v></c><c r=\"XFD2\" s=\"1\"/></row>")
                                                .upload())
                                .fields()
                                .getFirst())
                .hasSize(1_000);
    }

    private static RowIssue refused(String cells) {
        return SheetReading.refusal(
                good().withSheet(HEADINGS + "<row r=\"2\">" + cells + "</row>").upload());
    }

    @Test
    void manyEntitiesOfXmlAreFine() {
        var rows = "<row><c t=\"str\"><v>&amp;&lt;&#65;</v></c></row>".repeat(200_000);

        assertThat(SheetReading.of(good().withSheet(HEADINGS + rows).upload()).rows())
                .hasSize(200_000);
    }

    @Test
    void brokenZipIsRefused() {
        var whole = good().bytes();

        assertThat(
                        SheetReading.refusal(
                                        new BytesUpload(
                                                "leads.xlsx",
                                                Arrays.copyOf(whole, whole.length - 30)))
                                .code())
                .isEqualTo(IssueCode.BROKEN_WORKBOOK);
        assertThat(
                        SheetReading.refusal(
                                        new BytesUpload(
                                                "leads.csv",
                                                Arrays.copyOf(whole, whole.length - 30)))
                                .message())
                .contains("a ZIP file that is no workbook");
    }

    @Test
    void workbookThatUnpacksWithoutEndIsRefusedAtOnce() throws IOException {
        var bomb = bomb("bomb.xlsx", 1_500L << 20);

        assertRefusedAtOnce(bomb);
    }

    @Test
    void workbookThatLiesAboutItsSizeIsRefusedAtOnce() throws IOException {
        var bomb = bomb("liar.xlsx", 300L << 20);
        var bytes = Files.readAllBytes(bomb);
        int patched = 0;
        for (int at = 0; at < bytes.length - 46; at++) {
            boolean central =
                    bytes[at] == 'P'
                            && bytes[at + 1] == 'K'
                            && bytes[at + 2] == 1
                            && bytes[at + 3] == 2;
            if (central
                    && new String(bytes, at + 46, SHEET.length(), StandardCharsets.US_ASCII)
                            .equals(SHEET)) {
                bytes[at + 26] = 0;
                bytes[at + 27] = 0;
                patched++;
            }
        }
        assertThat(patched).isEqualTo(1);
        Files.write(bomb, bytes);

        assertThat(refusalAtOnce(bomb).code())
                .isIn(IssueCode.BROKEN_WORKBOOK, IssueCode.WORKBOOK_TOO_LARGE);
    }

    @Test
    void tableOfContentsWithoutEndIsRefusedBeforeItIsRead() throws IOException {
        var file = folder.resolve("many.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 400; i++) {
                zip.putNextEntry(new ZipEntry(i + "/" + "x".repeat(60_000)));
                zip.closeEntry();
            }
        }
        assertRefusedAtOnce(file);
    }

    private static void assertRefusedAtOnce(Path file) {
        var issue = refusalAtOnce(file);

        assertThat(issue.code()).isEqualTo(IssueCode.WORKBOOK_TOO_LARGE);
        assertThat(issue.message()).contains("too large", "save the sheet as CSV UTF-8");
    }

    /// However busy the machine is, and whichever thread reads.
    private static RowIssue refusalAtOnce(Path file) {
        var before = ProcessTime.now();
        var issue = SheetReading.refusal(new FileUpload(file));
        assertThat(ProcessTime.since(before)).isLessThan(Duration.ofSeconds(2));
        return issue;
    }

    /// A small file whose sheet goes on and on with spaces.
    private Path bomb(String name, long size) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : good().parts()) {
                zip.putNextEntry(new ZipEntry(part));
                if (part.equals(SHEET)) {
                    writeMuch(zip, size);
                } else {
                    zip.write(good().part(part));
                }
                zip.closeEntry();
            }
        }
        return file;
    }

    private static void writeMuch(OutputStream out, long size) throws IOException {
        out.write(("<worksheet><sheetData>" + HEADINGS).getBytes(StandardCharsets.UTF_8));
        var much = "<row/>".repeat(170_000).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < size; written += much.length) {
            out.write(much);
        }
    }

    @Test
    void readingTellsHowFarItIsAndStopsWhenItIsNotWanted() {
        var rows = "<row><c t=\"str\"><v>some text that is read</v></c></row>".repeat(20_000);
        var source = good().withSheet(HEADINGS + rows).upload();
        var told = new ArrayList<Long>();
        SheetReading.of(
                source,
                ReadOptions.NONE,
                (read, size) -> {
                    assertThat(size).isEqualTo(source.sizeBytes());
                    told.add(read);
                    return ReadProgress.Signal.GO_ON;
                });

        assertThat(told).hasSizeGreaterThan(10).isSorted().last().isEqualTo(source.sizeBytes());
        assertThatThrownBy(
                        () ->
                                SheetReading.of(
                                        source,
                                        ReadOptions.NONE,
                                        (read, size) ->
                                                read > size / 2
                                                        ? ReadProgress.Signal.STOP
                                                        : ReadProgress.Signal.GO_ON))
                .isInstanceOf(ReadingStopped.class);
    }

    private static Zipped good() {
        return Zipped.ofRows(HEADINGS + "<row r=\"2\"><c><v>1</v></c><c><v>2</v></c></row>");
    }

    /// An upload that lies in a file already.
    private record FileUpload(Path path) implements UploadSource {
        @Override
        public String filename() {
            return path.getFileName().toString();
        }

        @Override
        public long sizeBytes() {
            return path.toFile().length();
        }

        @Override
        public java.io.InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public java.util.Optional<Path> file() {
            return java.util.Optional.of(path);
        }
    }
}
