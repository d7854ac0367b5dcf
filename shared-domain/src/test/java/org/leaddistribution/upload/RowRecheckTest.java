package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.Corrections;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.RecordSource.TableRow;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.fixture.RealFile;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.upload.RowRecheck.BadCell;

/// Rows that are corrected are judged as the file is, and read as they were shown.
class RowRecheckTest {
    private static final Corrections NONE = Corrections.of("abc");
    private static final String HEAD = "First name,Last name,Email,Street,City\n";

    static Stream<RealFile> filesWithBadRows() {
        return RealFile.all().stream()
                .filter(file -> !file.isFlawless())
                .filter(file -> file.errors().stream().allMatch(RowRecheckTest::isOfRow));
    }

    /// Not of the file as a whole, of which no row could be corrected.
    private static boolean isOfRow(String error) {
        return !error.contains(" null ") || error.endsWith("field_count");
    }

    @ParameterizedTest
    @MethodSource("filesWithBadRows")
    void saysOfEveryBadRowWhatTheReadingOfTheFileSaid(RealFile file) throws IOException {
        var options = ReadOptions.decodedAs(file.charset());
        var report = Reading.of(LocalCsv.uncopied(file.path()), options).report();

        var recheck = recheck(report);
        assertThat(report.badRows()).hasSize(report.rows().rejected());
        for (var bad : report.badRows()) {
            assertThat(recheck.badCells(bad.row(), NONE))
                    .extracting(BadCell::issue)
                    .isEqualTo(bad.issues());
        }
    }

    @Test
    void aRowIsGoodOnceItsLastCellIs() {
        var text = HEAD + "Ann,Lee,ann@@x.org,,\n";
        var report = Reading.of(text).report();
        var recheck = recheck(report);
        var row = onlyBadRow(report);
        assertThat(cells(recheck.badCells(row, NONE)))
                .containsExactly("2 Email=ann@@x.org", "3 Street=");

        var half = NONE.typing(2, 2, " ann@x.org ");
        assertThat(cells(recheck.badCells(row, half))).containsExactly("3 Street=");
        var whole = half.typing(2, 3, "1 Main St");

        assertThat(recheck.badCells(row, whole)).isEmpty();
        var lead = read(text, whole).leads().getFirst();
        assertThat(List.of(lead.name(), lead.email(), lead.address()))
                .containsExactly("Ann Lee", "ann@x.org", "1 Main St");
    }

    @Test
    void whatIsTypedMustKeepTheRulesToo() {
        var report = Reading.of(HEAD + "Ann,Lee,ann@@x.org,1 Main St,Leeds\n").report();

        var still =
                recheck(report).badCells(onlyBadRow(report), NONE.typing(2, 2, "ann@x.exampel"));

        assertThat(still).hasSize(1);
        assertThat(still.getFirst().text()).isEqualTo("ann@x.exampel");
        assertThat(still.getFirst().issue().problem()).contains(".exampel");
    }

    @Test
    void thePartThatIsWrongIsTheOneToCorrect() {
        var report =
                Reading.of(HEAD + "Ann,Lee,ann@x.org,1 Main St,Le\u0007eds\n,,b@x.org,2 St,\n")
                        .report();
        var recheck = recheck(report);

        assertThat(cells(recheck.badCells(report.badRows().getFirst().row(), NONE)))
                .containsExactly("4 City=Le\u0007eds");
        assertThat(cells(recheck.badCells(report.badRows().getLast().row(), NONE)))
                .containsExactly("0 First name=");
    }

    @Test
    void ofSeveralEmailsTheOneThatIsReadIsTheOneToCorrect() {
        var report = Reading.of("Name,Email 1,Email 2,Address\nAnn,,b@@x.org,1 Main St\n").report();

        assertThat(cells(recheck(report).badCells(onlyBadRow(report), NONE)))
                .containsExactly("2 Email 2=b@@x.org");
    }

    @Test
    void aRowOfTheWrongWidthIsCorrectedCellByCell() {
        var text = "Name,Email,Address\nAnn,ann@x.org,1 Main St, Leeds\nBo\n";
        var report = Reading.of(text).report();
        var recheck = recheck(report);
        var wide = report.badRows().getFirst().row();
        var narrow = report.badRows().getLast().row();
        assertThat(recheck.headingsOf(wide))
                .containsExactly("Name", "Email", "Address", "Column 4");
        assertThat(cells(recheck.badCells(wide, NONE))).containsExactly("3 Column 4= Leeds");
        assertThat(cells(recheck.badCells(narrow, NONE))).containsExactly("1 Email=");

        var typed =
                NONE.typing(2, 3, "")
                        .typing(2, 2, "1 Main St, Leeds")
                        .typing(3, 1, "bo@x.org")
                        .typing(3, 2, "2 Main St");

        assertThat(recheck.badCells(wide, typed)).isEmpty();
        assertThat(recheck.badCells(narrow, typed)).isEmpty();
        assertThat(read(text, typed).leads())
                .extracting(LeadDraft::address)
                .containsExactly("1 Main St, Leeds", "2 Main St");
    }

    @Test
    void aKeptColumnIsCorrectedToo() {
        var options = ReadOptions.NONE.keeping(List.of("Phone"));
        var text = "Name,Phone,Email,Address\nAnn,0\u00071,a@x.org,1 Main St\n";
        var report = Reading.of(BytesUpload.of(text), options).report();

        var recheck = recheck(report);
        assertThat(cells(recheck.badCells(onlyBadRow(report), NONE)))
                .containsExactly("1 Phone=0\u00071");
        assertThat(recheck.badCells(onlyBadRow(report), NONE.typing(2, 1, "01"))).isEmpty();
    }

    @Test
    void rowsThatAreLeftOutByHandKeepNoOthersBackAndAreCounted() {
        var text = HEAD + "Ann,Lee,ann@@x.org,1 St,\nBo,Lee,bo@x.org,2 St,\nCy,,c,3 St,\n";

        var report = read(text, NONE.leavingOut(2).leavingOut(4)).report();

        assertThat(report.isFlawless()).isTrue();
        assertThat(report.badRows()).isEmpty();
        assertThat(report.rows().accepted()).isEqualTo(1);
        assertThat(report.rows().rejected()).isEqualTo(2);
        assertThat(read(text, NONE.leavingOut(2)).report().errors())
                .extracting(RowIssue::row)
                .containsExactly(4);
    }

    @Test
    void whereEveryRowIsLeftOutThereIsNothingToStore() {
        var reading = read(HEAD + "Ann,Lee,ann@@x.org,1 St,\n", NONE.leavingOut(2));

        assertThat(reading.fault().message()).startsWith("Every row is left out");
    }

    @Test
    void howManyCellsWereCorrectedIsSaid() {
        var text = HEAD + "Ann,Lee,ann@@x.org,1 St,\n";

        assertThat(read(text, NONE.typing(2, 2, "a@x.org")).report().notices())
                .extracting(Warning::message)
                .contains("1 cell was corrected by hand before the upload.");
    }

    @Test
    void aCorrectedRowCanRepeatAnother() {
        var text = HEAD + "Ann,Lee,ann@x.org,1 St,\nAnn,Lee,ann@@x.org,1 St,\n";

        assertThat(read(text, NONE.typing(3, 2, "ann@x.org")).report().rows().duplicate())
                .isEqualTo(1);
    }

    @Test
    void ofVeryManyBadRowsTheFirstAreKept() {
        var report = Reading.of(HEAD + "Ann,Lee,ann,1 St,\n".repeat(500)).report();

        assertThat(report.badRows()).hasSize(200);
        assertThat(report.badRows().getLast().row().number()).isEqualTo(201);
        var wide = HEAD + ("Ann,Lee,ann," + "x".repeat(60_000) + ",\n").repeat(40);
        assertThat(Reading.of(wide).report().badRows()).hasSizeBetween(17, 19);
    }

    private static Reading read(String text, Corrections corrections) {
        return Reading.of(BytesUpload.of(text), ReadOptions.NONE.corrected(corrections));
    }

    private static RowRecheck recheck(IngestReport report) {
        return new RowRecheck(Objects.requireNonNull(report.format()));
    }

    private static TableRow onlyBadRow(IngestReport report) {
        assertThat(report.badRows()).hasSize(1);
        return report.badRows().getFirst().row();
    }

    private static List<String> cells(List<BadCell> cells) {
        return cells.stream()
                .map(cell -> cell.position() + " " + cell.heading() + "=" + cell.text())
                .toList();
    }
}
