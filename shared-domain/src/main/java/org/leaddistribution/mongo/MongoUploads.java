package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.distribution.Distribution;
import org.leaddistribution.distribution.DistributionStatus;
import org.leaddistribution.distribution.Uploads;
import org.leaddistribution.lead.DistributionId;

/// `uploads`, the moments at which a distribution begins to exist or ceases to, and `upload_contents`: how
/// many distributions have the same bytes, so that two that are committed at once meet.
final class MongoUploads implements Uploads {
    static final String COLLECTION = "uploads";
    private static final String CONTENTS = "upload_contents";
    private static final String DISTRIBUTIONS = "distributions";
    private static final String BEAT = "beat";
    private static final String CLAIMED_BY_SWEEP = "claimed_by_sweep";

    private final SessionDatabase database;
    private final SessionCollection uploads;
    private final SessionCollection distributions;
    private final SessionCollection contents;

    MongoUploads(SessionDatabase database) {
        this.database = database;
        this.uploads = database.collection(COLLECTION);
        this.distributions = database.collection(DistributionDocument.COLLECTION);
        this.contents = database.collection(CONTENTS);
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
    public Commit commit(Distribution queued, Repeat repeat) {
        return database.inOne(() -> committed(queued, repeat));
    }

    /// Looks at everything before it writes anything: a unit cannot take a write back.
    private Commit committed(Distribution queued, Repeat repeat) {
        if (uploads.find(unclaimed(queued.id())).first() == null) {
            return new Commit.Swept();
        }
        var sha256 = queued.upload().contentSha256();
        var earlier = DistributionDocument.latestOf(distributions.find(ofContent(sha256)));
        if (repeat == Repeat.ASK && earlier.isPresent()) {
            return new Commit.SameBytes(earlier.get());
        }
        uploads.deleteOne(unclaimed(queued.id()));
        writeContent(sha256);
        distributions.insertOne(DistributionDocument.ofQueued(queued));
        return new Commit.Committed();
    }

    /// Two units that see no distribution of these bytes do not conflict by looking; by writing the same
    /// document they do, and the one that comes second looks again.
    private void writeContent(String sha256) {
        contents.updateOne(
                Filters.eq(Fields.ID, sha256),
                Updates.inc(DISTRIBUTIONS, 1L),
                new UpdateOptions().upsert(true));
    }

    private void leaveContent(String sha256) {
        var content = Filters.eq(Fields.ID, sha256);
        contents.updateOne(content, Updates.inc(DISTRIBUTIONS, -1L));
        contents.deleteOne(Filters.and(content, Filters.lte(DISTRIBUTIONS, 0L)));
    }

    private static Bson ofContent(String sha256) {
        return Filters.eq(DistributionDocument.CONTENT_SHA256, sha256);
    }

    @Override
    public boolean withdraw(DistributionId id) {
        var stillQueued =
                Filters.and(
                        byId(id),
                        Filters.eq(DistributionDocument.STATUS, DistributionStatus.QUEUED.code()));
        return database.inOne(
                () -> {
                    var withdrawn = distributions.findOneAndDelete(stillQueued);
                    if (withdrawn == null) {
                        return false;
                    }
                    leaveContent(Fields.text(withdrawn, DistributionDocument.CONTENT_SHA256));
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
