package org.leaddistribution.portal.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.Problem;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.PlanChange;
import org.leaddistribution.run.CancellingRun;
import org.leaddistribution.run.CancellingRun.Cancellation;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunRequest;

/// `/api/admin/leads/distribute/{distribution_id}`: POST runs a round, DELETE cancels it.
public final class DistributeApi {
    private final RunsUnderWay runs;
    private final CancellingRun cancelling;

    public DistributeApi(RunsUnderWay runs, CancellingRun cancelling) {
        this.runs = runs;
        this.cancelling = cancelling;
    }

    private record DistributeRequest(
            @Nullable JsonNode round, @Nullable String planHash, @Nullable Boolean close) {}

    private record Distributed(
            String message,
            String distributionId,
            String status,
            int round,
            long distributionsMade,
            int membersServed,
            String planHash,
            List<Warning> warnings) {
        static Distributed of(RunOutcome.Completed done) {
            return new Distributed(
                    "Lead distribution completed successfully",
                    done.id().value(),
                    DistributionStatus.COMPLETED.code(),
                    done.round(),
                    done.assignments(),
                    done.membersServed(),
                    done.planHash(),
                    done.warnings());
        }
    }

    private record Processing(String message, String distributionId, String status) {}

    public void distribute(Context ctx) {
        var id = DistributionsApi.idOf(ctx);
        var outcome = runs.start(Caller.actor(ctx), id, request(ctx));
        if (outcome.isEmpty()) {
            answerProcessing(ctx, id, "Lead distribution is still running");
            return;
        }
        switch (outcome.get()) {
            case RunOutcome.Completed done -> Json.answer(ctx, HttpStatus.OK, Distributed.of(done));
            case RunOutcome.Failed(_, var message, var step) ->
                    throw new Refusal(
                            Problem.of(
                                            HttpStatus.INTERNAL_SERVER_ERROR,
                                            message + " Distribute it again to go on.")
                                    .with("failed_step", step.code()));
            case RunOutcome.Unknown _ -> throw DistributionsApi.unknown();
            case RunOutcome.NotRun refused -> throw conflict(refused);
        }
    }

    public void cancel(Context ctx) {
        var id = DistributionsApi.idOf(ctx);
        switch (cancelling.cancel(Caller.actor(ctx), id)) {
            case Cancellation.CANCELLED -> ctx.status(HttpStatus.NO_CONTENT);
            case Cancellation.ASKED ->
                    answerProcessing(
                            ctx, id, "Lead distribution is being cancelled: nobody is given leads");
            case Cancellation.DECIDED ->
                    throw Refusal.conflict(
                            "The plan of this round is decided, so it completes."
                                    + " Its status tells when it is done.");
            case Cancellation.NOT_RUNNING ->
                    throw Refusal.conflict(
                            "This distribution is not being run: there is nothing to cancel."
                                    + " Its status tells how it stands.");
            case Cancellation.UNSETTLED ->
                    throw Refusal.conflict(
                            "This run was changing hands, and is not cancelled. Try it again.");
            case Cancellation.UNKNOWN -> throw DistributionsApi.unknown();
        }
    }

    private static Refusal conflict(RunOutcome.NotRun refused) {
        var problem = Problem.of(HttpStatus.CONFLICT, refused.reason());
        if (refused instanceof RunOutcome.Occupied(var by)) {
            return new Refusal(problem.with("distribution_id", by.value()));
        }
        if (refused instanceof RunOutcome.PlanChanged(_, _, var changes)) {
            var items = changes.stream().map(ChangeItem::of).toList();
            return new Refusal(problem.with("changes", items));
        }
        return new Refusal(problem);
    }

    /// 202: the status of the distribution tells later how it went.
    private static void answerProcessing(Context ctx, DistributionId id, String message) {
        ctx.header("Location", "/api/admin/leads/distributions/" + id);
        Json.answer(
                ctx,
                HttpStatus.ACCEPTED,
                new Processing(message, id.value(), DistributionStatus.PROCESSING.code()));
    }

    private static RunRequest request(Context ctx) {
        if (ctx.req().getContentLengthLong() == 0 || hasNoBody(ctx)) {
            return new RunRequest.FirstRound();
        }
        var request = Json.body(ctx, DistributeRequest.class);
        if (request.planHash() != null) {
            return new RunRequest.ThisPlan(request.planHash());
        }
        if (Boolean.TRUE.equals(request.close())) {
            return new RunRequest.Close();
        }
        return round(request.round());
    }

    private static boolean hasNoBody(Context ctx) {
        return ctx.req().getContentLengthLong() < 0 && ctx.header("Transfer-Encoding") == null;
    }

    private static RunRequest round(@Nullable JsonNode round) {
        if (round == null || round.isNull()) {
            return new RunRequest.FirstRound();
        }
        if (round.isTextual() && round.textValue().equals("next")) {
            return new RunRequest.NextRound();
        }
        if (round.isInt() && round.intValue() >= 1) {
            return new RunRequest.RoundNumber(round.intValue());
        }
        throw Refusal.badRequest("round must be \"next\" or the number of a round, from 1.");
    }

    /// One thing that has changed since a plan was shown, as the API shows it.
    ///
    /// @param kind `members`, `tiers`, `statuses`, `leads`, `history`, `round` or `plan`
    /// @param memberAddress of whom, where it is about somebody
    /// @param from what was, `to` what is; each left out where there is nothing to say
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ChangeItem(
            String kind,
            @Nullable String memberAddress,
            @Nullable String username,
            @Nullable Object from,
            @Nullable Object to,
            String message) {

        static ChangeItem of(PlanChange change) {
            return switch (change) {
                case PlanChange.MemberJoined(var address, var name, var tier) ->
                        about(change, address, name, null, tier.code());
                case PlanChange.MemberLeft(var address, var tier) ->
                        about(change, address, null, tier.code(), null);
                case PlanChange.TierChanged(var address, var name, var from, var to) ->
                        about(change, address, name, from.code(), to.code());
                case PlanChange.StatusChanged(var address, var name, var from, var to) ->
                        about(change, address, name, from.code(), to.code());
                case PlanChange.LeadsChanged(var from, var to) -> plain(change, from, to);
                case PlanChange.HistoryChanged(var from, var to) -> plain(change, from, to);
                case PlanChange.RoundDealt(var previewed, var next) ->
                        plain(change, previewed, next);
                case PlanChange.OtherPlanSealed(_, var hash) -> plain(change, null, hash);
                case PlanChange.PlanDiffers _ -> plain(change, null, null);
            };
        }

        private static ChangeItem about(
                PlanChange change,
                MemberAddress member,
                @Nullable String username,
                @Nullable String from,
                @Nullable String to) {
            return new ChangeItem(
                    change.kind(), member.value(), username, from, to, change.sentence());
        }

        private static ChangeItem plain(
                PlanChange change, @Nullable Object from, @Nullable Object to) {
            return new ChangeItem(change.kind(), null, null, from, to, change.sentence());
        }
    }
}
