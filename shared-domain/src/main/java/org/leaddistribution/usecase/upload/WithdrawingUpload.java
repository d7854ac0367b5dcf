package org.leaddistribution.usecase.upload;

import org.leaddistribution.distribution.Distributions;
import org.leaddistribution.distribution.Uploads;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Leads;

/// Undoes an upload that nobody has distributed yet.
///
/// First the distribution ceases to exist, then its leads are removed; a crash in between leaves them to
/// the sweep.
public final class WithdrawingUpload {
    private final Uploads uploads;
    private final Distributions distributions;
    private final Leads leads;

    public WithdrawingUpload(Uploads uploads, Distributions distributions, Leads leads) {
        this.uploads = uploads;
        this.distributions = distributions;
        this.leads = leads;
    }

    /// What became of the wish.
    public enum Withdrawal {
        WITHDRAWN,
        NOT_QUEUED,
        UNKNOWN
    }

    public Withdrawal withdraw(DistributionId id) {
        if (uploads.withdraw(id)) {
            leads.removeOf(id);
            uploads.forget(id);
            return Withdrawal.WITHDRAWN;
        }
        return distributions.byId(id).isPresent() ? Withdrawal.NOT_QUEUED : Withdrawal.UNKNOWN;
    }
}
