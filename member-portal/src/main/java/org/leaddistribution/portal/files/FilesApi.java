package org.leaddistribution.portal.files;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.delivery.MemberFiles.FileTotals;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.QueryParameters;

/// `/api/users/leads`.
public final class FilesApi {
    private static final int DEFAULT_LIMIT = 10;

    private final MemberFiles files;

    public FilesApi(MemberFiles files) {
        this.files = files;
    }

    private record FileItem(
            String fileId,
            String memberAddress,
            String memberUsername,
            String memberTier,
            String distributionId,
            int round,
            String filename,
            int leadCount,
            Instant createdAt,
            boolean downloaded,
            @Nullable Instant downloadedAt,
            long downloadCount) {
        static FileItem of(MemberFile file) {
            return new FileItem(
                    file.id().value(),
                    file.owner().value(),
                    file.username(),
                    file.tier().code(),
                    file.distribution().value(),
                    file.round(),
                    file.filename(),
                    file.leadCount(),
                    file.createdAt(),
                    file.downloads() > 0,
                    file.downloadedAt(),
                    file.downloads());
        }
    }

    private record Summary(long totalFiles, long totalLeads, long totalDownloads) {
        static Summary of(FileTotals totals) {
            return new Summary(totals.files(), totals.leads(), totals.downloads());
        }
    }

    private record FileList(
            List<FileItem> csvFiles,
            long totalCount,
            long page,
            int limit,
            long totalPages,
            Summary summary) {
        static FileList of(Page<MemberFile> page, FileTotals totals) {
            return new FileList(
                    page.map(FileItem::of).items(),
                    page.totalCount(),
                    page.request().page(),
                    page.request().limit(),
                    page.totalPages(),
                    Summary.of(totals));
        }
    }

    public void list(Context ctx) {
        var owner = Caller.member(ctx).address();
        var page = files.pageOf(owner, QueryParameters.page(ctx, DEFAULT_LIMIT));
        Json.answer(ctx, HttpStatus.OK, FileList.of(page, files.totalsOf(owner)));
    }
}
