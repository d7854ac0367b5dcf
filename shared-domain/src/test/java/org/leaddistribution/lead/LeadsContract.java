package org.leaddistribution.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.ADistribution.draft;
import static org.leaddistribution.fixture.ADistribution.key;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.Dealing;

/// What every keeper of leads does.
public abstract class LeadsContract {
    private Dealing dealing;
    private Leads leads;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        leads = dealing.leads();
    }

    @Test
    void keepsALeadAsItWasUploaded() {
        var upload = aDistribution().ofLeads(7, 8);
        upload.queuedIn(dealing);

        assertThat(leads.byIds(List.of(upload.leads().getFirst().id())))
                .containsExactlyElementsOf(upload.leads());
    }

    @Test
    void aBatchWrittenAgainStaysAsItWas() {
        var upload = aDistribution().ofLeads(3);
        upload.queuedIn(dealing);
        leads.raiseCopies(Map.of(upload.leads().getFirst().id(), 4));

        leads.addAll(upload.leads());

        assertThat(all(upload)).extracting(Lead::copies).containsExactly(4, 0, 0);
    }

    @Test
    void aBatchOfNothingIsStored() {
        leads.addAll(List.of());
        leads.raiseCopies(Map.of());

        assertThat(leads.byIds(List.of())).isEmpty();
    }

    @Test
    void knowsTheProspectsOfEarlierUploads() {
        aDistribution().ofLeads(0, 2).queuedIn(dealing);
        aDistribution().ofLeads(1, 3).queuedIn(dealing);

        assertThat(leads.knownAmong(List.of(key(0), key(1), key(2), key(3))))
                .containsExactlyInAnyOrder(key(0), key(1), key(2));
    }

    @Test
    void anUploadUnderWayIsSeenByNobody() {
        var underWay = aDistribution().ofLeads(2);
        dealing.uploads().open(underWay.id(), "root");
        leads.addAll(underWay.leads());

        assertThat(leads.knownAmong(List.of(key(0), key(1)))).isEmpty();
    }

    @Test
    void handsOverTheLeadsOfOneUploadByRow() {
        aDistribution().ofLeads(20, 30).queuedIn(dealing);
        var upload = aDistribution().ofLeads(5);
        var shuffled = new ArrayList<>(upload.leads());
        Collections.reverse(shuffled);
        leads.addAll(shuffled);

        assertThat(all(upload)).containsExactlyElementsOf(upload.leads());
    }

    @Test
    void leavesUnknownIdsOut() {
        var stranger = Lead.uploaded(aDistribution().id(), draft(1, 2), ADistribution.UPLOADED);

        assertThat(leads.byIds(List.of(stranger.id()))).isEmpty();
    }

    @Test
    void copiesOnlyRise() {
        var upload = aDistribution().ofLeads(1);
        upload.queuedIn(dealing);
        var id = upload.leads().getFirst().id();

        leads.raiseCopies(Map.of(id, 3));
        leads.raiseCopies(Map.of(id, 2));

        assertThat(leads.byIds(List.of(id))).extracting(Lead::copies).containsExactly(3);
    }

    @Test
    void forgetsOneUploadAndNoOther() {
        var undone = aDistribution().ofLeads(2);
        undone.queuedIn(dealing);
        var stays = aDistribution().ofLeads(2);
        stays.queuedIn(dealing);

        assertThat(leads.removeOf(undone.id())).isEqualTo(2);

        assertThat(all(undone)).isEmpty();
        assertThat(all(stays)).hasSize(2);
    }

    private List<Lead> all(ADistribution upload) {
        var found = new ArrayList<Lead>();
        leads.forEachOf(upload.id(), found::add);
        return found;
    }
}
