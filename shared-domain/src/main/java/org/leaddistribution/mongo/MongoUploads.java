package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.lease.Leases;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.upload.Uploads;

/// `uploads`, the moments at which a distribution begins to exist or ceases to, and `upload_contents`: how
/// many distributions have the same bytes, so that two that are committed at once meet.
final class MongoUploads implements Uploads {
    static final String COLLECTION = "uploads";
    private static final String CONTENTS = "upload_contents";
    private static final String DISTRIBUTIONS = "distributions";

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
    public Lease open(DistributionId id, String by) {
        var document = MongoLeases.ofFirst(id.value(), new Owner(by, id.value()));
        uploads.insertOne(document);
        return MongoLeases.toLease(document);
    }

    @Override
    public Leases leaseOf(DistributionId id) {
        return new UploadLease(database, id);
    }

    /// A lease that exists as long as its upload is under way.
    private static final class UploadLease extends MongoLeases {
        private final DistributionId id;

        UploadLease(SessionDatabase database, DistributionId id) {
            super(database, COLLECTION, id.value());
            this.id = id;
        }

        @Override
        Document document() {
            var found = leases.find(byId()).first();
            return found == null ? ofNobody(id.value()) : found;
        }
    }

    @Override
    public Commit commit(Distribution queued, long token, Repeat repeat) {
        return database.inOne(() -> committed(queued, token, repeat));
    }

    /// Looks at everything before it writes anything: a unit cannot take a write back.
    private Commit committed(Distribution queued, long token, Repeat repeat) {
        var mine = new UploadLease(database, queued.id()).owned(token);
        if (uploads.find(mine).first() == null) {
            return new Commit.Swept();
        }
        var sha256 = queued.upload().contentSha256();
        var earlier = DistributionDocument.latestOf(distributions.find(ofContent(sha256)));
        if (repeat == Repeat.ASK && earlier.isPresent()) {
            return new Commit.SameBytes(earlier.get());
        }
        uploads.deleteOne(mine);
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
                    uploads.insertOne(MongoLeases.ofNobody(id.value()));
                    return true;
                });
    }

    @Override
    public List<DistributionId> underWay() {
        return uploads.find()
                .map(upload -> new DistributionId(Fields.text(upload, Fields.ID)))
                .into(new ArrayList<>());
    }

    @Override
    public void forget(DistributionId id) {
        uploads.deleteOne(byId(id));
    }

    private static Bson byId(DistributionId id) {
        return Filters.eq(Fields.ID, id.value());
    }
}
