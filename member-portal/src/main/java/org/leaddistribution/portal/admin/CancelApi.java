package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.run.CancellingRun;
import org.leaddistribution.run.CancellingRun.Cancellation;

/// `DELETE /api/admin/leads/distribute/{distribution_id}`.
public final class CancelApi {
    private final CancellingRun cancelling;

    public CancelApi(CancellingRun cancelling) {
        this.cancelling = cancelling;
    }

    public void cancel(Context ctx) {
        var id = DistributionsApi.idOf(ctx);
        switch (cancelling.cancel(Caller.actor(ctx), id)) {
            case Cancellation.CANCELLED -> ctx.status(HttpStatus.NO_CONTENT);
            case Cancellation.ASKED ->
                    DistributeApi.answerProcessing(
                            ctx, id, "Lead distribution is being cancelled: nobody is given leads");
            case Cancellation.DECIDED ->
                    throw Refusal.conflict(
                            "The plan of this round is decided, so it completes."
                                    + " Its status tells when it is done.");
            case Cancellation.NOT_RUNNING ->
                    throw Refusal.conflict(
                            "This distribution is not being run: there is nothing to cancel."
                                    + " Its status tells how it stands.");
            case Cancellation.UNSETTLED ->
                    throw Refusal.conflict(
                            "This run was changing hands, and is not cancelled. Try it again.");
            case Cancellation.UNKNOWN -> throw DistributionsApi.unknown();
        }
    }
}
