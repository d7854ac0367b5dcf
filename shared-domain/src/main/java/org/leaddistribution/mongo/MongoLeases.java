package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.lease.Lease;
import org.leaddistribution.lease.Lease.Deaths;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.lease.Lease.Progress;
import org.leaddistribution.lease.Leases;

/// One document, changed only by compare-and-set.
class MongoLeases implements Leases {
    /// Who may run distributions.
    static final String RUN = "run_lease";

    /// Who may send mail.
    static final String MAIL = "notice_lease";

    static final String OWNER = "owner";
    static final String RUNNING = "running";
    static final String TOKEN = "token";
    private static final long FIRST_TOKEN = 1;
    private static final String PROCESS = "process";
    private static final String BEAT = "beat";
    private static final String PROGRESS = "progress";
    private static final String DEATHS = "deaths";
    private static final String COUNT = "count";
    private static final String FURTHEST = "furthest";
    private static final String STEP = "step";
    private static final String STEP_NUMBER = "step_number";
    private static final String DONE = "done";
    private static final String TOTAL = "total";

    final SessionCollection leases;
    private final String id;

    /// @param collection [#RUN] or [#MAIL]
    /// @param id of the one document in it
    MongoLeases(SessionDatabase database, String collection, String id) {
        this.leases = database.collection(collection);
        this.id = id;
    }

    static Leases ofMail(SessionDatabase database) {
        return new MongoLeases(database, MAIL, "mail");
    }

    @Override
    public Lease current() {
        return toLease(document());
    }

    /// As it is stored; made where there was never one.
    Document document() {
        var found = leases.find(byId()).first();
        return found == null ? made() : found;
    }

    private Document made() {
        var free = ofNobody(id);
        return leases.insertMissing(List.of(free)) ? free : document();
    }

    @Override
    public Optional<Lease> take(Lease seen, Owner owner) {
        var asSeen =
                Filters.and(
                        held(seen.token()),
                        Filters.eq(BEAT, seen.beat()),
                        seen.isFree() ? Filters.eq(OWNER, null) : Filters.ne(OWNER, null));
        var mine =
                Updates.combine(
                        Updates.inc(TOKEN, 1L),
                        Updates.set(OWNER, toDocument(owner)),
                        Updates.set(BEAT, 0L),
                        Updates.set(PROGRESS, toDocument(Progress.NONE)),
                        Updates.set(DEATHS, toDocument(seen.deathsBefore(owner.work()))));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return Optional.ofNullable(leases.findOneAndUpdate(asSeen, mine, after))
                .map(MongoLeases::toLease);
    }

    @Override
    public boolean beat(long token, Progress progress) {
        return changes(
                owned(token),
                Updates.combine(
                        Updates.inc(BEAT, 1L), Updates.set(PROGRESS, toDocument(progress))));
    }

    @Override
    public boolean release(long token) {
        return changes(owned(token), Updates.set(OWNER, null));
    }

    final boolean changes(Bson filter, Bson change) {
        return leases.updateOne(filter, change).getMatchedCount() == 1;
    }

    final Bson byId() {
        return Filters.eq(Fields.ID, id);
    }

    final Bson held(long token) {
        return Filters.and(byId(), Filters.eq(TOKEN, token));
    }

    final Bson owned(long token) {
        return Filters.and(held(token), Filters.ne(OWNER, null));
    }

    static Lease toLease(Document document) {
        return new Lease(
                Fields.count(document, TOKEN),
                toOwner(document.get(OWNER)),
                Fields.count(document, BEAT),
                toProgress(document.get(PROGRESS, Document.class)),
                toDeaths(document.get(DEATHS, Document.class)));
    }

    /// A lease that is free.
    static Document ofNobody(String id) {
        return new Document(Fields.ID, id).append(TOKEN, 0L).append(OWNER, null).append(BEAT, 0L);
    }

    /// A lease as its first owner has it.
    static Document ofFirst(String id, Owner owner) {
        return new Document(Fields.ID, id)
                .append(TOKEN, FIRST_TOKEN)
                .append(OWNER, toDocument(owner))
                .append(BEAT, 0L);
    }

    /// Owners of mail were once stored by their names alone.
    private static @Nullable Owner toOwner(@Nullable Object owner) {
        return switch (owner) {
            case null -> null;
            case Document stored ->
                    new Owner(Fields.text(stored, PROCESS), Fields.text(stored, RUNNING));
            default -> new Owner(owner.toString(), "");
        };
    }

    private static Document toDocument(Owner owner) {
        return new Document(PROCESS, owner.process()).append(RUNNING, owner.work());
    }

    private static Progress toProgress(@Nullable Document stored) {
        return stored == null
                ? Progress.NONE
                : new Progress(
                        Fields.text(stored, STEP),
                        Fields.number(stored, STEP_NUMBER),
                        Fields.count(stored, DONE),
                        Fields.count(stored, TOTAL));
    }

    private static Document toDocument(Progress progress) {
        return new Document(STEP, progress.step())
                .append(STEP_NUMBER, progress.stepNumber())
                .append(DONE, progress.done())
                .append(TOTAL, progress.total());
    }

    private static Deaths toDeaths(@Nullable Document stored) {
        return stored == null
                ? Deaths.NONE
                : new Deaths(
                        Fields.number(stored, COUNT),
                        toProgress(stored.get(FURTHEST, Document.class)));
    }

    private static Document toDocument(Deaths deaths) {
        return new Document(COUNT, deaths.count()).append(FURTHEST, toDocument(deaths.furthest()));
    }
}
