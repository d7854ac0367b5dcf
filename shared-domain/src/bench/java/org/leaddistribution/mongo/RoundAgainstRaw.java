package org.leaddistribution.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.leaddistribution.bench.Gate.Measured;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.fixture.RealMongo.FreshDatabase;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.localdb.ThrowawayMongod;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.run.RunOutcome.Completed;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunningDistribution;
import org.leaddistribution.upload.SpooledUpload;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.UploadingLeads;
import org.leaddistribution.upload.Uploads.Repeat;

/// Rounds of one distribution, each beside the least that any program must do for it: the same documents put
/// into a database on a server of its own, with the same indexes, write concern and cache.
///
/// The other side inserts the assignments in the order of their keys with two writers, then the files, then
/// sets the counts of the leads; what it writes is in memory before its clock runs.
final class RoundAgainstRaw {
    private static final int LEADS = 200_000;
    private static final int BRONZE = 1_000;
    private static final int SILVER = 600;
    private static final int GOLD = 400;
    private static final int GIVEN = 450_000;
    private static final int ROUNDS = 3;
    private static final int A_BATCH = 1_000;
    private static final double NANOS = 1e9;
    private static final String RAW = "raw";

    private final List<Times> rounds = new ArrayList<>();
    private long planBytes;

    private record Times(double ours, double raw, String steps) {
        double ratio() {
            return ours / raw;
        }
    }

    /// @param number from 1
    Measured ratioOf(int number) {
        measureOnce();
        var times = rounds.get(number - 1);
        return new Measured(
                times.ratio(),
                String.format(
                        Locale.ROOT, "%.1f s; %.1f s; %s", times.ours, times.raw, times.steps));
    }

    /// How much longer ours takes for the last round than for the first.
    Measured lastAgainstFirst() {
        measureOnce();
        var first = rounds.getFirst();
        var last = rounds.getLast();
        return new Measured(
                last.ours / first.ours,
                String.format(
                        Locale.ROOT,
                        "%.1f s; %.1f s; raw %.2fx",
                        last.ours,
                        first.ours,
                        last.raw / first.raw));
    }

    /// Of the stored plan of the last round, certificate and all, in bytes an assignment.
    Measured planSize() {
        measureOnce();
        return new Measured(
                (double) planBytes / GIVEN, String.format(Locale.ROOT, "%,d bytes", planBytes));
    }

    private void measureOnce() {
        if (!rounds.isEmpty()) {
            return;
        }
        var ours = RealMongo.freshDatabase();
        try (var other = ThrowawayMongod.start(RealMongo.executable(), 1);
                var client = MongoClients.create(ours.uri());
                var rawClient = MongoClients.create(other.uri());
                var store = MongoStore.open(ours.uri(), ours.name());
                var second = MongoStore.open(other.uri(), RAW)) {
            second.requireReady();
            var mine = client.getDatabase(ours.name());
            var raw = rawClient.getDatabase(RAW);
            var id = uploaded(ours, store, client);
            copyLeads(mine, raw);
            for (int round = 1; round <= ROUNDS; round++) {
                var steps = new StepTimes();
                double seconds = secondsOfRound(store, id, round, steps);
                var text = steps.text();
                rounds.add(new Times(seconds, secondsOfRaw(mine, raw, round), text));
            }
            planBytes = planBytes(mine, ROUNDS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static DistributionId uploaded(
            FreshDatabase place, MongoStore store, MongoClient client) throws IOException {
        var leads = SampleLeads.ofRows(LEADS);
        var members = new ArrayList<Member>();
        members.addAll(AMember.members(BRONZE, Tier.BRONZE));
        members.addAll(AMember.members(SILVER, Tier.SILVER));
        members.addAll(AMember.members(GOLD, Tier.GOLD));
        store.requireReady();
        MongoDealing.in(store, client.getDatabase(place.name())).join(members);
        try (var file = SpooledUpload.of(leads.open(), leads.filename(), SpooledUpload.NO_LIMIT)) {
            var request =
                    new UploadRequest(file, ReadOptions.NONE, Mode.STRICT, Repeat.ASK, "bench");
            var uploading =
                    new UploadingLeads(store.uploadRecords(), Clock.tickMillis(ZoneOffset.UTC));
            return ((Queued) uploading.upload(request, UploadProgress.NOBODY)).distribution().id();
        }
    }

    private static void copyLeads(MongoDatabase from, MongoDatabase to) {
        var batch = new ArrayList<RawBsonDocument>(A_BATCH);
        for (var lead : from.getCollection(LeadDocument.COLLECTION, RawBsonDocument.class).find()) {
            batch.add(lead);
            if (batch.size() == A_BATCH) {
                to.getCollection(LeadDocument.COLLECTION, RawBsonDocument.class).insertMany(batch);
                batch.clear();
            }
        }
    }

    private static double secondsOfRound(
            MongoStore store, DistributionId id, int round, RunProgress progress) {
        var running =
                new RunningDistribution(
                        store.runRecords(),
                        LeaseTimes.STANDARD,
                        Clock.tickMillis(ZoneOffset.UTC),
                        "bench");
        long before = System.nanoTime();
        var outcome = running.run(id, new RunRequest.RoundNumber(round), progress);
        double seconds = (System.nanoTime() - before) / NANOS;
        if (!(outcome instanceof Completed completed) || completed.assignments() != GIVEN) {
            throw new IllegalStateException("Not " + GIVEN + " leads given: " + outcome);
        }
        return seconds;
    }

    private static double secondsOfRaw(MongoDatabase ours, MongoDatabase raw, int round) {
        var assignments =
                documents(ours, AssignmentDocument.COLLECTION, AssignmentDocument.ROUND, round);
        var files = documents(ours, FileDocument.COLLECTION, FileDocument.ROUND, round);
        var counts = counts(ours);
        long before = System.nanoTime();
        insertByTwo(durableIn(raw, AssignmentDocument.COLLECTION), assignments);
        for (var file : files) {
            durableIn(raw, FileDocument.COLLECTION).insertOne(file);
        }
        counts.forEach(
                raises ->
                        raw.getCollection(LeadDocument.COLLECTION)
                                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                                .bulkWrite(raises, new BulkWriteOptions().ordered(false)));
        return (System.nanoTime() - before) / NANOS;
    }

    private static List<RawBsonDocument> documents(
            MongoDatabase ours, String collection, String roundField, int round) {
        return ours.getCollection(collection, RawBsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .find(Filters.eq(roundField, round))
                .sort(Sorts.ascending(Fields.ID))
                .allowDiskUse(true)
                .into(new ArrayList<>());
    }

    private static MongoCollection<RawBsonDocument> durableIn(
            MongoDatabase raw, String collection) {
        return raw.getCollection(collection, RawBsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private static void insertByTwo(
            MongoCollection<RawBsonDocument> into, List<RawBsonDocument> documents) {
        var next = new AtomicInteger();
        Callable<Void> writer =
                () -> {
                    for (int from = next.getAndAdd(A_BATCH);
                            from < documents.size();
                            from = next.getAndAdd(A_BATCH)) {
                        int to = Math.min(from + A_BATCH, documents.size());
                        into.insertMany(
                                documents.subList(from, to),
                                new InsertManyOptions().ordered(false));
                    }
                    return null;
                };
        try (var two = Executors.newFixedThreadPool(2)) {
            for (var done : two.invokeAll(List.of(writer, writer))) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// What sets the counts as they stand now, in the order of the leads.
    private static List<List<UpdateManyModel<Document>>> counts(MongoDatabase ours) {
        var batches = new ArrayList<List<UpdateManyModel<Document>>>();
        var batch = new TreeMap<Integer, List<String>>();
        int size = 0;
        for (var lead :
                ours.getCollection(LeadDocument.COLLECTION)
                        .find(Filters.gt(LeadDocument.DISTRIBUTION_COUNT, 0))
                        .sort(Sorts.ascending(Fields.ID))) {
            batch.computeIfAbsent(
                            Fields.number(lead, LeadDocument.DISTRIBUTION_COUNT),
                            _ -> new ArrayList<>())
                    .add(Fields.text(lead, Fields.ID));
            if (++size % A_BATCH == 0) {
                batches.add(raises(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            batches.add(raises(batch));
        }
        return batches;
    }

    private static List<UpdateManyModel<Document>> raises(Map<Integer, List<String>> batch) {
        var raises = new ArrayList<UpdateManyModel<Document>>();
        batch.forEach(
                (count, ids) ->
                        raises.add(
                                new UpdateManyModel<>(
                                        Filters.in(Fields.ID, ids),
                                        Updates.max(LeadDocument.DISTRIBUTION_COUNT, count))));
        return raises;
    }

    private static long planBytes(MongoDatabase ours, int round) {
        var distributions = new ArrayList<Distribution>();
        ours.getCollection(DistributionDocument.COLLECTION)
                .find()
                .map(DistributionDocument::toDistribution)
                .into(distributions);
        long token = distributions.getFirst().rounds().get(round - 1).planToken();
        long bytes = 0;
        for (var chunk :
                ours.getCollection(PlanDocument.COLLECTION, RawBsonDocument.class)
                        .find(Filters.eq("_id.token", token))) {
            bytes += chunk.getByteBuffer().remaining();
        }
        return bytes;
    }
}
