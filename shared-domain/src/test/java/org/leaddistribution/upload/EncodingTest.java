package org.leaddistribution.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.upload.IssueAssert.assertFileIssue;
import static org.leaddistribution.upload.IssueAssert.assertRowIssue;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.ReadOptions;

/// How bytes become text, and which do not.
final class EncodingTest {
    private static final String FILE = "Name,Email,Address\nRené,rene@example.org,Straße 1\n";

    @Test
    void utf8WithAndWithoutBomIsReadWithoutANotice() {
        for (var text : List.of(FILE, "\uFEFF" + FILE, "\uFEFF\uFEFF" + FILE)) {
            var reading = Reading.of(text);

            assertThat(reading.onlyLead().name()).isEqualTo("René");
            assertThat(reading.report().notices()).isEmpty();
        }
    }

    @Test
    void quotedHeaderAfterStrayBomsIsFound() {
        var reading = Reading.of("\uFEFF\uFEFF\"Name\",\"Email\",\"Address\"\nA,a@example.org,B\n");

        assertThat(reading.onlyLead().name()).isEqualTo("A");
    }

    @Test
    void utf16WithBomIsReadWithANotice() {
        for (var charset : List.of(UTF_16LE, UTF_16BE)) {
            var reading = Reading.of(("\uFEFF" + FILE).getBytes(charset));

            assertThat(reading.onlyLead().address()).isEqualTo("Straße 1");
            assertThat(reading.onlyNotice()).contains(charset.name());
            assertThat(reading.noticeCodes()).containsExactly("charset");
        }
    }

    @Test
    void utf16WithoutBomIsRefused() {
        for (var charset : List.of(UTF_16LE, UTF_16BE)) {
            var fault = Reading.of(FILE.getBytes(charset)).fault();

            assertFileIssue(fault, IssueCode.UTF_16_WITHOUT_BOM, "NUL bytes; save as CSV UTF-8");
        }
    }

    @Test
    void utf16WithoutBomIsReadWhenChosen() {
        var reading = Reading.of(BytesUpload.of(FILE, UTF_16BE), ReadOptions.decodedAs("UTF-16BE"));

        assertThat(reading.onlyLead().name()).isEqualTo("René");
        assertThat(reading.noticeCodes()).containsExactly("charset");
    }

    @Test
    void latin1IsRefusedWithRowAndByte() {
        var text =
                "Name,Email,Address\n" + "A,a@example.org,B\n".repeat(15) + "René,r@example.org,C";

        var fault = Reading.of(text.getBytes(ISO_8859_1)).fault();

        assertRowIssue(fault, 17, IssueCode.MALFORMED_TEXT, "not UTF-8, byte 0xE9", "charset");
    }

    @Test
    void chosenCharsetIsUsedWithANotice() {
        var source = BytesUpload.of(FILE, Charset.forName("windows-1252"));

        var reading = Reading.of(source, ReadOptions.decodedAs("cp1252"));

        assertThat(reading.onlyLead().name()).isEqualTo("René");
        assertThat(reading.onlyNotice()).contains("windows-1252");
    }

    @Test
    void chosenCharsetIsDecodedAsStrictly() {
        var bytes = "Name,Email,Address\nA\u0081,a@example.org,B".getBytes(ISO_8859_1);

        var reading = Reading.of(BytesUpload.of(bytes), ReadOptions.decodedAs("windows-1252"));

        assertRowIssue(reading.fault(), 2, IssueCode.MALFORMED_TEXT, "not windows-1252, byte 0x81");
    }

    @Test
    void bomWinsOverTheChosenCharset() {
        var source = BytesUpload.of("\uFEFF" + FILE);

        var reading = Reading.of(source, ReadOptions.decodedAs("ISO-8859-1"));

        assertThat(reading.onlyLead().name()).isEqualTo("René");
        assertThat(reading.report().notices()).isEmpty();
    }

    @Test
    void chosenUtf8NeedsNoNotice() {
        var reading = Reading.of(BytesUpload.of(FILE), ReadOptions.decodedAs("utf8"));

        assertThat(reading.report().notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void malformedByteAtTheStartOfARowNamesThatRow(String lineEnd) {
        var good = List.of("Name,Email,Address", "A,a@example.org,B", "");
        var bytes = (String.join(lineEnd, good) + "\u00FF").getBytes(ISO_8859_1);

        var reading = Reading.of(bytes);

        assertRowIssue(reading.fault(), 3, IssueCode.MALFORMED_TEXT, "0xFF");
        assertThat(reading.leads()).hasSize(1);
    }

    @Test
    void malformedByteInTheHeadingsNamesTheirRow() {
        var bytes = "\n\nName,Emaïl,Address\n".getBytes(ISO_8859_1);

        assertRowIssue(Reading.of(bytes).fault(), 3, IssueCode.MALFORMED_TEXT, "0xEF");
    }

    @Test
    void malformedByteInAnIgnoredColumnIsRefusedToo() {
        var bytes = "Name,Email,Address,X\nA,a@example.org,B,\u00E9\n".getBytes(ISO_8859_1);

        assertRowIssue(Reading.of(bytes).fault(), 2, IssueCode.MALFORMED_TEXT);
    }

    @Test
    void malformedByteFarIntoALongFileNamesItsRow() {
        var head = "Name,Email,Address\n" + "A,a@example.org,B\n".repeat(99_998);
        var bytes = (head + "A,a@example.org,\u00C3(\n").getBytes(ISO_8859_1);

        assertRowIssue(Reading.of(bytes).fault(), 100_000, IssueCode.MALFORMED_TEXT, "0xC3");
    }

    @Test
    void cutOffCharacterAtTheEndIsMalformed() {
        var whole = "Name,Email,Address\nA,a@example.org,é".getBytes(UTF_8);

        var fault = Reading.of(Arrays.copyOf(whole, whole.length - 1)).fault();

        assertRowIssue(fault, 2, IssueCode.MALFORMED_TEXT, "0xC3");
    }

    @Test
    void charactersOutsideTheBasicPlaneSurviveEveryBufferBorder() {
        var emoji = "😀".repeat(400);
        var rows = new StringBuilder("Name,Email,Address\n");
        for (int i = 0; i < 500; i++) {
            rows.append("x".repeat(i % 7 + 1)).append(",a@example.org,").append(emoji).append('\n');
        }

        var reading = Reading.of(rows.toString());

        assertThat(reading.report().errors()).isEmpty();
        assertThat(reading.report().rows().duplicate()).isEqualTo(499);
        assertThat(reading.leads().getFirst().address()).isEqualTo(emoji);
    }
}
