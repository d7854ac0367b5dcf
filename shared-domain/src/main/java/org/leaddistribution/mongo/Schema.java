package org.leaddistribution.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.kernel.StoreFault.GuardLost;
import org.leaddistribution.kernel.StoreFault.StoreRefused;
import org.leaddistribution.mongo.Indexes.Index;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the indexes of a new database, brings older data to the form of this version, and refuses data of a
/// newer one and data that has lost a unique index.
///
/// A missing unique index would let a prospect reach somebody twice, so it is never mended in silence; one that
/// only serves speed is.
final class Schema {
    /// The version that indexes and steps of this program lead to. Programs of versions before 8 would let
    /// disabled staff in, those before 9 count downloads without their times, and those before 10 not note what becomes
    /// of members.
    private static final int VERSION = 10;

    /// What versions have changed in stored data, in their order.
    private static final List<SchemaStep> STEPS =
            List.of(
                    SchemaStep.UPLOADS_HAVE_LEASES,
                    SchemaStep.FIGURES_HAVE_TIMES,
                    MemberActivityStep.STEP);

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final String COLLECTION = "schema_version";
    private static final String ID = "schema";
    private static final String VERSION_FIELD = "version";

    /// The version whose steps are all done: while data is changed, less than [#VERSION_FIELD], which keeps
    /// older programs out from the first change on.
    private static final String DONE = "done";

    private final MongoDatabase database;
    private final IndexBuilder builder;
    private final Target target;
    private final SchemaLock lock;

    /// Where a program wants the data to be.
    record Target(int version, List<SchemaStep> steps) {
        static final Target OF_THIS_PROGRAM = new Target(VERSION, STEPS);

        /// Each step is noted as done by its version, so no two have the same.
        Target {
            long versions = steps.stream().mapToInt(SchemaStep::version).distinct().count();
            if (versions != steps.size()) {
                throw new IllegalArgumentException("Two steps of one version: " + steps);
            }
            steps = steps.stream().sorted(Comparator.comparingInt(SchemaStep::version)).toList();
        }
    }

    Schema(MongoDatabase database, IndexBuilder builder) {
        this(database, builder, Target.OF_THIS_PROGRAM, SchemaLock.Times.STANDARD);
    }

    Schema(MongoDatabase database, IndexBuilder builder, Target target, SchemaLock.Times times) {
        this.database = database;
        this.builder = builder;
        this.target = target;
        this.lock = new SchemaLock(versions(), times);
    }

    /// @param doing hears of what takes long, as the end of a sentence
    void require(Consumer<String> doing) {
        requireNotNewer();
        int known = doneVersion();
        if (known < target.version()) {
            boolean wasEmpty = database.listCollectionNames().first() == null;
            Indexes.ALL.stream()
                    .filter(index -> index.since() > known)
                    .forEach(index -> build(index, doing));
            boolean isNew = wasEmpty && stored() == null;
            change(isNew ? target.version() : known, doing);
        }
        var stored = StoredIndexes.of(database);
        var lost = stored.lostGuards();
        if (!lost.isEmpty()) {
            throw new GuardLost(lost);
        }
        stored.lost(Indexes.ALL).forEach(index -> buildForSpeed(index, doing));
    }

    /// Guards that are not in place. Nothing is lost in a new database, nor what a later version brings.
    List<LostGuard> lostGuards() {
        int version = doneVersion();
        var expected = Indexes.ALL.stream().filter(index -> isExpected(index, version)).toList();
        return StoredIndexes.of(database).lostAmong(expected);
    }

    /// Where the version is lost too, documents tell that there was one.
    private boolean isExpected(Index index, int version) {
        boolean isDue =
                version > 0
                        ? index.since() <= version
                        : database.getCollection(index.collection()).find().first() != null;
        return index.isGuard() && isDue;
    }

    void requireNotNewer() {
        var stored = stored();
        int version = stored == null ? 0 : stored.getInteger(VERSION_FIELD, 0);
        if (version > target.version()) {
            throw new StoreRefused(
                    "The data is of version "
                            + version
                            + ", this program knows "
                            + target.version()
                            + ". Start the newer program, or give this one a database of its own.");
        }
    }

    private void build(Index index, Consumer<String> doing) {
        try {
            doing.accept("building the " + index);
            builder.build(index);
        } catch (MongoException refused) {
            if (!DuplicateKeys.is(refused)) {
                throw refused;
            }
            throw new GuardLost(
                    List.of(
                            new LostGuard(
                                    index.toString(),
                                    "cannot be made: documents have the same key")));
        }
    }

    /// Another index may have its name and be of no use; then everything works, only slower.
    private void buildForSpeed(Index index, Consumer<String> doing) {
        try {
            build(index, doing);
            LOG.info("The {} was lost and is built again", index);
        } catch (MongoCommandException refused) {
            LOG.warn("The {} cannot be built again: {}", index, refused.getErrorMessage());
        }
    }

    /// Takes the steps that are left; where there are none, only the version is noted.
    private void change(int known, Consumer<String> doing) {
        if (target.steps().stream().noneMatch(step -> step.version() > known)) {
            note(target.version());
            return;
        }
        doing.accept("waiting for another program that brings the data to a newer form");
        try (var turn = lock.await()) {
            requireNotNewer();
            for (var step : target.steps()) {
                if (step.version() > doneVersion()) {
                    note(step.version() - 1);
                    doing.accept(step.what());
                    LOG.info("Making the database ready: {}", step.what());
                    step.change().in(database, turn);
                    turn.requireMine();
                    note(step.version());
                }
            }
            note(target.version());
        }
    }

    private void note(int done) {
        versions()
                .updateOne(
                        Filters.eq(Fields.ID, ID),
                        Updates.combine(
                                Updates.max(VERSION_FIELD, target.version()),
                                Updates.max(DONE, done),
                                Updates.set("since", Instant.now())),
                        new UpdateOptions().upsert(true));
    }

    private int doneVersion() {
        var stored = stored();
        if (stored == null) {
            return 0;
        }
        int version = stored.getInteger(VERSION_FIELD, 0);
        return Math.min(version, stored.getInteger(DONE, version));
    }

    private @Nullable Document stored() {
        return versions().find(Filters.eq(Fields.ID, ID)).first();
    }

    private MongoCollection<Document> versions() {
        return database.getCollection(COLLECTION);
    }

    /// A change of stored data that a version of the schema brings.
    ///
    /// It may be cut off anywhere and is then done again from its beginning, perhaps by two programs for a moment: it
    /// looks for what is still in the old form and changes that, a batch at a time.
    ///
    /// @param version of the data once it is done
    /// @param what is done, completing the sentence "The database is being made ready: …"
    record SchemaStep(int version, String what, Change change) {
        /// Uploads that were under way without one are free for the sweep; a program that knows no leases finds its
        /// upload taken, and says so.
        static final SchemaStep UPLOADS_HAVE_LEASES =
                new SchemaStep(
                        6,
                        "giving the uploads under way a lease",
                        (database, _) ->
                                database.getCollection(MongoUploads.COLLECTION)
                                        .updateMany(
                                                Filters.exists(MongoLeases.TOKEN, false),
                                                Updates.combine(
                                                        Updates.set(MongoLeases.TOKEN, 0L),
                                                        Updates.set(MongoLeases.OWNER, null),
                                                        Updates.unset("claimed_by_sweep"))));

        static final SchemaStep FIGURES_HAVE_TIMES =
                new SchemaStep(
                        9,
                        "noting the times of downloads for figures over time",
                        OlderFigures::complete);

        /// What a step does.
        @FunctionalInterface
        interface Change {
            /// @param turn to be asked before each batch
            void in(MongoDatabase database, SchemaLock.Turn turn);
        }
    }
}
