package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.upload.ColumnPlan.Becoming;
import org.leaddistribution.admin.upload.ColumnPlan.Use;
import org.leaddistribution.upload.LeadColumn;

class ColumnPlanTest {
    /// First, Last, Email, Street, City, Phone, Notes.
    private final ColumnPlan plan =
            new ColumnPlan(
                    Map.of(
                            LeadColumn.NAME, List.of(0, 1),
                            LeadColumn.EMAIL, List.of(2),
                            LeadColumn.ADDRESS, List.of(3, 4)),
                    List.of(5));

    @Test
    void whatIsJoinedSaysInWhichOrder() {
        assertThat(plan.becoming(0)).hasToString("Name (1)");
        assertThat(plan.becoming(4)).hasToString("Address (2)");
        assertThat(plan.becoming(2)).hasToString("Email");
        assertThat(plan.becoming(5)).hasToString("Keep");
        assertThat(plan.becoming(6)).hasToString("Leave out");
    }

    @Test
    void aColumnComesLastAmongOthersOrChangesPlacesWithThem() {
        assertThat(plan.choices(6))
                .extracting(Becoming::toString)
                .containsExactly("Name (3)", "Email (2)", "Address (3)", "Keep", "Leave out");
        assertThat(plan.choices(4))
                .extracting(Becoming::toString)
                .containsExactly(
                        "Name (3)", "Email (2)", "Address (1)", "Address (2)", "Keep", "Leave out");
        assertThat(plan.choices(4)).contains(plan.becoming(4));
    }

    @Test
    void anotherPlaceInTheOrderMovesTheOthers() {
        var other = plan.with(4, new Becoming(Use.ADDRESS, 1, 2));

        assertThat(other.columnsOf(LeadColumn.ADDRESS)).containsExactly(4, 3);
    }

    @Test
    void aColumnIsUsedOnceWhateverItWasBefore() {
        var other = plan.with(2, new Becoming(Use.NAME, 3, 3)).with(5, Becoming.LEFT_OUT);

        assertThat(other.columnsOf(LeadColumn.NAME)).containsExactly(0, 1, 2);
        assertThat(other.missing()).containsExactly(LeadColumn.EMAIL);
        assertThat(other.kept()).isEmpty();
    }

    @Test
    void keptColumnsStandInTheOrderOfTheFile() {
        assertThat(plan.with(6, Becoming.KEPT).with(4, Becoming.KEPT).kept())
                .containsExactly(4, 5, 6);
    }
}
