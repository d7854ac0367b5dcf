package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.QueryParameters;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.portal.web.UploadedCsv;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Warning;
import org.leaddistribution.upload.IngestReport;
import org.leaddistribution.upload.ReadOptions;
import org.leaddistribution.upload.SpooledUpload;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.UploadingLeads;
import org.leaddistribution.upload.Uploads.Repeat;

/// `POST /api/admin/leads/upload`.
public final class UploadsApi {
    private static final Set<String> PARAMETERS = Set.of("mode", "charset", "again");

    private final UploadingLeads uploading;
    private final UploadedCsv uploads;

    public UploadsApi(UploadingLeads uploading, UploadedCsv uploads) {
        this.uploading = uploading;
        this.uploads = uploads;
    }

    private record Uploaded(
            String distributionId,
            int totalLeads,
            int eligibleMembers,
            @Nullable Integer estimatedWeeks,
            String status,
            String filename,
            int blankRows,
            int duplicateRows,
            int knownRows,
            int rejectedRows,
            List<Warning> warnings) {
        static Uploaded of(Distribution queued) {
            var rows = queued.upload().rows();
            return new Uploaded(
                    queued.id().value(),
                    rows.total(),
                    queued.outlook().eligibleMembers(),
                    queued.outlook().estimatedWeeks(),
                    queued.status().code(),
                    queued.upload().filename(),
                    rows.blank(),
                    rows.duplicate(),
                    rows.known(),
                    rows.rejected(),
                    queued.warnings());
        }
    }

    private record ErrorItem(int row, @Nullable String column, String code, String message) {
        static ErrorItem of(RowIssue issue) {
            return new ErrorItem(issue.row(), issue.column(), issue.code().code(), issue.message());
        }
    }

    public void upload(Context ctx) throws IOException {
        QueryParameters.requireOnly(ctx, PARAMETERS);
        var mode = mode(ctx);
        var repeat = repeat(ctx);
        try (var file = uploads.spooled(ctx)) {
            var outcome = uploading.upload(request(ctx, mode, repeat, file), UploadProgress.NOBODY);
            switch (outcome) {
                case UploadOutcome.Queued(var queued) ->
                        Json.answer(ctx, HttpStatus.CREATED, Uploaded.of(queued));
                case UploadOutcome.Refused(var report) -> throw refused(report);
                case UploadOutcome.SameAgain(var earlier) -> throw sameAgain(earlier);
                case UploadOutcome.Cancelled _, UploadOutcome.Abandoned _ ->
                        throw Refusal.conflict(
                                "The upload stood still for too long. Upload the file again.");
            }
        }
    }

    private static Mode mode(Context ctx) {
        var modes = ctx.queryParams("mode");
        if (modes.isEmpty() || modes.equals(List.of("strict"))) {
            return Mode.STRICT;
        }
        if (modes.equals(List.of("lenient"))) {
            return Mode.LENIENT;
        }
        throw Refusal.badRequest(
                "mode=" + String.join(",", modes) + " is unknown. It may be strict or lenient.");
    }

    private static Repeat repeat(Context ctx) {
        return switch (ctx.queryParam("again")) {
            case null -> Repeat.ASK;
            case "false" -> Repeat.ASK;
            case "true" -> Repeat.ALLOWED;
            case String other ->
                    throw Refusal.badRequest(
                            "again=" + other + " is unknown. It may be true or false.");
        };
    }

    private static UploadRequest request(
            Context ctx, Mode mode, Repeat repeat, SpooledUpload file) {
        var options = ReadOptions.decodedAs(ctx.queryParam("charset"));
        var admin = Caller.signedIn(ctx).user().username().value();
        return new UploadRequest(file, options, mode, repeat, admin);
    }

    private static Refusal refused(IngestReport report) {
        var errors = report.errors().stream().map(ErrorItem::of).toList();
        var first = errors.isEmpty() ? "" : " The first: " + errors.getFirst().message();
        return new Refusal(
                Problem.of(
                                HttpStatus.BAD_REQUEST,
                                "Nothing was stored: the file has "
                                        + report.totalErrors()
                                        + (report.totalErrors() == 1 ? " error." : " errors.")
                                        + first)
                        .with("errors", errors)
                        .with("total_errors", report.totalErrors()));
    }

    private static Refusal sameAgain(Distribution earlier) {
        return new Refusal(
                Problem.of(
                                HttpStatus.CONFLICT,
                                "This very file was uploaded before, as "
                                        + earlier.upload().filename()
                                        + ". Add again=true to upload it once more.")
                        .with("code", "uploaded_before")
                        .with("distribution_id", earlier.id().value()));
    }
}
