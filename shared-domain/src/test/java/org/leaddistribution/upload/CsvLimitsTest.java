package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.upload.IssueAssert.assertRowIssue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.csv.EndlessUpload;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.csv.ReadProgress.Signal;
import org.leaddistribution.upload.IngestReport.Ending;
import org.leaddistribution.upload.LeadReader.RowSink;

/// How far a record may go, and how little of a hopeless file is read.
final class CsvLimitsTest {
    private static final String HEADER = "Name,Email,Address";
    private static final long LITTLE = 8L << 20;

    @Test
    void fieldMayBe65536UnitsLongAndNoMore() {
        assertThat(withExtras("x".repeat(65_536)).leads()).hasSize(1);
        assertRowIssue(
                withExtras("x".repeat(65_537)).fault(), 2, IssueCode.FIELD_TOO_LONG, "65,536");
        assertThat(withExtras('"' + "\"\"".repeat(65_536) + '"').leads()).hasSize(1);
        assertRowIssue(
                withExtras('"' + "\"\"".repeat(65_537) + '"').fault(), 2, IssueCode.FIELD_TOO_LONG);
    }

    @Test
    void megabyteInOneFieldIsRefusedWhereItsRecordStarts() {
        var reading =
                Reading.ofRows("A,a@x.org,B", "", "C,c@x.org,\"" + "x\n".repeat(500_000) + "\"");

        assertRowIssue(reading.fault(), 4, IssueCode.FIELD_TOO_LONG, "close the quote");
        assertThat(reading.leads()).hasSize(1);
    }

    @Test
    void recordMayBe262144UnitsLongAndNoMore() {
        int others = "Aa@x.orgB".length();
        var most = "x".repeat(65_536);

        assertThat(withExtras(most, most, most, "x".repeat(65_536 - others)).leads()).hasSize(1);
        assertRowIssue(
                withExtras(most, most, most, "x".repeat(65_537 - others)).fault(),
                2,
                IssueCode.RECORD_TOO_LONG,
                "262,144");
    }

    @Test
    void thousandColumnsAreTakenAndNoMore() {
        assertThat(Reading.of(wide(1_000)).leads()).hasSize(1);
        assertRowIssue(Reading.of(wide(1_001)).fault(), 1, IssueCode.TOO_MANY_COLUMNS, "1,000");
        assertRowIssue(Reading.of(wide(10_000)).fault(), 1, IssueCode.TOO_MANY_COLUMNS);
        assertRowIssue(
                Reading.ofRows("A,a@x.org,B" + ",".repeat(998)).fault(),
                2,
                IssueCode.TOO_MANY_COLUMNS);
    }

    static List<Arguments> hopeless() {
        return List.of(
                Arguments.of("", "x", 1, IssueCode.FIELD_TOO_LONG),
                Arguments.of("", "\"", 1, IssueCode.FIELD_TOO_LONG),
                Arguments.of("", " ", 1, IssueCode.FIELD_TOO_LONG),
                Arguments.of("", ",", 1, IssueCode.TOO_MANY_COLUMNS),
                Arguments.of("\"Name\"", " ", 1, IssueCode.RECORD_TOO_LONG),
                Arguments.of(HEADER + "\n", "abc", 2, IssueCode.FIELD_TOO_LONG),
                Arguments.of(HEADER + "\nA,a@x.org,\"", "B\n", 2, IssueCode.FIELD_TOO_LONG),
                Arguments.of(HEADER + "\nA,a@x.org,\"B\"", " ", 2, IssueCode.RECORD_TOO_LONG),
                Arguments.of(HEADER + "\n", "x".repeat(60_000) + ",", 2, IssueCode.RECORD_TOO_LONG),
                Arguments.of(HEADER + "\nA,a@x.org,B\n,,", ",", 3, IssueCode.TOO_MANY_COLUMNS));
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void endlessFileIsRefusedAfterAFewMegabytes(
            String start, String repeated, int row, IssueCode code) {
        var source = new EndlessUpload(start, repeated);

        var reading = Reading.of(source, ReadOptions.NONE);

        assertRowIssue(reading.fault(), row, code);
        assertThat(source.given()).isLessThan(LITTLE);
    }

    @Test
    void endlessBlankLinesCanBeStopped() {
        var source = new EndlessUpload("", "\n");

        var report =
                new LeadReader().read(source, ReadOptions.NONE, RowSink.NONE, stopAfter(LITTLE));

        assertThat(report.ending()).isEqualTo(new Ending.Cancelled());
        assertThat(source.given()).isLessThan(2 * LITTLE);
    }

    private static ReadProgress stopAfter(long bytes) {
        return (read, _) -> read < bytes ? Signal.GO_ON : Signal.STOP;
    }

    private static Reading withExtras(String... extras) {
        var header = HEADER + ",x".repeat(extras.length);
        return Reading.of(header + "\nA,a@x.org,B," + String.join(",", extras) + "\n");
    }

    private static String wide(int columns) {
        int extras = columns - 3;
        return HEADER + ",x".repeat(extras) + "\nA,a@x.org,B" + ",1".repeat(extras) + "\n";
    }
}
