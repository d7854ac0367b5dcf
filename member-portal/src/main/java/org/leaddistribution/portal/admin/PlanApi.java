package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.certificate.Verdict;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.Previewed;
import org.leaddistribution.run.PreviewsInTurn.Turn;

/// `GET /api/admin/leads/distributions/{id}/plan`: what the next round would give to whom.
public final class PlanApi {
    private final Function<DistributionId, Turn> previews;

    /// @param previews as [PreviewsInTurn#preview]
    public PlanApi(Function<DistributionId, Turn> previews) {
        this.previews = previews;
    }

    /// @param missingLeads how many more leads would fill everyone; null when not known
    /// @param proven whether an independent check found nothing better; null of a plan that is being written
    private record PlanItem(
            String planHash,
            String distributionId,
            int round,
            String status,
            long total,
            int eligibleMembers,
            long membersServed,
            long quotas,
            @Nullable Long missingLeads,
            @Nullable Boolean proven,
            List<ShareItem> members,
            SortedMap<Integer, Integer> copiesHistogram,
            List<Warning> warnings) {
        static PlanItem of(Previewed plan) {
            var round = plan.round();
            var shortage = round.shortage();
            var verdict = plan.verdict();
            return new PlanItem(
                    round.planHash(),
                    round.distribution().value(),
                    round.round(),
                    plan.distribution().status().code(),
                    round.total(),
                    round.eligibleMembers(),
                    plan.membersServed(),
                    round.quotas(),
                    shortage == null ? null : shortage.leads(),
                    verdict == null ? null : verdict instanceof Verdict.Proven,
                    plan.shares().stream().map(ShareItem::of).toList(),
                    round.copiesHistogram(),
                    round.warnings());
        }
    }

    public void show(Context ctx) {
        switch (previews.apply(DistributionsApi.idOf(ctx))) {
            case Turn.Done(var outcome) -> answer(ctx, outcome);
            case Turn.Busy(var tryAgainIn) -> throw busy(ctx, tryAgainIn);
            case Turn.TookTooLong(var limit) -> throw tookTooLong(limit);
        }
    }

    private static void answer(Context ctx, PreviewOutcome outcome) {
        switch (outcome) {
            case Previewed plan -> Json.answer(ctx, HttpStatus.OK, PlanItem.of(plan));
            case PreviewOutcome.NoSuchDistribution _ -> throw DistributionsApi.unknown();
            case PreviewOutcome.Cancelled _ ->
                    throw new IllegalStateException("A preview was called off by nobody");
        }
    }

    private static Refusal busy(Context ctx, Duration tryAgainIn) {
        ctx.header("Retry-After", Long.toString(tryAgainIn.toSeconds()));
        return new Refusal(
                Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "Another plan is being worked out, and one is at a time. Try again in "
                                        + tryAgainIn.toSeconds()
                                        + " s.")
                        .with("code", "plan_busy"));
    }

    private static Refusal tookTooLong(Duration limit) {
        return new Refusal(
                Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "The plan was not worked out within "
                                        + limit.toSeconds()
                                        + " s, and was given up. Look at it in the admin console,"
                                        + " which takes its time.")
                        .with("code", "plan_took_too_long"));
    }
}
