package org.leaddistribution.mongo;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.leaddistribution.bench.BothSides;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.upload.LeadReader;
import org.leaddistribution.upload.LeadReader.RowSink;
import org.leaddistribution.upload.SpooledUpload;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.UploadingLeads;
import org.leaddistribution.upload.Uploads.Repeat;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// Reading and uploading a file against a plain import of it.
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class UploadBenchmarks {
    @Param public Rows shape = Rows.MILLION;
    private SampleLeads leads = new SampleLeads(Path.of(""));
    private SampleLeads inParts = new SampleLeads(Path.of(""));

    /// How many rows the file has.
    public enum Rows {
        HUNDRED_THOUSAND(100_000),
        TWO_HUNDRED_THOUSAND(200_000),
        MILLION(1_000_000);

        final int count;

        Rows(int count) {
            this.count = count;
        }
    }

    /// The live heap when an upload has nearly come to its end.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class LiveHeap {
        /// Two batches are on their way to the database, whatever the file's size: the least of several
        /// looks is without what they hold.
        private static final int LOOKS = 5;

        private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

        public double bytes;

        ReadProgress.Signal note() {
            double used = Double.MAX_VALUE;
            for (int i = 0; i < LOOKS; i++) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                System.gc();
                used = Math.min(used, usedNow());
            }
            bytes = Math.max(bytes, used);
            return ReadProgress.Signal.GO_ON;
        }

        private static double usedNow() {
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }

    @Setup
    public void makeFile() {
        leads = SampleLeads.ofRows(shape.count);
        inParts = SampleLeads.inParts(shape.count);
    }

    /// Theirs: opencsv and the validator, row by row.
    @Benchmark
    public void reading(BothSides sides, Blackhole sink) {
        sides.measure(
                sink,
                () -> read(leads, ReadOptions.NONE),
                () -> requireAll(PlainImport.validated(leads)));
    }

    /// Theirs: the same reader on a file of three columns.
    @Benchmark
    public void mapping(BothSides sides, Blackhole sink) {
        sides.measure(
                sink,
                () -> read(inParts, ReadOptions.NONE.keeping(List.of("Phone", "Company"))),
                () -> read(leads, ReadOptions.NONE));
    }

    /// Theirs: opencsv and the inserts.
    @Benchmark
    public void uploading(BothSides sides, Blackhole sink) {
        sides.measure(sink, () -> uploaded(UploadProgress.NOBODY), this::plainlyInserted);
    }

    @Benchmark
    public void liveHeap(LiveHeap heap, Blackhole sink) {
        sink.consume(
                uploaded(
                        (_, bytes, total) ->
                                bytes >= total ? heap.note() : ReadProgress.Signal.GO_ON));
    }

    private int read(SampleLeads file, ReadOptions options) {
        var report = new LeadReader().read(file, options, RowSink.NONE, ReadProgress.UNWATCHED);
        return requireAll(report.rows().accepted());
    }

    private int uploaded(UploadProgress progress) {
        var database = RealMongo.freshDatabase();
        try (var store = MongoStore.open(database.uri(), database.name());
                var file =
                        SpooledUpload.of(leads.open(), leads.filename(), SpooledUpload.NO_LIMIT)) {
            var request =
                    new UploadRequest(file, ReadOptions.NONE, Mode.STRICT, Repeat.ASK, "bench");
            return switch (new UploadingLeads(
                            store.uploadRecords(), Clock.tickMillis(ZoneOffset.UTC))
                    .upload(request, progress)) {
                case Queued(var queued, _) -> requireAll(queued.upload().rows().total());
                case Object other -> throw new IllegalStateException("Not queued: " + other);
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            drop(database);
        }
    }

    private int plainlyInserted() {
        var database = RealMongo.freshDatabase();
        try (var store = MongoStore.open(database.uri(), database.name());
                var client = client(database)) {
            store.requireReady();
            var target = client.getDatabase(database.name()).getCollection(LeadDocument.COLLECTION);
            return requireAll(PlainImport.inserted(leads, target));
        } finally {
            drop(database);
        }
    }

    private static MongoClient client(RealMongo.FreshDatabase database) {
        return Connection.to(database.uri(), Connection.PATIENCE, Connection.IN_TIME, List.of());
    }

    private static void drop(RealMongo.FreshDatabase database) {
        try (var client = client(database)) {
            client.getDatabase(database.name()).drop();
        }
    }

    private int requireAll(int rows) {
        if (rows != shape.count) {
            throw new IllegalStateException(rows + " rows of " + shape.count + " came through");
        }
        return rows;
    }
}
