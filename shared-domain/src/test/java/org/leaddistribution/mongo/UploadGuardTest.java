package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leaddistribution.check.Violation;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.fixture.LeftUploads;
import org.leaddistribution.fixture.Replaced;
import org.leaddistribution.fixture.Replaced.Instead;
import org.leaddistribution.mongo.ProtocolGuardsTest.Guard;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.upload.UploadRecords;
import org.leaddistribution.upload.UploadingLeads;
import org.leaddistribution.upload.Uploads;
import org.leaddistribution.upload.Uploads.Repeat;

/// The guard of uploads is taken away from one program: what it keeps from happening then happens.
final class UploadGuardTest {
    @Test
    void theLeaseOfAnUploadIsNeeded() {
        assertThat(afterASweepBeforeTheCommit(Guard.THERE)).isEmpty();
        assertThat(afterASweepBeforeTheCommit(Guard.GONE))
                .extracting(Violation::toString)
                .anyMatch(line -> line.startsWith("V6 "));
    }

    /// Without it, an upload whose leads were swept away is committed all the same.
    private static List<Violation> afterASweepBeforeTheCommit(Guard lease) {
        var dealing = MongoDealing.emptied();
        var real = dealing.uploads();
        Instead committing =
                queued -> {
                    var whole = (Distribution) queued[0];
                    LeftUploads.sweep(dealing);
                    if (lease == Guard.GONE) {
                        real.open(whole.id(), "root");
                    }
                    return real.commit(whole, (Long) queued[1], Repeat.ASK);
                };
        var uploads = Replaced.in(Uploads.class, real, Map.of("commit", committing));
        AnUpload.anUpload()
                .ofLeads(0, 20)
                .to(
                        new UploadingLeads(
                                with(uploads, dealing.upload()),
                                new SetClock(ADistribution.UPLOADED)));
        return MongoDealing.violations();
    }

    private static UploadRecords with(Uploads uploads, UploadRecords all) {
        return new UploadRecords(
                uploads,
                all.leads(),
                all.rejects(),
                all.distributions(),
                all.assignments(),
                all.members(),
                all.audit(),
                all.work());
    }
}
