package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.leaddistribution.distribution.Distribution;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.PageQuery;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.store.Page;
import org.leaddistribution.usecase.distributions.ReadingDistributions;
import org.leaddistribution.usecase.upload.WithdrawingUpload;
import org.leaddistribution.usecase.upload.WithdrawingUpload.Withdrawal;

/// `/api/admin/leads/distributions`.
public final class DistributionsApi {
    private static final int DEFAULT_LIMIT = 20;

    private final ReadingDistributions reading;
    private final WithdrawingUpload withdrawing;

    public DistributionsApi(ReadingDistributions reading, WithdrawingUpload withdrawing) {
        this.reading = reading;
        this.withdrawing = withdrawing;
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
        var page = reading.page(PageQuery.of(ctx, DEFAULT_LIMIT));
        Json.answer(ctx, HttpStatus.OK, DistributionList.of(page));
    }

    public void show(Context ctx) {
        var detail = reading.detail(idOf(ctx)).orElseThrow(DistributionsApi::unknown);
        Json.answer(ctx, HttpStatus.OK, DistributionItem.of(detail));
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
