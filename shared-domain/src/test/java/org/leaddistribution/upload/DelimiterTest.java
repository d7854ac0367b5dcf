package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.upload.IssueAssert.assertRowIssue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.Table.TableFormat;

/// How the delimiter is found, and what line ends may be.
final class DelimiterTest {
    private static final String FILE = "Name%1$sEmail%1$sAddress\nAnn%1$sann@example.org%1$sHere\n";

    @ParameterizedTest
    @CsvSource({"';',semicolon", "'\t',tab", "'|',vertical bar"})
    void otherDelimiterIsFoundWithANotice(String delimiter, String called) {
        var reading = Reading.of(FILE.formatted(delimiter));

        assertThat(reading.onlyLead().address()).isEqualTo("Here");
        assertThat(reading.onlyNotice()).contains(called);
        assertThat(reading.noticeCodes()).containsExactly("delimiter");
        assertThat(format(reading).delimiter()).isEqualTo(delimiter.charAt(0));
    }

    @Test
    void commaIsNoNews() {
        assertThat(Reading.of(FILE.formatted(",")).report().notices()).isEmpty();
    }

    @Test
    void headerDecidesWhateverTheRowsHold() {
        var reading =
                Reading.of("Name;Email;Address\nA;a@example.org;1, 2, 3\nB;b@example.org;4, 5");

        assertThat(reading.leads()).extracting("address").containsExactly("1, 2, 3", "4, 5");
    }

    @Test
    void delimiterInAQuotedHeadingDoesNotSplitIt() {
        var reading = Reading.of("\"a;b\nc\";Name;\"Email\";Address\n1;A;a@example.org;B\n");

        assertThat(reading.onlyLead().name()).isEqualTo("A");
        assertThat(format(reading).delimiter()).isEqualTo(';');
    }

    @Test
    void headerOfManyThousandCharactersIsStillSplitRight() {
        var reading =
                Reading.of(
                        "x;".repeat(500)
                                + "\""
                                + "y,".repeat(10_000)
                                + "\";Name;Email;Address\n"
                                + ";".repeat(501)
                                + "A;a@example.org;B\n");

        assertThat(reading.onlyLead().address()).isEqualTo("B");
        assertThat(format(reading).delimiter()).isEqualTo(';');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=^\n",
                "SEP=^\r\n",
                "\"sep=^\"\r",
                "\"Sep=^\"\n",
                "\uFEFFsep=^\n",
                "\n \nsep=^\n\n\n"
            })
    void sepLineDecides(String line) {
        var reading = Reading.of(line + FILE.formatted("^"));

        assertThat(reading.onlyLead().row()).isEqualTo(line.startsWith("\n") ? 6 : 2);
        assertThat(reading.onlyNotice()).contains("\"^\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", " ", "=", "'", ":", "~", "\u0001"})
    void sepMayBeAnyAsciiCharacterButLettersDigitsAndQuotes(String delimiter) {
        var reading = Reading.of("sep=" + delimiter + "\n" + FILE.formatted(delimiter));

        assertThat(reading.onlyLead().email()).isEqualTo("ann@example.org");
        assertThat(reading.report().notices()).hasSize(delimiter.equals(",") ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=a", "sep=1", "sep=é", "sep=\"", "sep=;;", "sep="})
    void otherSepLineIsNone(String line) {
        var reading = Reading.of(line + "\n" + FILE.formatted(","));

        assertThat(reading.onlyLead().row()).isEqualTo(3);
        assertThat(reading.noticeCodes()).containsExactly("title_rows");
    }

    @Test
    void sepWinsOverAHeaderThatAnotherDelimiterSplits() {
        var fault = Reading.of("sep=;\n" + FILE.formatted(",")).fault();

        assertRowIssue(fault, 1, IssueCode.MISSING_COLUMN, "Found: Name,Email,Address");
    }

    @Test
    void steadiestDelimiterSplitsAHeaderThatIsNotFound() {
        var fault = Reading.of("Who;Mail, private\nA;a,1\nB;b\nC;c,2,3\n").fault();

        assertRowIssue(fault, 1, IssueCode.MISSING_COLUMN, "Found: Who, Mail, private.");
        assertThat(fault.message()).doesNotContain("Who;Mail");
    }

    @Test
    void steadinessCountsOnlyTheFirstTwentyFilledRecords() {
        var text = "a|b\n" + "\n".repeat(50) + "c|d\n".repeat(19) + "e;f\n".repeat(100);

        var fault = Reading.of(text).fault();

        assertRowIssue(fault, 1, IssueCode.MISSING_COLUMN, "Found: a, b.");
    }

    @Test
    void steadinessRespectsQuotes() {
        var fault = Reading.of("\"a,b\";c\n\"d,e\";f\n\"g\n,,\";h\n").fault();

        assertRowIssue(fault, 1, IssueCode.MISSING_COLUMN, "Found: a,b, c.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndWillDo(String end) {
        var text = FILE.formatted(",").replace("\n", end);

        assertThat(Reading.of(text).onlyLead().address()).isEqualTo("Here");
        assertThat(Reading.of(text.stripTrailing()).onlyLead().address()).isEqualTo("Here");
    }

    @Test
    void lineEndsMayBeMixed() {
        var reading =
                Reading.of(
                        "Name,Email,Address\rA,a@example.org,1\r\nB,b@example.org,2\nC,c@example.org,3");

        assertThat(reading.leads()).extracting("row").containsExactly(2, 3, 4);
    }

    private static TableFormat format(Reading reading) {
        return Objects.requireNonNull(reading.report().format()).table();
    }
}
