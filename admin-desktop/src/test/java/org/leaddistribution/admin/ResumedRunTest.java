package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.mongo.MongoStore;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.runtime.Database;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;
import org.testfx.util.WaitForAsyncUtils;

/// A console that is the only program left goes on with what another one has begun.
class ResumedRunTest {
    private static final int PROMISED_SECONDS = 60;

    @TempDir private Path folder;

    @Test
    void theRunOfADeadProgramIsCompletedWithinAMinuteWithoutAnybodyAsking() throws Exception {
        var database = RealMongo.freshDatabase();
        var settings =
                Settings.read(
                        Map.of(
                                Setting.MONGODB_URI, database.uri(),
                                Setting.DATABASE, database.name(),
                                Setting.DATA_DIR, folder.toString()),
                        Map.of());
        new EarlierWeeks(settings, Instant.now()).happen();
        var left = leftByADeadProgram(settings);

        try (var console = OpeningApplication.open(settings, Map.of(), Clock.systemUTC())) {
            WaitForAsyncUtils.waitFor(
                    PROMISED_SECONDS,
                    TimeUnit.SECONDS,
                    () -> read(console.store(), left).status() == DistributionStatus.COMPLETED);

            assertThat(read(console.store(), left).rounds()).hasSize(1);
        }
    }

    /// It has the lease, and its heart beats no more.
    private static Distribution leftByADeadProgram(Settings settings) throws IOException {
        try (var database = Database.open(settings.storage(), Map.of())) {
            var records = database.store().runRecords();
            var queued = latest(database.store());
            var owner = new Owner("dead", queued.id().value());
            var lease = records.leases().take(records.leases().current(), owner).orElseThrow();
            assertThat(
                            records.distributions()
                                    .begin(
                                            queued.id(),
                                            DistributionStatus.QUEUED,
                                            lease.token(),
                                            Instant.now()))
                    .isTrue();
            return queued;
        }
    }

    private static Distribution latest(MongoStore store) {
        return store.distributions().page(new PageRequest(1, 1)).items().getFirst();
    }

    private static Distribution read(MongoStore store, Distribution earlier) {
        return store.distributions().byId(earlier.id()).orElseThrow();
    }
}
