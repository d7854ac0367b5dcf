package org.leaddistribution.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.distribution.RunLease;
import org.leaddistribution.distribution.RunLease.Owner;
import org.leaddistribution.distribution.RunLeases;
import org.leaddistribution.distribution.Seal;
import org.leaddistribution.lead.DistributionId;

/// `run_lease`: one document, changed only by compare-and-set.
final class MongoRunLeases implements RunLeases {
    static final String COLLECTION = "run_lease";
    private static final String THE_LEASE = "run";
    private static final String TOKEN = "token";
    private static final String OWNER = "owner";
    private static final String PROCESS = "process";
    private static final String RUNNING = "running";
    private static final String BEAT = "beat";
    private static final String SEALED = "sealed";
    private static final String CANCELLED = "cancelled";

    private final SessionCollection leases;
    private final GuardWatch guards;

    /// @param guards without which nobody may take the lease
    MongoRunLeases(SessionDatabase database, GuardWatch guards) {
        this.leases = database.collection(COLLECTION);
        this.guards = guards;
    }

    @Override
    public RunLease current() {
        var found = leases.find(byId()).first();
        return found == null ? first() : toLease(found);
    }

    /// The plan being written, without making the lease where there was never one.
    static @Nullable Seal sealedIn(FindIterable<Document> leases) {
        var found = leases.filter(byId()).first();
        return found == null ? null : toSeal(found.get(SEALED, Document.class));
    }

    private RunLease first() {
        var free =
                new Document(Fields.ID, THE_LEASE)
                        .append(TOKEN, 0L)
                        .append(OWNER, null)
                        .append(BEAT, 0L)
                        .append(SEALED, null)
                        .append(CANCELLED, null);
        try {
            leases.insertOne(free);
            return toLease(free);
        } catch (MongoWriteException fault) {
            if (!Repeats.is(fault)) {
                throw fault;
            }
            return current();
        }
    }

    @Override
    public Optional<RunLease> take(RunLease seen, Owner owner) {
        guards.requireNow();
        var asSeen = Filters.and(held(seen.token()), Filters.eq(BEAT, seen.beat()));
        var sameOwner = Filters.and(asSeen, Filters.eq(OWNER, toDocument(seen.owner())));
        var mine =
                Updates.combine(
                        Updates.inc(TOKEN, 1L),
                        Updates.set(OWNER, toDocument(owner)),
                        Updates.set(BEAT, 0L));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return Optional.ofNullable(leases.findOneAndUpdate(sameOwner, mine, after))
                .map(MongoRunLeases::toLease);
    }

    @Override
    public boolean beat(long token) {
        return changes(owned(token), Updates.inc(BEAT, 1L));
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

    @Override
    public void release(long token) {
        changes(owned(token), Updates.set(OWNER, null));
    }

    private boolean changes(Bson filter, Bson change) {
        return leases.updateOne(filter, change).getMatchedCount() == 1;
    }

    private static Bson byId() {
        return Filters.eq(Fields.ID, THE_LEASE);
    }

    private static Bson held(long token) {
        return Filters.and(byId(), Filters.eq(TOKEN, token));
    }

    private static Bson owned(long token) {
        return Filters.and(held(token), Filters.ne(OWNER, null));
    }

    private static RunLease toLease(Document document) {
        return new RunLease(
                Fields.count(document, TOKEN),
                toOwner(document.get(OWNER, Document.class)),
                Fields.count(document, BEAT),
                toSeal(document.get(SEALED, Document.class)),
                toCancelled(document.getString(CANCELLED)));
    }

    private static @Nullable DistributionId toCancelled(@Nullable String running) {
        return running == null ? null : new DistributionId(running);
    }

    private static @Nullable Owner toOwner(@Nullable Document owner) {
        return owner == null
                ? null
                : new Owner(
                        Fields.text(owner, PROCESS),
                        new DistributionId(Fields.text(owner, RUNNING)));
    }

    private static @Nullable Document toDocument(@Nullable Owner owner) {
        return owner == null
                ? null
                : new Document(PROCESS, owner.process()).append(RUNNING, owner.running().value());
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
