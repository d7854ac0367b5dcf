package org.leaddistribution.upload;

import java.time.InstantSource;
import java.util.Map;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;

/// Undoes an upload that nobody has distributed yet.
///
/// First the distribution ceases to exist, then its rows are removed; a crash in between leaves them to
/// the sweep.
public final class WithdrawingUpload {
    private final UploadRecords records;
    private final AuditTrail audit;

    public WithdrawingUpload(UploadRecords records, InstantSource clock) {
        this.records = records;
        this.audit = new AuditTrail(records.audit(), clock);
    }

    /// What became of the wish.
    public enum Withdrawal {
        WITHDRAWN,
        NOT_QUEUED,
        UNKNOWN
    }

    public Withdrawal withdraw(Actor actor, DistributionId id) {
        var withdrawal = records.work().inOne(() -> decide(actor, id));
        if (withdrawal == Withdrawal.WITHDRAWN) {
            records.removeContentOf(id);
            records.uploads().forget(id);
        }
        return withdrawal;
    }

    private Withdrawal decide(Actor actor, DistributionId id) {
        var before = records.distributions().byId(id).orElse(null);
        if (before == null) {
            return Withdrawal.UNKNOWN;
        }
        if (!records.uploads().withdraw(id)) {
            return Withdrawal.NOT_QUEUED;
        }
        audit.note(actor, AuditAction.UPLOAD_WITHDRAWN, id.value(), gone(before));
        return Withdrawal.WITHDRAWN;
    }

    private static AuditTrail.Difference gone(Distribution withdrawn) {
        var upload = withdrawn.upload();
        var was =
                Map.of(
                        "filename", upload.filename(),
                        "leads", Integer.toString(upload.rows().total()));
        return new AuditTrail.Difference(was, Map.of());
    }
}
