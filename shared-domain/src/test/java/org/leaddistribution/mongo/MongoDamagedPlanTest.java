package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.check.ScarceRound;

/// Damage to the documents of a plan is found by V8.
class MongoDamagedPlanTest {
    private ScarceRound scene;
    private long token;

    @BeforeEach
    void deal() {
        scene = new ScarceRound(MongoDealing.emptied());
        token = scene.planToken();
    }

    @Test
    void aPlanThatIsGone() {
        plans().deleteOne(Filters.eq(Fields.ID, PlanDocument.id(token, 0)));

        scene.assertFound("its plan is gone");
    }

    @Test
    void aShareThatIsGone() {
        plans().deleteOne(Filters.eq(Fields.ID, PlanDocument.id(token, 1)));

        scene.assertFound("assignments are not in its plan");
    }

    @Test
    void aShareThatHoldsFewerLeadsThanItSays() {
        change(1, Updates.inc("size", 1));

        scene.assertFound("has not as many leads as it says");
    }

    @Test
    void aReasonThatIsNone() {
        change(1, Updates.set("reason.code", "bad luck"));
        scene.assertFound("no reason bad luck");
    }

    @Test
    void aReasonWithoutItsFacts() {
        change(1, Updates.set("reason", new Document("code", "supply")));

        scene.assertFound("has no level");
    }

    @ParameterizedTest
    @CsvSource({"numbers, 7", "quotas, gone", "of, OTHERS", "of, COPIES_OF_MEMBERS"})
    void aPartOfACertificateThatHoldsSomethingElse(String field, String value) {
        change(-1, Updates.set(field, value));

        scene.assertFound("its certificate is damaged");
    }

    @Test
    void aPartOfACertificateThatIsGoneOrTooShort() {
        change(-1, Updates.popLast("quotas"));
        scene.assertFound("its certificate is damaged");

        plans().deleteOne(Filters.eq(Fields.ID, PlanDocument.id(token, -1)));
        scene.assertFound("its certificate is damaged");
    }

    @Test
    void aHeadOfACertificateWithoutItsLabels() {
        change(0, Updates.unset("certificate.usual_share"));

        scene.assertFound("its certificate is damaged");
    }

    private void change(int chunk, Bson change) {
        var id = Filters.eq(Fields.ID, PlanDocument.id(token, chunk));
        assertThat(plans().updateOne(id, change).getModifiedCount()).isEqualTo(1);
    }

    private static MongoCollection<Document> plans() {
        return MongoDealing.database().getCollection(PlanDocument.COLLECTION);
    }
}
