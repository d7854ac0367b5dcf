package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.distribution.Distribution;
import org.leaddistribution.distribution.DistributionStatus;
import org.leaddistribution.distribution.Uploads;
import org.leaddistribution.lead.DistributionId;

/// `uploads`, and the moments at which a distribution begins to exist or ceases to.
final class MongoUploads implements Uploads {
    static final String COLLECTION = "uploads";
    private static final String BEAT = "beat";
    private static final String CLAIMED_BY_SWEEP = "claimed_by_sweep";

    private final SessionDatabase database;
    private final SessionCollection uploads;
    private final SessionCollection distributions;

    MongoUploads(SessionDatabase database) {
        this.database = database;
        this.uploads = database.collection(COLLECTION);
        this.distributions = database.collection(DistributionDocument.COLLECTION);
    }

    @Override
    public void open(DistributionId id) {
        uploads.insertOne(intent(id, Claim.NONE));
    }

    private static Document intent(DistributionId id, Claim claim) {
        return new Document(Fields.ID, id.value())
                .append(BEAT, 0L)
                .append(CLAIMED_BY_SWEEP, claim == Claim.SWEPT);
    }

    @Override
    public boolean beat(DistributionId id) {
        return uploads.updateOne(unclaimed(id), Updates.inc(BEAT, 1L)).getMatchedCount() == 1;
    }

    @Override
    public boolean commit(Distribution queued) {
        return database.inOne(
                () -> {
                    if (uploads.deleteOne(unclaimed(queued.id())).getDeletedCount() == 0) {
                        return false;
                    }
                    distributions.insertOne(DistributionDocument.ofQueued(queued));
                    return true;
                });
    }

    @Override
    public boolean withdraw(DistributionId id) {
        var stillQueued =
                Filters.and(
                        byId(id),
                        Filters.eq(DistributionDocument.STATUS, DistributionStatus.QUEUED.code()));
        return database.inOne(
                () -> {
                    if (distributions.deleteOne(stillQueued).getDeletedCount() == 0) {
                        return false;
                    }
                    uploads.insertOne(intent(id, Claim.SWEPT));
                    return true;
                });
    }

    @Override
    public boolean abandon(DistributionId id) {
        var claimed = Updates.set(CLAIMED_BY_SWEEP, true);
        return uploads.updateOne(byId(id), claimed).getMatchedCount() == 1;
    }

    @Override
    public List<UnderWay> underWay() {
        return uploads.find().map(MongoUploads::toUnderWay).into(new ArrayList<>());
    }

    @Override
    public boolean claim(UnderWay seen) {
        var asSeen = Filters.and(byId(seen.id()), Filters.eq(BEAT, seen.beat()));
        var claimed = Updates.set(CLAIMED_BY_SWEEP, true);
        return uploads.updateOne(asSeen, claimed).getMatchedCount() == 1;
    }

    @Override
    public void forget(DistributionId id) {
        uploads.deleteOne(byId(id));
    }

    private static UnderWay toUnderWay(Document document) {
        return new UnderWay(
                new DistributionId(Fields.text(document, Fields.ID)),
                Fields.count(document, BEAT),
                document.getBoolean(CLAIMED_BY_SWEEP, false) ? Claim.SWEPT : Claim.NONE);
    }

    private static Bson byId(DistributionId id) {
        return Filters.eq(Fields.ID, id.value());
    }

    private static Bson unclaimed(DistributionId id) {
        return Filters.and(byId(id), Filters.eq(CLAIMED_BY_SWEEP, false));
    }
}
