package org.leaddistribution.usecase.upload;

import org.leaddistribution.lead.DistributionId;

/// Undoes an upload that nobody has distributed yet.
///
/// First the distribution ceases to exist, then its rows are removed; a crash in between leaves them to
/// the sweep.
public final class WithdrawingUpload {
    private final UploadRecords records;

    public WithdrawingUpload(UploadRecords records) {
        this.records = records;
    }

    /// What became of the wish.
    public enum Withdrawal {
        WITHDRAWN,
        NOT_QUEUED,
        UNKNOWN
    }

    public Withdrawal withdraw(DistributionId id) {
        if (records.uploads().withdraw(id)) {
            records.removeContentOf(id);
            records.uploads().forget(id);
            return Withdrawal.WITHDRAWN;
        }
        return records.distributions().byId(id).isPresent()
                ? Withdrawal.NOT_QUEUED
                : Withdrawal.UNKNOWN;
    }
}
