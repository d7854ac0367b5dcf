package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.upload.IssueAssert.assertRowIssue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.upload.IngestReport.RowTally;

/// How rows are counted, skipped and rejected.
final class RowsTest {
    @Test
    void blankAndMultiLineRecordsCountOneRowEach() {
        var reading =
                Reading.ofRows(
                        "A,a@x.org,\"1\n2\r\n3\r4\"", "", "B,b@x.org,C", " ,\u00A0,\"\n\"", "x");

        assertThat(reading.leads()).extracting("row").containsExactly(2, 4);
        assertThat(reading.report().rows()).isEqualTo(new RowTally(2, 2, 0, 1, 0));
        assertRowIssue(reading.onlyError(), 6, IssueCode.FIELD_COUNT, "1 field, expected 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", " \r\n\t\u00A0\n", "\r\r", ",,\n\"\",\n", "\n\"\n\n\",\n"})
    void blankRowsAboveTheHeadingsAreNumberedAndNotCounted(String blank) {
        var reading = Reading.of(blank + "Name,Email,Address\nA,a@x.org,B\n");

        assertThat(reading.onlyLead().row()).isEqualTo(4);
        assertThat(reading.report().rows().blank()).isZero();
    }

    @Test
    void manyBlankLinesBeforeTheHeaderHideNoDelimiter() {
        var reading = Reading.of("   \n".repeat(500_000) + "Name;Email;Address\nA;a@x.org;B\n");

        assertThat(reading.onlyLead().row()).isEqualTo(500_002);
    }

    @Test
    void rowsAfterABlankOneAreKeptAndBlankOnesAtTheEndSkipped() {
        var reading = Reading.ofRows("A,a@x.org,1", ",,,,", "B,b@x.org,2", "", ",", "");

        assertThat(reading.leads()).extracting("row").containsExactly(2, 4);
        assertThat(reading.report().rows().blank()).isEqualTo(4);
        assertThat(reading.outcomes()).contains(new RowOutcome.Blank(3));
    }

    @ParameterizedTest
    @CsvSource({
        "'A,a@x.org',2,give the row every column",
        "'A,a@x.org,B,C',4,quote the field with the comma",
        "'A,a@x.org,B,,C,, ',5,quote the field with the comma",
        "A,1,give the row every column"
    })
    void wrongNumberOfFieldsIsTheOnlyErrorOfTheRow(String row, int found, String advice) {
        var reading = Reading.ofRows(row, "B,b@x.org,C");

        assertRowIssue(
                reading.onlyError(),
                2,
                IssueCode.FIELD_COUNT,
                found + " field",
                "expected 3",
                advice);
        assertThat(reading.leads()).hasSize(1);
    }

    @Test
    void adviceNamesTheDelimiterOfTheFile() {
        var reading = Reading.of("Name;Email;Address\nA;a@x.org;B;C\n");

        assertThat(reading.onlyError().message())
                .isEqualTo("row 2: 4 fields, expected 3; quote the field with the semicolon.");
    }

    @Test
    void emptySurplusFieldsAreIgnored() {
        var reading = Reading.ofRows("A,a@x.org,B,", "B,b@x.org,C,\u00A0,\"\n\", ");

        assertThat(reading.leads()).hasSize(2);
        assertThat(reading.report().errors()).isEmpty();
    }

    @Test
    void rowMayEndBehindTheLastColumnThatIsRead() {
        var reading = Reading.of("Name,Email,Address,Phone\nA,a@x.org,B\nB,b@x.org,C,\n");

        assertThat(reading.leads()).extracting("name").containsExactly("A", "B");
    }

    @Test
    void columnWithoutAHeadingIsReadByNobody() {
        var reading = Reading.of("Name,Email,Address,\nA,a@x.org,B,c\nB,b@x.org,C,c,d\n");

        assertThat(reading.leads()).extracting("name").containsExactly("A");
        assertRowIssue(reading.onlyError(), 3, IssueCode.FIELD_COUNT, "5 fields, expected 3");
    }

    @Test
    void surplusInAFileOfRejectsIsTheErrorOfItsRow() {
        var reading =
                Reading.of(
                        "Name,Email,Address,,row,reason\nA,a@x.org,1 St, Town,2,bad\nB,b@x.org,2 St,,3,bad\n");

        assertThat(reading.leads()).extracting("name").containsExactly("B");
        assertRowIssue(reading.onlyError(), 2, IssueCode.FIELD_COUNT, "quote the field");
    }

    @Test
    void everyBadCellIsAnErrorInTheOrderNameEmailAddress() {
        var reading = Reading.of("Address,Email,Name\n,a@,\n");

        assertThat(reading.report().errors())
                .extracting(RowIssue::column)
                .containsExactly("Name", "Email", "Address");
        assertThat(reading.report().totalErrors()).isEqualTo(3);
        assertThat(reading.report().rows().rejected()).isEqualTo(1);
    }

    @Test
    void rejectedRowKeepsItsFieldsAsUploaded() {
        var reading = Reading.of("X,Name,Email,Address\n =1, A ,a@,B\n");

        assertThat(reading.outcomes())
                .containsExactly(
                        new RowOutcome.Rejected(
                                2, reading.report().errors(), List.of(" =1", " A ", "a@", "B")));
    }

    @Test
    void firstGoodRowOfAProspectIsKept() {
        var reading =
                Reading.ofRows(
                        "A,ann@x.org,",
                        "B,ANN@X.org,1",
                        "C,ann@x.org,2",
                        "D,ann@x.ORG,",
                        "E,e@x.org,3");

        assertThat(reading.leads()).extracting("name").containsExactly("B", "E");
        assertThat(reading.outcomes())
                .contains(new RowOutcome.Duplicate(4, LeadKey.ofEmail("ann@x.org")));
        assertThat(reading.report().rows()).isEqualTo(new RowTally(2, 0, 1, 2, 0));
    }

    @Test
    void sameDomainInAsciiIsADuplicate() {
        var reading =
                Reading.ofRows(
                        "A,a@bücher.de,1", "B,a@xn--bcher-kva.de,2", "C,a@bu\u0308cher.de,3");

        assertThat(reading.report().rows().duplicate()).isEqualTo(2);
    }

    @Test
    void onlyTheFirstHundredErrorsAreKeptAndAllAreCounted() {
        var rows = "\n,a@,B".repeat(300);

        var report = Reading.of("Name,Email,Address" + rows).report();

        assertThat(report.totalErrors()).isEqualTo(600);
        assertThat(report.errors()).hasSize(100);
        assertThat(report.errors().getLast().row()).isEqualTo(51);
        assertThat(report.rows().rejected()).isEqualTo(300);
        assertThat(report.isFlawless()).isFalse();
    }

    @Test
    void lostLettersAreANotice() {
        var reading =
                Reading.of("Name,Email,Address,X\nA,a@x.org,1,\uFFFD\n\uFFFD,b@x.org,S\uFFFDd,\n");

        assertThat(reading.leads()).hasSize(2);
        assertThat(reading.noticeCodes())
                .containsExactly("ignored_columns", "replacement_character");
        assertThat(reading.report().notices().getLast().message())
                .contains("U+FFFD", "2 of the values", "first in row 3");
        assertThat(reading.report().isFlawless()).isTrue();
    }
}
