package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.upload.IssueAssert.assertRowIssue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.upload.IngestReport.RowTally;

/// What quotes mean, and which are faults of the file.
final class QuotesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '#',
            value = {
                "\"a\"\"b\" # a\"b",
                "\"\"\"\" # \"",
                "a\"b # a\"b",
                "A\"\"B # A\"\"B",
                "~  \"a,b\" \t~ # a,b",
                "a\\,b@ # ~~",
                "\"a\\\" # a\\",
                "\"back\\\\slash\" # back\\\\slash",
                "\"x,\"\"y\"\",z\" # x,\"y\",z"
            })
    void quotedTextIsReadAsItIsMeant(String field, String value) {
        var reading = Reading.ofRows(field + ",a@x.org,B");

        if (value.isEmpty()) {
            assertRowIssue(reading.onlyError(), 2, IssueCode.FIELD_COUNT, "4 fields");
        } else {
            assertThat(reading.onlyLead().name()).isEqualTo(value);
        }
    }

    @Test
    void controlsAroundAQuotedFieldAreIgnored() {
        assertThat(Reading.ofRows("\u0001\t\"A\"\u001F ,a@x.org,B").onlyLead().name())
                .isEqualTo("A");
    }

    @Test
    void lineBreaksInAQuotedAddressAreKept() {
        var lead = Reading.ofRows("A,a@x.org,\"1\r\n2\n3\r4\"").onlyLead();

        assertThat(lead.address()).isEqualTo("1\r\n2\n3\r4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"A\"x,c@x.org,D", "A,\"c@x.org\"\u00A0,D", "A,c@x.org,\"D\"\"\" \"E\""})
    void textAfterAClosingQuoteIsAFaultOfTheFile(String row) {
        var reading = Reading.ofRows("A,a@x.org,\"1\n2\"", "", "B,b@,C", row, "E,e@x.org,F");

        assertRowIssue(
                reading.fault(), 5, IssueCode.TEXT_AFTER_QUOTE, "text after a closing quote");
        assertThat(reading.report().errors()).extracting(RowIssue::row).containsExactly(4, 5);
        assertThat(reading.leads()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"A,c@x.org,D", "A,c@x.org,\"D\"\"", "A,c@x.org,\"", "A,c@x.org, \"D"})
    void quoteThatIsNeverClosedIsAFaultOfTheFile(String row) {
        var reading = Reading.ofRows("A,a@x.org,B", row, "E,e@x.org,F", "G,g@x.org,H");

        assertRowIssue(reading.fault(), 3, IssueCode.UNCLOSED_QUOTE, "never closed", "Close it");
        assertThat(reading.report().rows()).isEqualTo(new RowTally(1, 0, 0, 0, 0));
    }

    @Test
    void faultInTheHeaderIsInRow1() {
        assertRowIssue(
                Reading.of("Name,\"Email,Address\nA,a@x.org,B\n").fault(),
                1,
                IssueCode.UNCLOSED_QUOTE);
        assertRowIssue(
                Reading.of("\n\n\"Name\"x,Email,Address\n").fault(), 3, IssueCode.TEXT_AFTER_QUOTE);
    }
}
