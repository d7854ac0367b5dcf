package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AMember.aMember;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.round.Assignment;

/// Who has a prospect, and since when.
public abstract class TracingProspectContract {
    private Dealing dealing;
    private TracingProspect tracing;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        tracing =
                new TracingProspect(
                        dealing.leads(), dealing.distributions(), dealing.assignments());
    }

    @Test
    void tellsWhoWasGivenAProspectInWhichUploadRoundAndFile() {
        dealing.join(aMember().build());
        var first = aDistribution().ofLeads(0, 5);
        RunScene.firstRound(dealing, first.queuedIn(dealing));
        dealing.join(aMember().named("bob").build());
        var second = aDistribution().ofLeads(3, 8);
        RunScene.firstRound(dealing, second.queuedIn(dealing));

        var trace =
                tracing.ofEmail(" " + ADistribution.email(4).toUpperCase(Locale.ROOT))
                        .orElseThrow();

        assertThat(trace.leads())
                .extracting(uploaded -> uploaded.distribution().id())
                .containsExactly(first.id(), second.id());
        assertThat(trace.given())
                .extracting(copy -> copy.to().username() + " of " + copy.distribution())
                .containsExactly("ann of " + first.id(), "bob of " + second.id());
        assertThat(trace.given()).extracting(Assignment::round).containsOnly(1);
        assertThat(trace.copiesLeft()).isEqualTo(8);
        assertThat(tracing.ofLead(trace.leads().getLast().lead().id())).contains(trace);
    }

    @Test
    void aProspectThatNobodyHasIsKnownAllTheSame() {
        aDistribution().ofLeads(2).queuedIn(dealing);

        var trace = tracing.ofEmail(ADistribution.email(1)).orElseThrow();

        assertThat(trace.given()).isEmpty();
        assertThat(trace.copiesLeft()).isEqualTo(10);
    }

    @Test
    void strangersAndUploadsUnderWayAreUnknown() {
        var underWay = aDistribution().ofLeads(2);
        dealing.uploads().open(underWay.id(), "root");
        dealing.leads().addAll(underWay.leads());

        assertThat(tracing.ofEmail(ADistribution.email(1))).isEmpty();
        assertThat(tracing.ofLead(underWay.leads().getFirst().id())).isEmpty();
        assertThat(tracing.ofEmail("nobody@example.org")).isEmpty();
        assertThat(tracing.ofEmail("no address @" + "\uFFFD".repeat(90))).isEmpty();
        assertThat(tracing.ofLead(new LeadId("no lead"))).isEmpty();
    }
}
