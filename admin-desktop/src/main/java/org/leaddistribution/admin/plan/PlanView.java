package org.leaddistribution.admin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.allocation.certificate.Verdict;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.Round.Shortage;
import org.leaddistribution.round.ShareOutline;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.Previewed;

/// A plan as the screen shows it, put into words off the JavaFX thread.
///
/// @param filled how much of all quotas is given
/// @param notes what to know before distributing, and what to do about it
/// @param proof what is known of how good the plan is
/// @param obstacle why it is not to be distributed; empty when nothing keeps it
/// @param question to be answered before it is
public record PlanView(
        String hash,
        String name,
        String total,
        String served,
        String filled,
        List<String> notes,
        String proof,
        List<ShareOutline> shares,
        List<CopiesBar> copies,
        String obstacle,
        Question question) {
    private static final String NOBODY =
            "No member is eligible, so there is nobody to give leads to.";

    public static PlanView of(Previewed plan) {
        var round = plan.round();
        return new PlanView(
                round.planHash(),
                filename(plan) + " · round " + Formats.count(round.round()),
                Formats.count(round.total()),
                "%s of %s"
                        .formatted(
                                Formats.count(plan.membersServed()),
                                Formats.count(round.eligibleMembers())),
                filled(round),
                notes(round),
                proof(plan.verdict()),
                plan.shares(),
                CopiesBar.of(round.copiesHistogram()),
                obstacle(plan),
                question(plan));
    }

    private static String filename(Previewed plan) {
        return plan.distribution().upload().filename();
    }

    /// A plan that has begun to be written is always completed.
    private static String obstacle(Previewed plan) {
        return switch (plan.verdict()) {
            case null -> "";
            case Verdict.Proven _ -> plan.round().eligibleMembers() == 0 ? NOBODY : "";
            case Verdict.Rejected _ -> "It failed the independent check.";
        };
    }

    private static Question question(Previewed plan) {
        var leads = Formats.count(plan.round().total(), "lead", "leads");
        var members = Formats.count(plan.membersServed(), "member", "members");
        return new Question(
                "Give %s of %s to %s?".formatted(leads, filename(plan), members),
                (plan.verdict() == null
                                ? "This completes a round that has begun: some of it may be written already. "
                                : "")
                        + "Members who want to hear of new leads are told by mail.\n\n"
                        + "This cannot be undone: what a member is given stays with that member.",
                "Distribute",
                "Not now");
    }

    private static String filled(PlannedRound round) {
        return round.quotas() == 0
                ? "–"
                : FillRatio.percent((double) round.total() / round.quotas());
    }

    private static List<String> notes(PlannedRound round) {
        var notes = new ArrayList<>(round.warnings().stream().map(Warning::message).toList());
        var shortage = round.shortage();
        if (shortage != null && !shortage.isNone()) {
            notes.add(shortage(shortage));
        }
        return notes;
    }

    private static String shortage(Shortage shortage) {
        return "%s would fill everyone. Upload a larger file instead, or distribute this plan as it is."
                .formatted(Formats.count(shortage.leads(), "more lead", "more leads"));
    }

    private static String proof(@Nullable Verdict verdict) {
        return switch (verdict) {
            case null ->
                    "This plan is fixed: it has begun to be written, and Distribute completes it.";
            case Verdict.Proven _ ->
                    "Proven by an independent check: no plan gives out more leads, and none fills"
                            + " the quotas or spreads the leads more evenly.";
            case Verdict.Rejected(var rule, var place) ->
                    "The independent check found a fault (%s). What does not hold: %s. Do not distribute this plan; report it."
                            .formatted(place, rule.claim());
        };
    }

    /// One bar of the histogram: how many of the people behind the leads so many members have, after the
    /// round.
    ///
    /// @param people how many
    record CopiesBar(int copies, int people) {
        static List<CopiesBar> of(SortedMap<Integer, Integer> histogram) {
            if (histogram.isEmpty()) {
                return List.of();
            }
            return IntStream.rangeClosed(histogram.firstKey(), histogram.lastKey())
                    .mapToObj(n -> new CopiesBar(n, histogram.getOrDefault(n, 0)))
                    .toList();
        }

        String label() {
            return switch (copies) {
                case 0 -> "Nobody";
                case 1 -> "1 member";
                case Assignment.CAP -> "10, the most";
                default -> copies + " members";
            };
        }
    }
}
