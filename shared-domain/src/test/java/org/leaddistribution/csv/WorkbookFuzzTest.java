package org.leaddistribution.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.fixture.LongForm;

/// Whatever is done to a workbook, it is read or refused soon; and what is read of a good one is what others
/// read.
final class WorkbookFuzzTest {
    private static final int FILES_PER_SEED = 100;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final List<Mutation> MUTATIONS = List.of(Mutation.values());
    private static final List<String> TOKENS =
            List.of(
                    "<",
                    ">",
                    "</c>",
                    "</row>",
                    "<row r=\"7\">",
                    "<c r=\"B9\" t=\"s\">",
                    "<v>",
                    "</v>",
                    "99999999999",
                    "-1",
                    "1E99",
                    "&amp;",
                    "&#0;",
                    "&#x1F600;",
                    "<![CDATA[",
                    "]]>",
                    "<!--",
                    "-->",
                    "<?",
                    "?>",
                    "\"",
                    "t=\"e\"",
                    "hidden=\"1\"",
                    "\u0000",
                    "\uFFFF",
                    "<is><t>",
                    "XFD1",
                    "/>");

    static IntStream seeds() {
        return IntStream.range(0, LongForm.of(20, 1_000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutatedWorkbookIsReadOrRefused(int seed) throws IOException {
        var random = new Random(seed);
        for (int i = 0; i < FILES_PER_SEED; i++) {
            var file = random.nextBoolean() ? mutatedPart(random) : mutatedFile(random);
            var before = ProcessTime.now();
            readOrRefused(file);
            assertThat(ProcessTime.since(before)).isLessThan(SOON);
        }
    }

    private static void readOrRefused(byte[] file) throws IOException {
        var opening =
                new Table.Opening(List.of(SheetReading.TestColumn.values()), ReadOptions.NONE);
        try (var table =
                opening.open(new BytesUpload("leads.xlsx", file), ReadProgress.UNWATCHED)) {
            int last = 0;
            for (var row = table.next(); row != null; row = table.next()) {
                assertThat(row.number()).isGreaterThan(last);
                last = row.number();
            }
        } catch (FileFault refused) {
            assertThat(refused.at(opening.row()).message()).hasSizeBetween(20, 3_000);
        }
    }

    /// The ZIP file as such goes bad.
    private static byte[] mutatedFile(Random random) {
        var file = workbook().bytes();
        for (int i = random.nextInt(3); i >= 0; i--) {
            file = MUTATIONS.get(random.nextInt(MUTATIONS.size())).apply(file, random);
        }
        return file;
    }

    /// What is in it goes bad.
    private static byte[] mutatedPart(Random random) {
        var workbook = workbook();
        var names = workbook.parts();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var name = names.get(random.nextInt(names.size()));
            var bytes = workbook.part(name);
            workbook.with(
                    name,
                    random.nextBoolean()
                            ? withToken(bytes, random)
                            : MUTATIONS.get(random.nextInt(MUTATIONS.size())).apply(bytes, random));
        }
        return workbook.bytes();
    }

    private static byte[] withToken(byte[] part, Random random) {
        var text = new String(part, StandardCharsets.UTF_8);
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(6));
        var token = TOKENS.get(random.nextInt(TOKENS.size()));
        return (text.substring(0, from) + token + text.substring(to))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Zipped workbook() {
        return Zipped.ofRows(
                        """
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                        <row r="2" hidden="1"><c r="A2" s="1"><v>45351</v></c><c r="B2" t="inlineStr"><is><t>x &amp; y</t></is></c></row>
                        <row r="5"><c r="A5" t="b"><v>1</v></c><c r="C5" t="e"><f>A1</f><v>#N/A</v></c></row>
                        <row r="9"><c s="2"><v>7</v></c><c t="s"><v>2</v></c></row>
                        """)
                .withTexts("<t>Key</t>", "<t>Value</t>", "<r><t>ri</t></r><r><t>ch</t></r>")
                .withFormats("General", "dd.mm.yyyy", "00000");
    }

    @Test
    void fastexcelReadsTheSameTexts() throws IOException {
        var random = new Random(7);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Leads");
            sheet.value(0, 0, "Key");
            sheet.value(0, 1, "Value");
            for (int row = 1; row < 2_000; row++) {
                sheet.value(row, 0, text(random));
                if (random.nextBoolean()) {
                    sheet.inlineString(row, 1, text(random));
                } else {
                    sheet.value(row, 1, random.nextInt());
                }
            }
        }
        var ours = SheetReading.of(new BytesUpload("leads.xlsx", bytes.toByteArray())).fields();

        try (var theirs =
                new ReadableWorkbook(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
            var rows = theirs.getFirstSheet().read();
            assertThat(ours)
                    .isEqualTo(
                            rows.subList(1, rows.size()).stream()
                                    .map(row -> List.of(row.getCellText(0), row.getCellText(1)))
                                    .toList());
        }
    }

    private static String text(Random random) {
        var letters = "aä &<>\"'ß€ 😀\t0_x";
        return letters.codePoints()
                        .filter(_ -> random.nextInt(3) > 0)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                + "z";
    }
}
