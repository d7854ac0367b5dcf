package org.leaddistribution.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.UPLOADED;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Sorting;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.DistributionQuery.SortField;

/// How every keeper of distributions lists, seeks and sorts them.
public abstract class DistributionListContract {
    private static final Duration DAY = Duration.ofDays(1);

    private Dealing dealing;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
    }

    private DistributionId queued(ADistribution upload) {
        return upload.queuedIn(dealing);
    }

    private List<String> found(DistributionQuery query) {
        return dealing.distributions().page(query, new PageRequest(1, 100)).items().stream()
                .map(found -> found.upload().filename())
                .toList();
    }

    private List<String> sorted(String by) {
        var sorting = Sorting.of(SortField.class, by).orElseThrow();
        return found(DistributionQuery.ALL.sortedBy(sorting));
    }

    @Test
    void findsAPartOfFileTitleIdOrUploaderInAnyCaseAndNoPattern() {
        var may = queued(aDistribution().file("Leads_May.csv").by("Ann.B"));
        queued(aDistribution().file("contacts.csv").by("annXb").titled("Spring fair"));

        assertThat(found(DistributionQuery.ALL.withText(" lEADS_may")))
                .containsExactly("Leads_May.csv");
        assertThat(found(DistributionQuery.ALL.withText("SPRING"))).containsExactly("contacts.csv");
        assertThat(found(DistributionQuery.ALL.withText("ann.b"))).containsExactly("Leads_May.csv");
        assertThat(
                        found(
                                DistributionQuery.ALL.withText(
                                        may.value().substring(4).toUpperCase(Locale.ROOT))))
                .containsExactly("Leads_May.csv");
        assertThat(found(DistributionQuery.ALL.withText(".csv"))).hasSize(2);
        assertThat(found(DistributionQuery.ALL.withText(".*"))).isEmpty();
        assertThat(found(DistributionQuery.ALL.withText("\\E("))).isEmpty();
    }

    @Test
    void selectsByStatusUploaderAndTimeAndCountsWhatItSelects() {
        queued(aDistribution().file("a.csv").by("ann"));
        var b = queued(aDistribution().file("b.csv").by("Ann").uploadedAt(UPLOADED.plus(DAY)));
        queued(aDistribution().file("c.csv").by("ann2").uploadedAt(UPLOADED.plus(DAY).plus(DAY)));
        dealing.distributions().begin(b, DistributionStatus.QUEUED, 1, UPLOADED);

        var queued = DistributionQuery.ALL.withStatus(DistributionStatus.QUEUED);
        assertThat(found(queued)).containsExactly("c.csv", "a.csv");
        assertThat(found(queued.ofUploader("ANN"))).containsExactly("a.csv");
        assertThat(found(DistributionQuery.ALL.ofUploader("ann")))
                .containsExactly("b.csv", "a.csv");
        assertThat(found(DistributionQuery.ALL.between(UPLOADED.plus(DAY), null)))
                .containsExactly("c.csv", "b.csv");
        assertThat(found(DistributionQuery.ALL.between(UPLOADED, UPLOADED.plus(DAY))))
                .containsExactly("a.csv");
        var second = dealing.distributions().page(queued, new PageRequest(2, 1));
        assertThat(second.totalCount()).isEqualTo(2);
        assertThat(second.items())
                .extracting(found -> found.upload().filename())
                .containsExactly("a.csv");
        assertThat(dealing.distributions().page(queued, new PageRequest(9, 1)).items()).isEmpty();
    }

    @Test
    void sortsByEachFieldBothWaysAndEqualOnesByTheirUpload() {
        queued(aDistribution().file("b.csv").ofLeads(3));
        var a = queued(aDistribution().file("a.csv").ofLeads(1).uploadedAt(UPLOADED.plus(DAY)));
        queued(aDistribution().file("c.csv").ofLeads(1).uploadedAt(UPLOADED.minus(DAY)));
        dealing.distributions().begin(a, DistributionStatus.QUEUED, 1, UPLOADED);

        assertThat(sorted("-uploaded_at")).containsExactly("a.csv", "b.csv", "c.csv");
        assertThat(sorted("uploaded_at")).containsExactly("c.csv", "b.csv", "a.csv");
        assertThat(sorted("filename")).containsExactly("a.csv", "b.csv", "c.csv");
        assertThat(sorted("total_leads")).containsExactly("c.csv", "a.csv", "b.csv");
        assertThat(sorted("-total_leads")).containsExactly("b.csv", "a.csv", "c.csv");
        assertThat(sorted("-distributions_made")).containsExactly("a.csv", "b.csv", "c.csv");
        assertThat(sorted("status")).containsExactly("a.csv", "c.csv", "b.csv");
        assertThat(Sorting.of(SortField.class, "content_sha256")).isEmpty();
    }
}
