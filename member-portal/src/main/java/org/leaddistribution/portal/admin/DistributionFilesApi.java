package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.ReadingShares;
import org.leaddistribution.delivery.ReadingShares.RoundFile;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.QueryParameters;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distributions;

/// `/api/admin/leads/distributions/{id}/files`: what its members got, whether they fetched it and were told.
public final class DistributionFilesApi {
    private static final int DEFAULT_LIMIT = 20;
    private static final Set<String> PARAMETERS = Set.of("page", "limit", "round");

    private final Distributions distributions;
    private final ReadingShares reading;

    public DistributionFilesApi(Distributions distributions, ReadingShares reading) {
        this.distributions = distributions;
        this.reading = reading;
    }

    private record FileList(
            List<FileItem> files, long totalCount, long page, int limit, long totalPages) {
        static FileList of(Page<FileItem> page) {
            return new FileList(
                    page.items(),
                    page.totalCount(),
                    page.request().page(),
                    page.request().limit(),
                    page.totalPages());
        }
    }

    public void list(Context ctx) {
        QueryParameters.requireOnly(ctx, PARAMETERS);
        var distribution =
                distributions
                        .byId(DistributionsApi.idOf(ctx))
                        .orElseThrow(DistributionsApi::unknown);
        var request = QueryParameters.page(ctx, DEFAULT_LIMIT);
        var files = reading.filesOf(distribution, round(ctx), request);
        Json.answer(ctx, HttpStatus.OK, FileList.of(files.map(found -> item(found, distribution))));
    }

    private static FileItem item(RoundFile found, Distribution distribution) {
        var source = distribution.upload().filename();
        return FileItem.of(found.file(), source, found.share(), found.mail())
                .withOwner(found.file());
    }

    private static @Nullable Integer round(Context ctx) {
        var text = ctx.queryParam("round");
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw Refusal.badRequest("round must be a whole number from 1.");
        }
        return Integer.valueOf(text);
    }
}
