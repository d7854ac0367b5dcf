package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.certificate.Verdict;
import org.leaddistribution.distribution.Warning;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.usecase.run.PreviewOutcome;
import org.leaddistribution.usecase.run.PreviewOutcome.Previewed;
import org.leaddistribution.usecase.run.PreviewProgress;
import org.leaddistribution.usecase.run.PreviewingDistribution;

/// `GET /api/admin/leads/distributions/{id}/plan`: what the next round would give to whom.
public final class PlanApi {
    private final PreviewingDistribution previewing;

    public PlanApi(PreviewingDistribution previewing) {
        this.previewing = previewing;
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
        var id = DistributionsApi.idOf(ctx);
        switch (previewing.preview(id, PreviewProgress.NOBODY)) {
            case Previewed plan -> Json.answer(ctx, HttpStatus.OK, PlanItem.of(plan));
            case PreviewOutcome.NoSuchDistribution _ -> throw DistributionsApi.unknown();
            case PreviewOutcome.Cancelled _ ->
                    throw new IllegalStateException("Nobody can cancel a request's preview");
        }
    }
}
