package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.QueryParameters;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.portal.web.StreamedJson;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionQuery;
import org.leaddistribution.round.DistributionQuery.SortField;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Distributions;
import org.leaddistribution.round.Plans;
import org.leaddistribution.upload.WithdrawingUpload;
import org.leaddistribution.upload.WithdrawingUpload.Withdrawal;

/// `/api/admin/leads/distributions`.
public final class DistributionsApi {
    private static final int DEFAULT_LIMIT = 20;
    private static final Set<String> LIST_PARAMETERS =
            Set.of("page", "limit", "q", "status", "uploaded_by", "from", "to", "sort");

    private final Distributions distributions;
    private final Plans plans;
    private final WithdrawingUpload withdrawing;
    private final ZoneId zone;

    /// @param zone whose days are meant
    public DistributionsApi(
            Distributions distributions, Plans plans, WithdrawingUpload withdrawing, ZoneId zone) {
        this.distributions = distributions;
        this.plans = plans;
        this.withdrawing = withdrawing;
        this.zone = zone;
    }

    private record DistributionList(
            List<DistributionItem> distributions,
            long totalCount,
            long page,
            int limit,
            long totalPages) {
        static DistributionList of(Page<Distribution> page) {
            return new DistributionList(
                    page.map(DistributionItem::of).items(),
                    page.totalCount(),
                    page.request().page(),
                    page.request().limit(),
                    page.totalPages());
        }
    }

    public void list(Context ctx) {
        QueryParameters.requireOnly(ctx, LIST_PARAMETERS);
        var page = distributions.page(query(ctx), QueryParameters.page(ctx, DEFAULT_LIMIT));
        Json.answer(ctx, HttpStatus.OK, DistributionList.of(page));
    }

    private DistributionQuery query(Context ctx) {
        var from = QueryParameters.date(ctx, "from").orElse(null);
        var to = QueryParameters.date(ctx, "to").orElse(null);
        if (from != null && to != null) {
            QueryParameters.range(from, to);
        }
        return DistributionQuery.ALL
                .withText(QueryParameters.text(ctx, "q"))
                .withStatus(
                        QueryParameters.coded(ctx, "status", DistributionStatus.class).orElse(null))
                .ofUploader(QueryParameters.text(ctx, "uploaded_by"))
                .between(beginOf(from), beginOf(to == null ? null : to.plusDays(1)))
                .sortedBy(
                        QueryParameters.sorting(ctx, SortField.class)
                                .orElse(DistributionQuery.ALL.sorting()));
    }

    private @Nullable Instant beginOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    public void show(Context ctx) throws IOException {
        var found = distributions.byId(idOf(ctx)).orElseThrow(DistributionsApi::unknown);
        StreamedJson.answer(ctx, HttpStatus.OK, DistributionItem.whole(found, plans));
    }

    public void withdraw(Context ctx) {
        switch (withdrawing.withdraw(Caller.actor(ctx), idOf(ctx))) {
            case Withdrawal.WITHDRAWN -> ctx.status(HttpStatus.NO_CONTENT);
            case Withdrawal.UNKNOWN -> throw unknown();
            case Withdrawal.NOT_QUEUED ->
                    throw Refusal.conflict("Only a queued upload can be undone.");
        }
    }

    static DistributionId idOf(Context ctx) {
        return DistributionId.of(ctx.pathParam("distribution_id"))
                .orElseThrow(DistributionsApi::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("There is no such distribution. Look it up in the list.");
    }
}
