package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.accounts.ImportingMembers;
import org.leaddistribution.accounts.ImportingMembers.ImportOutcome;
import org.leaddistribution.accounts.MemberRowIssue;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.QueryParameters;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.portal.web.UploadedCsv;
import org.leaddistribution.upload.IngestReport;

/// `POST /api/admin/members/import`.
public final class MembersImportApi {
    private final ImportingMembers importing;
    private final UploadedCsv uploads;

    public MembersImportApi(ImportingMembers importing, UploadedCsv uploads) {
        this.importing = importing;
        this.uploads = uploads;
    }

    private record Imported(int created) {}

    private record ErrorItem(int row, @Nullable String column, String code, String message) {
        static ErrorItem of(MemberRowIssue issue) {
            return new ErrorItem(issue.row(), issue.column(), issue.code(), issue.message());
        }
    }

    public void importMembers(Context ctx) throws IOException {
        QueryParameters.requireOnly(ctx, Set.of());
        try (var file = uploads.spooled(ctx);
                var bytes = file.open()) {
            switch (importing.importFrom(Caller.actor(ctx), bytes)) {
                case ImportOutcome.Imported(var created) ->
                        Json.answer(ctx, HttpStatus.CREATED, new Imported(created));
                case ImportOutcome.Rejected(var issues) -> throw refused(issues);
            }
        }
    }

    private static Refusal refused(List<MemberRowIssue> issues) {
        var first = issues.stream().limit(IngestReport.ERRORS_KEPT).map(ErrorItem::of).toList();
        return new Refusal(
                Problem.of(HttpStatus.BAD_REQUEST, "No member was added: the file has errors.")
                        .with("errors", first)
                        .with("total_errors", issues.size()));
    }
}
