package org.leaddistribution.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.leaddistribution.csv.RecordSource.TableRow;

class CorrectionsTest {
    private final Corrections none = Corrections.of("abc");

    @Test
    void whatIsTypedStandsInTheRowAndTheFileIsUntouched() {
        var row = row("Ann", "ann@@x.org", "1 Main St");

        var now = none.typing(2, 1, "ann@x.org").appliedTo(row);

        assertThat(now.fields()).containsExactly("Ann", "ann@x.org", "1 Main St");
        assertThat(row.fields()).containsExactly("Ann", "ann@@x.org", "1 Main St");
        assertThat(none.typing(3, 1, "ann@x.org").appliedTo(row)).isSameAs(row);
    }

    @Test
    void aCellBeyondTheEndOfTheRowMakesItLonger() {
        var now = none.typing(2, 3, "Leeds").appliedTo(row("Ann"));

        assertThat(now.fields()).containsExactly("Ann", "", "", "Leeds");
    }

    @Test
    void anErrorOfTheSheetIsGoneWhereAValueIsTyped() {
        var errors = new BitSet();
        errors.set(0, 2);
        var row = new TableRow(2, new String[] {"#N/A", "#N/A"}, errors);

        var now = none.typing(2, 1, "ann@x.org").appliedTo(row);

        assertThat(now.errors().stream()).containsExactly(0);
        assertThat(row.errors().cardinality()).isEqualTo(2);
    }

    @Test
    void aRowThatIsLeftOutIsLeftOutAsItWasUploadedAndCanBeTakenBack() {
        var leftOut = none.typing(2, 1, "a").typing(5, 0, "b").leavingOut(2);
        assertThat(leftOut.leftOut()).containsExactly(2);
        assertThat(leftOut.cells()).containsOnlyKeys(5);

        assertThat(leftOut.typing(2, 0, "c").leftOut()).isEmpty();
        assertThat(leftOut.undone(2).undone(5).isEmpty()).isTrue();
    }

    @Test
    void theyFitTheBytesThatTheyWereMadeForAndNoOthers() {
        assertThat(none.typing(2, 1, "a").areFor("abc")).isTrue();
        assertThat(none.typing(2, 1, "a").areFor("abd")).isFalse();
        assertThat(none.leavingOut(2).areFor("abd")).isFalse();
        assertThat(Corrections.NONE.areFor("abd")).isTrue();
        assertThatThrownBy(() -> Corrections.NONE.typing(2, 1, "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TableRow row(String... fields) {
        return new TableRow(2, fields);
    }
}
