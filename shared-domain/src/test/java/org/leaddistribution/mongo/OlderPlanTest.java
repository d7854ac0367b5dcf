package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.Fact;
import org.leaddistribution.check.ScarceRound;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.round.PlannedLeads.PlannedLead;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.ShareOutline;

/// Plans of the first form stay readable and can be proven.
final class OlderPlanTest {
    private Dealing dealing = MongoDealing.emptied();
    private long token;
    private List<PlannedShare> shares = List.of();

    @BeforeEach
    void dealAndWriteThePlanInItsOlderForm() {
        dealing = MongoDealing.emptied();
        token = new ScarceRound(dealing).planToken();
        shares = shares();
        var distribution = dealing.plans().round(token).orElseThrow().distribution();
        var keys = new HashMap<LeadId, String>();
        dealing.leads().forEachOf(distribution, lead -> keys.put(lead.id(), lead.key().value()));
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            var leads =
                    share.leads().asList().stream()
                            .sorted((a, b) -> Integer.compare(a.row(), b.row()))
                            .map(
                                    lead ->
                                            older(
                                                    lead,
                                                    LeadId.derivedFrom(distribution, lead.row()),
                                                    keys))
                            .toList();
            plans().replaceOne(
                            Filters.eq(Fields.ID, PlanDocument.id(token, i + 1)),
                            older(share, leads));
        }
        change(0, Updates.unset("form"));
    }

    private static Document older(PlannedLead lead, LeadId id, Map<LeadId, String> keys) {
        return new Document("id", id.value())
                .append("key", keys.get(id))
                .append("slot", lead.slot());
    }

    private static Document older(PlannedShare share, List<Document> leads) {
        return new Document("file_id", share.file().value())
                .append("member_address", share.member().address().value())
                .append("username", share.member().username())
                .append("tier", share.member().tier().code())
                .append("quota", share.outline().quota())
                .append("bound_by", share.outline().boundBy())
                .append("why", share.outline().why().stream().map(OlderPlanTest::older).toList())
                .append("leads", leads);
    }

    private static Document older(Fact fact) {
        var named = new Document("name", fact.name());
        return switch (fact) {
            case Fact.Count(_, var value) -> named.append("count", value);
            case Fact.Ratio(_, var value) -> named.append("ratio", value);
            case Fact.Names(_, var values) -> named.append("names", values);
        };
    }

    @Test
    void saysTheSameAsInItsNewForm() {
        var outlines = new ArrayList<ShareOutline>();
        dealing.plans().forEachOutline(token, outlines::add);

        assertThat(shares()).isEqualTo(shares);
        assertThat(outlines).isEqualTo(shares.stream().map(PlannedShare::outline).toList());
        assertThat(shares).noneMatch(share -> share.outline().reason() instanceof BoundBy.Quota);
        assertThat(MongoDealing.violations()).isEmpty();
    }

    @Test
    void withoutACertificateItsLevelIsAsCloseAsItWasWritten() {
        dealing.backDoor().forgetCertificate(token);

        for (int i = 0; i < shares.size(); i++) {
            var now = shares().get(i).outline();
            assertThat(now.boundBy()).isEqualTo(shares.get(i).outline().boundBy());
            assertThat(level(now)).isCloseTo(level(shares.get(i).outline()), within());
        }
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-6);
    }

    private static double level(ShareOutline outline) {
        return outline.why().stream()
                .filter(Fact.Ratio.class::isInstance)
                .mapToDouble(fact -> ((Fact.Ratio) fact).value())
                .findFirst()
                .orElse(0);
    }

    @Test
    void whatIsDamagedIsFound() {
        change(1, Updates.set("bound_by", "bad luck"));
        assertThat(MongoDealing.violations().toString()).contains("no reason bad luck");

        dealAndWriteThePlanInItsOlderForm();
        change(1, Updates.set("why", List.of()));
        assertThat(MongoDealing.violations().toString()).contains("is without");
    }

    private List<PlannedShare> shares() {
        var found = new ArrayList<PlannedShare>();
        dealing.plans().forEachBatch(token, 100, found::addAll);
        return found;
    }

    private void change(int chunk, Bson change) {
        var id = Filters.eq(Fields.ID, PlanDocument.id(token, chunk));
        assertThat(plans().updateOne(id, change).getModifiedCount()).isEqualTo(1);
    }

    private static MongoCollection<Document> plans() {
        return MongoDealing.database().getCollection(PlanDocument.COLLECTION);
    }
}
