package org.leaddistribution.portal.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.ReadingEnded.FileFault.Columns;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.QueryParameters;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.portal.web.UploadedCsv;
import org.leaddistribution.portal.web.UploadedCsv.Received;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Upload;
import org.leaddistribution.upload.IngestReport;
import org.leaddistribution.upload.IngestReport.Ending;
import org.leaddistribution.upload.LeadColumn;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.UploadRequest.Wish;
import org.leaddistribution.upload.UploadingLeads;
import org.leaddistribution.upload.Uploads.Repeat;

/// `POST /api/admin/leads/upload`.
public final class UploadsApi {
    private static final String COLUMNS_MISSING = "columns_missing";
    private static final Set<String> COLUMNS = Set.of("name", "email", "address", "keep");
    private static final Set<String> PARAMETERS =
            Set.of(
                    "mode",
                    "charset",
                    "again",
                    "dry_run",
                    "title",
                    "header_row",
                    "sheet",
                    "name",
                    "email",
                    "address",
                    "keep");

    private final UploadingLeads uploading;
    private final UploadedCsv uploads;

    public UploadsApi(UploadingLeads uploading, UploadedCsv uploads) {
        this.uploading = uploading;
        this.uploads = uploads;
    }

    /// @param distributionId null when nothing was stored
    /// @param uploadedBefore the distribution of an earlier upload of the same bytes, for a dry run
    private record Uploaded(
            @Nullable String distributionId,
            int totalLeads,
            int eligibleMembers,
            @Nullable Integer estimatedWeeks,
            String status,
            String filename,
            String title,
            int blankRows,
            int duplicateRows,
            int knownRows,
            int rejectedRows,
            int testRows,
            @JsonUnwrapped Reading reading,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String uploadedBefore,
            List<Warning> warnings) {
        static Uploaded of(Distribution queued, IngestReport report) {
            return of(queued, report, queued.id().value(), null);
        }

        static Uploaded tried(
                Distribution would, IngestReport report, @Nullable Distribution earlier) {
            return of(would, report, null, earlier == null ? null : earlier.id().value());
        }

        private static Uploaded of(
                Distribution queued,
                IngestReport report,
                @Nullable String id,
                @Nullable String earlier) {
            var rows = queued.upload().rows();
            return new Uploaded(
                    id,
                    rows.total(),
                    queued.outlook().eligibleMembers(),
                    queued.outlook().estimatedWeeks(),
                    queued.status().code(),
                    queued.upload().filename(),
                    queued.upload().title(),
                    rows.blank(),
                    rows.duplicate(),
                    rows.known(),
                    rows.rejected(),
                    rows.test(),
                    Reading.of(report),
                    earlier,
                    queued.warnings());
        }
    }

    /// How a file was read.
    ///
    /// @param columns what each of ours was made of
    /// @param headerRow null for a file without headings
    private record Reading(
            Map<String, List<String>> columns,
            List<String> keptColumns,
            @Nullable Integer headerRow) {
        static Reading of(IngestReport report) {
            var format = report.format();
            return format == null
                    ? new Reading(Map.of(), List.of(), null)
                    : new Reading(
                            format.layout().columns(),
                            format.layout().keptColumns(),
                            format.table().headerRow());
        }
    }

    private record ErrorItem(int row, @Nullable String column, String code, String message) {
        static ErrorItem of(RowIssue issue) {
            return new ErrorItem(issue.row(), issue.column(), issue.code().code(), issue.message());
        }
    }

    /// What a dry run answers about a file that would be refused.
    ///
    /// @param columnsFound null unless the columns are what is wrong
    private record WouldBeRefused(
            @Nullable String distributionId,
            List<ErrorItem> errors,
            int totalErrors,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> columnsFound,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable Map<String, List<String>> suggestedColumns,
            List<Warning> warnings) {
        static WouldBeRefused of(IngestReport report) {
            var columns = columnsOf(report);
            return new WouldBeRefused(
                    null,
                    errorItems(report),
                    report.totalErrors(),
                    columns == null ? null : COLUMNS_MISSING,
                    columns == null ? null : columns.found(),
                    columns == null ? null : columns.suggested(),
                    report.notices());
        }
    }

    public void upload(Context ctx) throws IOException {
        QueryParameters.requireOnly(ctx, PARAMETERS, COLUMNS);
        mode(ctx.queryParam("mode"));
        QueryParameters.isTrue("again", ctx.queryParam("again"));
        try (var received = uploads.received(ctx, PARAMETERS, COLUMNS)) {
            var request = request(ctx, received);
            answer(ctx, uploading.upload(request, UploadProgress.NOBODY), request);
        }
    }

    private static void answer(Context ctx, UploadOutcome outcome, UploadRequest request) {
        switch (outcome) {
            case UploadOutcome.Queued(var queued, var report) ->
                    Json.answer(ctx, HttpStatus.CREATED, Uploaded.of(queued, report));
            case UploadOutcome.Tried(var would, var report, var earlier) ->
                    Json.answer(ctx, HttpStatus.OK, Uploaded.tried(would, report, earlier));
            case UploadOutcome.Refused(var report) -> {
                switch (request.wish()) {
                    case STORE -> throw refused(report, request.mode());
                    case TRY -> Json.answer(ctx, HttpStatus.OK, WouldBeRefused.of(report));
                }
            }
            case UploadOutcome.SameAgain(var earlier) -> throw sameAgain(earlier);
            case UploadOutcome.Cancelled _, UploadOutcome.Abandoned _ ->
                    throw Refusal.conflict(
                            "The upload stood still for too long. Upload the file again.");
        }
    }

    private static UploadRequest request(Context ctx, Received received) {
        var repeat =
                QueryParameters.isTrue("again", received.one("again"))
                        ? Repeat.ALLOWED
                        : Repeat.ASK;
        var wish =
                QueryParameters.isTrue("dry_run", received.one("dry_run")) ? Wish.TRY : Wish.STORE;
        var admin = Caller.signedIn(ctx).user().username().value();
        return new UploadRequest(
                received.file(),
                ReadingParameters.of(received, List.of(LeadColumn.values()))
                        .keeping(received.all("keep")),
                mode(received.one("mode")),
                repeat,
                title(received.one("title")),
                admin,
                wish);
    }

    private static @Nullable String title(@Nullable String value) {
        return value == null
                ? null
                : Upload.title(value)
                        .orElseThrow(
                                () ->
                                        Refusal.badRequest(
                                                "A title has 1 to "
                                                        + Upload.LONGEST_TITLE
                                                        + " characters on one line."));
    }

    private static Mode mode(@Nullable String value) {
        return switch (value) {
            case null -> Mode.STRICT;
            case "strict" -> Mode.STRICT;
            case "lenient" -> Mode.LENIENT;
            case String other ->
                    throw Refusal.badRequest(
                            "mode=" + other + " is unknown. It may be strict or lenient.");
        };
    }

    private static List<ErrorItem> errorItems(IngestReport report) {
        return report.errors().stream().map(ErrorItem::of).toList();
    }

    private static @Nullable Columns columnsOf(IngestReport report) {
        return report.ending() instanceof Ending.Refused(_, var columns) ? columns : null;
    }

    private static Refusal refused(IngestReport report, Mode mode) {
        var errors = errorItems(report);
        var first = errors.isEmpty() ? "" : " The first: " + errors.getFirst().message();
        var advice =
                mode == Mode.STRICT && report.hasGoodRows()
                        ? " Correct them, or send the file with mode=lenient to import the good rows alone."
                        : "";
        var problem =
                Problem.of(
                                HttpStatus.BAD_REQUEST,
                                "Nothing was stored: the file has "
                                        + report.totalErrors()
                                        + (report.totalErrors() == 1 ? " error." : " errors.")
                                        + first
                                        + advice)
                        .with("errors", errors)
                        .with("total_errors", report.totalErrors());
        var columns = columnsOf(report);
        return new Refusal(
                columns == null
                        ? problem
                        : problem.with("code", COLUMNS_MISSING)
                                .with("columns_found", columns.found())
                                .with("suggested_columns", columns.suggested()));
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
