package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.round.Seal;
import org.leaddistribution.run.RunLease;
import org.leaddistribution.run.RunLeases;

/// `run_lease`: the lease of runs, with the seal and what was cancelled in the same document, so that one
/// update decides between them.
final class MongoRunLeases extends MongoLeases implements RunLeases {
    private static final String SEALED = "sealed";
    private static final String CANCELLED = "cancelled";

    private final Runnable requireGuards;

    /// @param requireGuards throws while a guard is lost without which nobody may take the lease
    MongoRunLeases(SessionDatabase database, Runnable requireGuards) {
        super(database, RUN, "run");
        this.requireGuards = requireGuards;
    }

    @Override
    public Optional<Lease> take(Lease seen, Owner owner) {
        requireGuards.run();
        return super.take(seen, owner);
    }

    @Override
    public RunLease state() {
        var document = document();
        return new RunLease(
                toLease(document),
                toSeal(document.get(SEALED, Document.class)),
                toCancelled(document.getString(CANCELLED)));
    }

    /// The plan being written, read from the collection without making the lease where there was never one.
    static @Nullable Seal sealedIn(SessionIterable<Document> collection) {
        var found = collection.first();
        return found == null ? null : toSeal(found.get(SEALED, Document.class));
    }

    @Override
    public boolean seal(long token, Seal seal) {
        var open = Filters.and(owned(token), Filters.eq(SEALED, null), Filters.eq(CANCELLED, null));
        return changes(open, Updates.set(SEALED, toDocument(seal)));
    }

    @Override
    public boolean unseal(long token) {
        return changes(owned(token), Updates.set(SEALED, null));
    }

    @Override
    public boolean cancel(long token, DistributionId running) {
        var open =
                Filters.and(
                        held(token),
                        Filters.eq(OWNER + "." + RUNNING, running.value()),
                        Filters.eq(SEALED, null));
        return changes(open, Updates.set(CANCELLED, running.value()));
    }

    @Override
    public void clearCancel(long token) {
        changes(owned(token), Updates.set(CANCELLED, null));
    }

    private static @Nullable DistributionId toCancelled(@Nullable String running) {
        return running == null ? null : new DistributionId(running);
    }

    private static @Nullable Seal toSeal(@Nullable Document sealed) {
        return sealed == null
                ? null
                : new Seal(
                        new DistributionId(Fields.text(sealed, "distribution_id")),
                        Fields.number(sealed, "round"),
                        Fields.text(sealed, "plan_hash"),
                        Fields.count(sealed, "plan_token"));
    }

    private static Document toDocument(Seal seal) {
        return new Document("distribution_id", seal.distribution().value())
                .append("round", seal.round())
                .append("plan_hash", seal.planHash())
                .append("plan_token", seal.planToken());
    }
}
