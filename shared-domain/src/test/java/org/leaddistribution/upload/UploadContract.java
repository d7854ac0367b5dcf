package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.UPLOADED;
import static org.leaddistribution.fixture.AMember.aMember;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.AnUpload;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.Uploads.Repeat;

/// A storage with one member that files are uploaded to.
abstract class UploadContract {
    Dealing dealing;
    UploadingLeads uploading;

    /// All that was stored when the test began.
    List<String> before = List.of();

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        uploading = uploadingTo(dealing.upload());
        dealing.join(aMember().build());
        before = dealing.backDoor().everything();
    }

    static UploadingLeads uploadingTo(UploadRecords records) {
        return new UploadingLeads(records, new SetClock(UPLOADED));
    }

    Distribution queued(AnUpload file) {
        var outcome = file.to(uploading);
        assertThat(outcome).isInstanceOf(Queued.class);
        return ((Queued) outcome).distribution();
    }

    UploadOutcome upload(BytesUpload file, ReadOptions options, Mode mode) {
        try (var spooled = SpooledUpload.of(file.open(), file.filename(), SpooledUpload.NO_LIMIT)) {
            return uploading.upload(
                    new UploadRequest(spooled, options, mode, Repeat.ASK, "root"),
                    UploadProgress.NOBODY);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<LeadDraft> leadsOf(Distribution distribution) {
        var found = new ArrayList<LeadDraft>();
        dealing.leads().forEachOf(distribution.id(), lead -> found.add(lead.draft()));
        return found;
    }

    void assertNothingIsStored() {
        assertThat(dealing.backDoor().everything()).isEqualTo(before);
    }

    void assertOnlyTheAuditLogRemembers() {
        assertThat(withoutAudit(dealing.backDoor().everything())).isEqualTo(withoutAudit(before));
    }

    private static List<String> withoutAudit(List<String> everything) {
        return everything.stream().filter(entry -> !entry.startsWith("audit_log ")).toList();
    }
}
