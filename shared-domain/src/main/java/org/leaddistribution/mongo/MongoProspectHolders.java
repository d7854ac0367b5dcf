package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.statistics.ProspectHolders;

/// Who has which prospect, from `leads` and `member_leads`: two indexes, read side by side in their order.
final class MongoProspectHolders implements ProspectHolders {
    private static final int CURSOR_BATCH = 10_000;

    private final SessionCollection leads;
    private final SessionCollection assignments;
    private final SessionCollection uploads;

    MongoProspectHolders(SessionDatabase database) {
        this.leads = database.collection(LeadDocument.COLLECTION);
        this.assignments = database.collection(AssignmentDocument.COLLECTION);
        this.uploads = database.collection(MongoUploads.COLLECTION);
    }

    @Override
    public void forEachProspect(Consumer<List<MemberAddress>> action) {
        new MergeJoin(
                        keys(leads.find(ofExistingDistributions()), LeadDocument.LEAD_KEY),
                        keys(
                                assignments.find(),
                                AssignmentDocument.LEAD_KEY,
                                AssignmentDocument.MEMBER_ADDRESS),
                        lead -> Fields.text(lead, LeadDocument.LEAD_KEY),
                        copy -> Fields.text(copy, AssignmentDocument.LEAD_KEY))
                .forEach(
                        (_, ofProspect, copies) -> {
                            if (!ofProspect.isEmpty()) {
                                action.accept(holders(copies));
                            }
                        });
    }

    /// Leads of an upload under way belong to no distribution yet.
    private Bson ofExistingDistributions() {
        var underWay =
                uploads.find()
                        .map(upload -> Fields.text(upload, Fields.ID))
                        .into(new ArrayList<String>());
        return underWay.isEmpty()
                ? Filters.empty()
                : Filters.nin(LeadDocument.DISTRIBUTION_ID, underWay);
    }

    /// Nothing but these fields, so that the index holds all there is to read.
    private static SessionIterable<Document> keys(SessionIterable.Find all, String... fields) {
        return all.projection(
                        Projections.fields(Projections.include(fields), Projections.excludeId()))
                .sort(Sorts.ascending(fields))
                .batchSize(CURSOR_BATCH);
    }

    private static List<MemberAddress> holders(List<Document> copies) {
        return copies.stream()
                .map(copy -> Fields.text(copy, AssignmentDocument.MEMBER_ADDRESS))
                .map(MemberAddress::new)
                .toList();
    }
}
