package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.access.Role;
import org.leaddistribution.fixture.FaultTally;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.PortalProcess;
import org.leaddistribution.portal.fixture.RunningPortal;

/// A portal whose disk has no room for an upload.
class FullDiskTest {
    private static final long ROOM_BYTES = 300_000;
    private static final String LARGE = LeadsCsv.numbered(1, 10_000);
    private static final String SMALL = LeadsCsv.numbered(20_001, 20_100);
    @TempDir private Path spool;
    private RunningPortal observer;
    private final FaultTally tally = new FaultTally();
    private PortalProcess portal;

    @BeforeEach
    void open() {
        var database = RealMongo.freshDatabase();
        observer = RunningPortal.on(database, Map.of());
        observer.accounts().staff(Role.ADMIN, RunningPortal.ADMIN);
        portal = PortalProcess.lightOn(database, "-Djava.io.tmpdir=" + spool);
    }

    @AfterEach
    void close() {
        tally.print("uploads without room on the disk");
        portal.close();
        observer.close();
    }

    @Test
    void anUploadThatFindsNoRoomLeavesNothingAndGoesThroughWhenThereIsSome() throws IOException {
        var admin = portal.admin();
        portal.leaveRoomFor(ROOM_BYTES);

        var refused = admin.upload("large.csv", LARGE);

        tally.inject();
        assertThat(refused).isProblem(507, "Nothing was stored");
        assertThat(spool).isEmptyDirectory();
        assertThat(observer.stored("leads")).isZero();
        assertThat(observer.stored("uploads")).isZero();
        assertThat(observer.stored("lead_distributions")).isZero();
        assertThat(admin.upload("small.csv", SMALL)).hasStatus(201);

        portal.makeRoom();
        assertThat(admin.upload("large.csv", LARGE)).hasStatus(201);
        assertThat(observer.stored("leads")).isEqualTo(10_100);
        assertThat(spool).isEmptyDirectory();
        tally.survive();
    }
}
