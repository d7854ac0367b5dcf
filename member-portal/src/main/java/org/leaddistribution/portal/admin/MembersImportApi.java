package org.leaddistribution.portal.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.accounts.ImportOutcome;
import org.leaddistribution.accounts.ImportRequest;
import org.leaddistribution.accounts.ImportRequest.Missing;
import org.leaddistribution.accounts.ImportRequest.Mode;
import org.leaddistribution.accounts.ImportRequest.Wish;
import org.leaddistribution.accounts.ImportingMembers;
import org.leaddistribution.accounts.MemberColumn;
import org.leaddistribution.accounts.MemberListChanges;
import org.leaddistribution.accounts.MemberListChanges.Action;
import org.leaddistribution.accounts.MemberListChanges.MemberListChange;
import org.leaddistribution.accounts.Suspensions;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.csv.Issues;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.jobs.Job.Kind;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.portal.admin.LongCalls.Answered;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.QueryParameters;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.portal.web.UploadedCsv;
import org.leaddistribution.portal.web.UploadedCsv.Received;

/// `POST /api/admin/members/import`.
public final class MembersImportApi {
    private static final Set<String> PARAMETERS =
            Set.of(
                    "mode",
                    "missing",
                    "suspend",
                    "dry_run",
                    "charset",
                    "header_row",
                    "sheet",
                    "username",
                    "email",
                    "tier",
                    "status",
                    "member_address");

    /// Of several columns of e-mail addresses the first that is filled counts.
    private static final Set<String> REPEATABLE = Set.of("email");

    private final ImportingMembers importing;
    private final UploadedCsv uploads;
    private final LongCalls calls;

    public MembersImportApi(ImportingMembers importing, UploadedCsv uploads, LongCalls calls) {
        this.importing = importing;
        this.uploads = uploads;
        this.calls = calls;
    }

    private record Imported(
            int created,
            int changed,
            int unchanged,
            int suspended,
            List<ChangeItem> changes,
            List<Warning> warnings) {
        static Imported of(MemberListChanges changes, List<Warning> warnings) {
            return new Imported(
                    changes.count(Action.CREATE),
                    changes.count(Action.CHANGE),
                    changes.unchanged(),
                    changes.count(Action.SUSPEND),
                    changes.changes().stream().map(ChangeItem::of).toList(),
                    warnings);
        }
    }

    /// @param row null for a member who is not in the file
    /// @param before null for who is new
    private record ChangeItem(
            @Nullable Integer row,
            String username,
            String action,
            @Nullable Map<String, String> before,
            Map<String, String> after) {
        static ChangeItem of(MemberListChange change) {
            return new ChangeItem(
                    change.row(),
                    change.after().username(),
                    change.action().code(),
                    change.before() == null ? null : change.oldValues(),
                    change.newValues());
        }
    }

    private record ErrorItem(int row, @Nullable String column, String code, String message) {
        static List<ErrorItem> firstOf(List<RowIssue> issues) {
            return issues.stream()
                    .limit(Issues.KEPT)
                    .map(
                            issue ->
                                    new ErrorItem(
                                            issue.row(),
                                            issue.column(),
                                            issue.code().code(),
                                            issue.message()))
                    .toList();
        }
    }

    /// What a dry run answers about a file that would be refused.
    ///
    /// @param columnsFound null unless the columns are what is wrong
    private record WouldBeRefused(
            List<ErrorItem> errors,
            int totalErrors,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> columnsFound,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable Map<String, List<String>> suggestedColumns) {
        static WouldBeRefused of(ImportOutcome.Rejected rejected) {
            var columns = rejected.columns();
            return new WouldBeRefused(
                    ErrorItem.firstOf(rejected.issues()),
                    rejected.issues().size(),
                    columns == null ? null : COLUMNS_MISSING,
                    columns == null ? null : columns.found(),
                    columns == null ? null : columns.suggested());
        }
    }

    private static final String COLUMNS_MISSING = "columns_missing";

    public void importMembers(Context ctx) throws IOException {
        var received = uploads.received(ctx, PARAMETERS, REPEATABLE);
        var actor = Caller.actor(ctx);
        try {
            var request = request(received);
            calls.answer(
                    ctx,
                    Kind.MEMBER_IMPORT,
                    job -> {
                        try (received) {
                            return answer(actor, request, job);
                        }
                    });
        } catch (IOException | RuntimeException failed) {
            received.close();
            throw failed;
        }
    }

    private static ImportRequest request(Received received) {
        boolean tries = QueryParameters.isTrue("dry_run", received.one("dry_run"));
        return new ImportRequest(
                received.file(),
                ReadingParameters.of(received, MemberColumn.ALL),
                mode(received),
                tries ? Wish.TRY : Wish.STORE);
    }

    private Answered answer(Actor actor, ImportRequest request, LongCalls.Running job)
            throws IOException {
        var watcher =
                new ImportingMembers.Watcher() {
                    @Override
                    public void read(int rows) {
                        job.proceed(0, rows);
                    }

                    @Override
                    public void storing(ImportOutcome.Imported outcome) {
                        job.store(Imported.of(outcome.changes(), outcome.notices()));
                    }
                };
        return answered(request, importing.importFrom(actor, request, watcher));
    }

    private static Answered answered(ImportRequest request, ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Imported(var changes, var notices) ->
                    new Answered(
                            switch (request.mode()) {
                                case Mode.Add _ -> HttpStatus.CREATED;
                                case Mode.Sync _ -> HttpStatus.OK;
                            },
                            Imported.of(changes, notices));
            case ImportOutcome.Tried(var changes, _, var notices) ->
                    new Answered(HttpStatus.OK, Imported.of(changes, notices));
            case ImportOutcome.Rejected rejected ->
                    switch (request.wish()) {
                        case STORE -> throw refused(rejected, request.mode());
                        case TRY -> new Answered(HttpStatus.OK, WouldBeRefused.of(rejected));
                    };
            case ImportOutcome.SuspendsOthers(var suspensions) -> throw notAgreed(suspensions);
        };
    }

    // ---- what is asked for
    // ------------------------------------------------------------------------

    private static Mode mode(Received received) {
        var suspend = suspend(received.one("suspend"));
        return switch (received.one("mode")) {
            case null -> adding(received);
            case "add" -> adding(received);
            case "sync" -> new Mode.Sync(missing(received.one("missing")), suspend);
            case String other ->
                    throw Refusal.badRequest(
                            "mode=" + other + " is unknown. It may be add or sync.");
        };
    }

    private static Mode adding(Received received) {
        if (received.one("missing") != null || received.one("suspend") != null) {
            throw Refusal.badRequest("missing and suspend go with mode=sync only.");
        }
        return new Mode.Add();
    }

    private static Missing missing(@Nullable String value) {
        return switch (value) {
            case null -> Missing.KEEP;
            case "keep" -> Missing.KEEP;
            case "suspend" -> Missing.SUSPEND;
            case String other ->
                    throw Refusal.badRequest(
                            "missing=" + other + " is unknown. It may be keep or suspend.");
        };
    }

    private static @Nullable Integer suspend(@Nullable String value) {
        if (value != null && !value.matches("[0-9]{1,9}")) {
            throw Refusal.badRequest("suspend must be a number: suspend=1.");
        }
        return value == null ? null : (Integer) Integer.parseInt(value);
    }

    // ---- refusals
    // ---------------------------------------------------------------------------------

    private static Refusal refused(ImportOutcome.Rejected rejected, Mode mode) {
        var issues = rejected.issues();
        var problem =
                Problem.of(
                                HttpStatus.BAD_REQUEST,
                                "Nothing was changed: the file has %s. The first: %s%s"
                                        .formatted(
                                                issues.size() == 1
                                                        ? "1 error"
                                                        : issues.size() + " errors",
                                                issues.getFirst().message(),
                                                rejected.isOfSomebodyThere()
                                                                && mode instanceof Mode.Add
                                                        ? " To change members who are there already, send it with mode=sync."
                                                        : ""))
                        .with("errors", ErrorItem.firstOf(issues))
                        .with("total_errors", issues.size());
        var columns = rejected.columns();
        return new Refusal(
                columns == null
                        ? problem
                        : problem.with("code", COLUMNS_MISSING)
                                .with("columns_found", columns.found())
                                .with("suggested_columns", columns.suggested()));
    }

    private static Refusal notAgreed(Suspensions suspensions) {
        return new Refusal(
                Problem.of(
                                HttpStatus.CONFLICT,
                                "Nothing was changed: the file would suspend %s of %s members who are not suspended. Look at them with dry_run=true; to go on, send it with suspend=%s."
                                        .formatted(
                                                suspensions.suspended(),
                                                suspensions.active(),
                                                suspensions.suspended()))
                        .with("code", "suspends_many")
                        .with("suspended", suspensions.suspended()));
    }
}
