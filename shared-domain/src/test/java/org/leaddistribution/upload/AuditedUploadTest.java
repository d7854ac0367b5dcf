package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.UPLOADED;
import static org.leaddistribution.fixture.AnUpload.anUpload;

import org.junit.jupiter.api.Test;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fake.dealing.InMemoryDealing;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.upload.UploadOutcome.Queued;
import org.leaddistribution.upload.WithdrawingUpload.Withdrawal;

class AuditedUploadTest {
    private static final Actor ANN = new Actor("ann");

    private final Dealing dealing = InMemoryDealing.fresh();

    @Test
    void whoBroughtItInAndWhoTookItBackIsKept() {
        var id = uploaded(dealing.upload()).distribution().id();
        var withdrawing = new WithdrawingUpload(dealing.upload(), new SetClock(UPLOADED));
        assertThat(withdrawing.withdraw(ANN, id)).isEqualTo(Withdrawal.WITHDRAWN);
        assertThat(withdrawing.withdraw(ANN, id)).isEqualTo(Withdrawal.UNKNOWN);

        var kept = dealing.audit().page(new PageRequest(1, 10)).items();
        assertThat(kept)
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.UPLOAD_WITHDRAWN, AuditAction.LEADS_UPLOADED);
        assertThat(kept).extracting(AuditEntry::actor).containsExactly(ANN, new Actor("root"));
        assertThat(kept).extracting(AuditEntry::subject).containsOnly(id.value());
        assertThat(kept.getFirst().before()).containsEntry("filename", "leads.csv");
        assertThat(kept.getFirst().after()).isEmpty();
        assertThat(kept.getLast().after()).containsEntry("leads", "3");
    }

    private static Queued uploaded(UploadRecords records) {
        var uploading = new UploadingLeads(records, new SetClock(UPLOADED));
        return (Queued) anUpload().ofLeads(2, 5).to(uploading);
    }
}
