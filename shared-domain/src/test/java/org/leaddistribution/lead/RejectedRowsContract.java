package org.leaddistribution.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.lead.RejectedRows.Headings;
import org.leaddistribution.lead.RejectedRows.RejectedRow;

/// What every keeper of rejected rows does.
public abstract class RejectedRowsContract {
    private static final Headings COLUMNS =
            new Headings(List.of("Name", "", "Email", "Address"), ';', Headings.Kind.WORKBOOK);
    private static final RejectedRow SHORT = new RejectedRow(3, List.of("Ann"), "too short");
    private static final RejectedRow FORMULA =
            new RejectedRow(20, List.of("=1+1", "\u00e9", "a@", "x", "y"), "a@ is not an address");

    private final DistributionId upload = DistributionId.create();
    private final DistributionId other = DistributionId.create();
    private RejectedRows rejects;

    protected abstract RejectedRows rejects();

    @BeforeEach
    void open() {
        rejects = rejects();
    }

    @Test
    void keepsColumnsAndRowsAsTheyWereInTheOrderOfTheFile() {
        rejects.begin(upload, COLUMNS);
        rejects.addAll(upload, List.of(FORMULA));
        rejects.addAll(upload, List.of(SHORT));

        assertThat(rejects.headingsOf(upload)).contains(COLUMNS);
        assertThat(all(upload)).containsExactly(SHORT, FORMULA);
    }

    @Test
    void whatIsWrittenAgainStaysAsItWas() {
        rejects.begin(upload, COLUMNS);
        rejects.begin(upload, COLUMNS);
        rejects.addAll(upload, List.of(SHORT));
        rejects.addAll(upload, List.of(SHORT, FORMULA));
        rejects.addAll(upload, List.of());

        assertThat(all(upload)).containsExactly(SHORT, FORMULA);
    }

    @Test
    void knowsNothingOfAnUploadThatLeftNothingOut() {
        assertThat(rejects.headingsOf(upload)).isEmpty();
        assertThat(all(upload)).isEmpty();
    }

    @Test
    void forgetsOneUploadAndKeepsTheOther() {
        for (var each : List.of(upload, other)) {
            rejects.begin(each, COLUMNS);
            rejects.addAll(each, List.of(SHORT));
        }

        assertThat(rejects.removeOf(upload)).isEqualTo(1);

        assertThat(rejects.headingsOf(upload)).isEmpty();
        assertThat(all(upload)).isEmpty();
        assertThat(rejects.headingsOf(other)).contains(COLUMNS);
        assertThat(all(other)).containsExactly(SHORT);
        assertThat(rejects.removeOf(upload)).isZero();
    }

    @Test
    void handsOverAMultitudeByTheirNumbers() {
        rejects.begin(upload, COLUMNS);
        var many =
                IntStream.range(1, 1_201)
                        .mapToObj(row -> new RejectedRow(row, List.of("a", "b"), "bad"))
                        .toList();
        rejects.addAll(upload, many);

        assertThat(all(upload)).isEqualTo(many);
    }

    private List<RejectedRow> all(DistributionId of) {
        var found = new ArrayList<RejectedRow>();
        rejects.forEachOf(of, found::add);
        return found;
    }
}
