package org.leaddistribution.mongo;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.leaddistribution.bench.Gate.Measured;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.fixture.RealMongo.FreshDatabase;
import org.leaddistribution.lease.LeaseTimes;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
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

/// A round of a million leads and ten thousand members in a program with little heap.
final class RoundInSmallHeap {
    static final int HEAP_MEGABYTES = 512;
    private static final int LEADS = 1_000_000;
    private static final int BRONZE = 5_500;
    private static final int SILVER = 3_000;
    private static final int GOLD = 1_400;
    private static final int GIVEN = 2_000_000;
    private static final int MINUTES = 30;

    private RoundInSmallHeap() {}

    /// Runs [#main] in a program of its own.
    static Measured measured() {
        var place = RealMongo.freshDatabase();
        try {
            var child =
                    new ProcessBuilder(
                                    ProcessHandle.current().info().command().orElseThrow(),
                                    "-Xmx" + HEAP_MEGABYTES + "m",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    RoundInSmallHeap.class.getName(),
                                    place.uri(),
                                    place.name())
                            .inheritIO()
                            .start();
            boolean ended = child.waitFor(MINUTES, TimeUnit.MINUTES);
            boolean done = ended && child.exitValue() == 0;
            child.destroyForcibly();
            return new Measured(
                    done ? HEAP_MEGABYTES : Double.POSITIVE_INFINITY,
                    done ? "done" : "it did not come to its end");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// @param arguments the server and the database
    public static void main(String[] arguments) throws IOException {
        var place = new FreshDatabase(arguments[0], arguments[1]);
        try (var store = MongoStore.open(place.uri(), place.name());
                var client = MongoClients.create(place.uri())) {
            store.requireReady();
            MongoDealing.in(store, client.getDatabase(place.name())).join(members());
            var leads = SampleLeads.ofRows(LEADS);
            try (var file =
                    SpooledUpload.of(leads.open(), leads.filename(), SpooledUpload.NO_LIMIT)) {
                var request =
                        new UploadRequest(file, ReadOptions.NONE, Mode.STRICT, Repeat.ASK, "bench");
                var uploading =
                        new UploadingLeads(store.uploadRecords(), Clock.tickMillis(ZoneOffset.UTC));
                var queued = (Queued) uploading.upload(request, UploadProgress.NOBODY);
                run(store, queued);
            }
        }
    }

    private static List<Member> members() {
        var members = new ArrayList<Member>();
        members.addAll(AMember.members(BRONZE, Tier.BRONZE));
        members.addAll(AMember.members(SILVER, Tier.SILVER));
        members.addAll(AMember.members(GOLD, Tier.GOLD));
        return members;
    }

    private static void run(MongoStore store, Queued queued) {
        long before = System.nanoTime();
        var outcome =
                new RunningDistribution(
                                store.runRecords(),
                                LeaseTimes.STANDARD,
                                Clock.tickMillis(ZoneOffset.UTC),
                                "small")
                        .run(
                                queued.distribution().id(),
                                new RunRequest.FirstRound(),
                                RunProgress.NOBODY);
        if (!(outcome instanceof Completed completed) || completed.assignments() != GIVEN) {
            throw new IllegalStateException("Not " + GIVEN + " leads given: " + outcome);
        }
        System.err.printf(
                Locale.ROOT,
                "leads: %,d leads given in %.0f s; heap after the last collections %d MB%n",
                GIVEN,
                (System.nanoTime() - before) / 1e9,
                usedAfterCollections() >> 20);
    }

    private static long usedAfterCollections() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
