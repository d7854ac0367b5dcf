package org.leaddistribution.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.allocation.certificate.PlanVerifier;
import org.leaddistribution.allocation.certificate.Verdict;
import org.leaddistribution.check.PoolHistory.Copy;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.PlannedLeads.PlannedLead;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Round;

/// The problem and the plan of one complete round, put together again from what is stored.
///
/// Seed and hash are those that the distribution tells of its round; members and quotas are what the plan
/// froze; the leads and everything held come from leads and assignments as they stand.
final class RebuiltRound {
    private final Round round;
    private final PlannedRound planned;
    private final Certificate certificate;
    private final PoolHistory history;
    private final Map<String, List<String>> held;
    private final List<ProblemMember> members = new ArrayList<>();
    private final List<MemberShare> shares = new ArrayList<>();
    private long stored;
    private @Nullable String firstNotStored;

    RebuiltRound(Round round, PlannedRound planned, Certificate certificate, PoolHistory history) {
        this.round = round;
        this.planned = planned;
        this.certificate = certificate;
        this.history = history;
        held = history.heldBefore(round.planToken());
    }

    long planToken() {
        return round.planToken();
    }

    /// @throws IllegalArgumentException when no plan has such a share
    void add(PlannedShare share) {
        var id = share.member().address().value();
        int quota = share.outline().quota();
        members.add(new ProblemMember(id, quota, held.getOrDefault(id, List.of())));
        var given = share.leads().asList();
        var leads = given.stream().map(lead -> idOf(lead.row())).sorted().toList();
        shares.add(new MemberShare(id, quota, leads, share.outline().reason()));
        given.forEach(lead -> compare(id, lead));
    }

    private String idOf(int row) {
        return history.sameText(LeadId.derivedFrom(planned.distribution(), row).value());
    }

    private void compare(String member, PlannedLead lead) {
        var id = idOf(lead.row());
        if (history.has(id, new Copy(member, lead.slot(), round.planToken()))) {
            stored++;
        } else if (firstNotStored == null) {
            firstNotStored = "lead %s of member %s".formatted(id, member);
        }
    }

    /// Where what is stored differs from what was planned, as clauses.
    ///
    /// One quota more or less need not make a plan a worse one, so they are compared by their sum. A round that
    /// was closed early may have fewer assignments than its plan.
    List<String> differences() {
        var differences = new ArrayList<String>();
        long quotas = shares.stream().mapToLong(MemberShare::quota).sum();
        if (quotas != planned.quotas()) {
            differences.add(
                    String.format(
                            Locale.ROOT,
                            "its quotas are %d together, and were %d",
                            quotas,
                            planned.quotas()));
        }
        long given = history.givenBy(round.planToken());
        if (given > stored) {
            differences.add(
                    String.format(
                            Locale.ROOT,
                            "%d of its %d assignments are not in its plan",
                            given - stored,
                            given));
        }
        if (firstNotStored != null && !round.wasClosedEarly()) {
            differences.add("its plan gives %s, and that is not stored".formatted(firstNotStored));
        }
        return differences;
    }

    /// @throws IllegalArgumentException when the plan has a member twice
    Verdict verdict() {
        var problem =
                new AllocationProblem(
                        round.seed(),
                        Assignment.CAP,
                        members,
                        history.leadsBefore(round.planToken()));
        var shortage = planned.shortage();
        return PlanVerifier.verify(
                problem,
                new AllocationPlan(
                        round.planHash(),
                        planned.total(),
                        shares,
                        planned.copiesHistogram(),
                        certificate,
                        shortage == null ? 0 : shortage.leads()));
    }
}
