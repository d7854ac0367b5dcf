package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.RunOutcome.Completed;
import org.leaddistribution.run.RunOutcome.CompletedBefore;
import org.leaddistribution.run.RunOutcome.Occupied;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.UploadingLeads;

/// Uploads and runs one after the other, and writes down outside of the database what was acknowledged.
///
/// @param journal gets `upload ID LEADS` and `run ID ASSIGNMENTS`, once each of them is answered
record JournalledLoad(Dealing dealing, Consumer<String> journal) {
    private static final int LEADS = 120;
    private static final int NUMBERS = 3_000;

    /// One upload and its run; whether both were answered.
    boolean oneMore() {
        try {
            run(uploaded());
            return true;
        } catch (StoreFault _) {
            return false;
        }
    }

    private DistributionId uploaded() {
        int first = ThreadLocalRandom.current().nextInt(NUMBERS);
        var uploading = new UploadingLeads(dealing.upload(), new SetClock(ADistribution.UPLOADED));
        var upload = AnUpload.anUpload().ofLeads(first, first + LEADS).again();
        var id = ((Queued) upload.to(uploading)).distribution().id();
        journal.accept("upload " + id + " " + LEADS);
        return id;
    }

    private void run(DistributionId id) {
        var outcome = RunScene.takeOver(dealing, id);
        while (!(outcome instanceof Completed || outcome instanceof CompletedBefore)) {
            if (outcome instanceof Occupied(var other)) {
                RunScene.takeOver(dealing, other);
            }
            outcome = RunScene.takeOver(dealing, id);
        }
        journal.accept("run " + id + " " + dealing.distribution(id).made());
    }

    /// Runs to its end whatever was begun.
    static void finishAll(Dealing dealing, MongoDatabase stored) {
        var begun =
                Filters.in(
                        DistributionDocument.STATUS,
                        DistributionStatus.PROCESSING.code(),
                        DistributionStatus.FAILED.code());
        var finishing = new JournalledLoad(dealing, _ -> {});
        for (var found : stored.getCollection(DistributionDocument.COLLECTION).find(begun)) {
            finishing.run(new DistributionId(Fields.text(found, Fields.ID)));
        }
    }

    /// Compares what was acknowledged with what is stored, read past the ports.
    static void mustBeKept(List<String> journal, MongoDatabase stored) {
        for (var entry : journal) {
            var words = entry.split(" ", -1);
            var id = words[1];
            long expected = Long.parseLong(words[2]);
            assertThat(words[0].equals("run") ? dealt(stored, id) : leads(stored, id))
                    .as(entry)
                    .isEqualTo(expected);
        }
    }

    private static long dealt(MongoDatabase stored, String id) {
        return HeldByFiles.of(stored, new DistributionId(id)).total();
    }

    private static long leads(MongoDatabase stored, String id) {
        var found =
                stored.getCollection(DistributionDocument.COLLECTION)
                        .countDocuments(Filters.eq(Fields.ID, id));
        assertThat(found).as("distribution %s", id).isOne();
        return stored.getCollection(LeadDocument.COLLECTION)
                .countDocuments(Filters.eq(LeadDocument.DISTRIBUTION_ID, id));
    }
}
