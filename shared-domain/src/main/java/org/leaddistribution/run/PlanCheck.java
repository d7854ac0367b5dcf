package org.leaddistribution.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlanChange;
import org.leaddistribution.round.PlanInputs;
import org.leaddistribution.round.PlanInputs.MemberSnapshot;
import org.leaddistribution.round.PlanPreviews.PlanPreview;
import org.leaddistribution.round.Seal;
import org.leaddistribution.run.RunOutcome.PlanChanged;
import org.leaddistribution.run.RunOutcome.UnknownPlan;

/// Holds a plan that somebody was shown against what would be run now, and names every difference.
final class PlanCheck {
    private final RunRecords records;

    PlanCheck(RunRecords records) {
        this.records = records;
    }

    /// What can be told of a wished plan before it is worked out again; empty when nothing speaks against
    /// it so far.
    Optional<RunOutcome> inTheWay(Distribution distribution, String planHash) {
        var seal = new OpenSeal(records).of(distribution);
        if (seal.isPresent()) {
            var other = new PlanChange.OtherPlanSealed(seal.get().round(), seal.get().planHash());
            return seal.get().planHash().equals(planHash)
                    ? Optional.empty()
                    : Optional.of(new PlanChanged(distribution.id(), planHash, List.of(other)));
        }
        var preview = records.previews().byHash(planHash);
        if (preview.isEmpty() || !preview.get().distribution().equals(distribution.id())) {
            return Optional.of(new UnknownPlan(planHash));
        }
        int round = preview.get().round();
        if (round == distribution.nextRound()) {
            return Optional.empty();
        }
        var dealt = new PlanChange.RoundDealt(round, distribution.nextRound());
        return Optional.of(new PlanChanged(distribution.id(), planHash, List.of(dealt)));
    }

    /// Empty when what was decided is just the plan that was shown, made from just the same.
    List<PlanChange> changes(String planHash, DecidedRound now) {
        var same = now.plan().planHash().equals(planHash);
        var named =
                records.previews()
                        .byHash(planHash)
                        .map(preview -> changes(preview, now.inputs(), usernames(now)))
                        .orElse(List.of());
        return named.isEmpty() && !same ? List.of(new PlanChange.PlanDiffers()) : named;
    }

    private static Map<MemberAddress, Member> usernames(DecidedRound now) {
        var members = new HashMap<MemberAddress, Member>();
        now.members().forEach(member -> members.put(member.address(), member));
        return members;
    }

    private List<PlanChange> changes(
            PlanPreview shown, PlanInputs now, Map<MemberAddress, Member> takingPart) {
        var before = shown.inputs();
        var changes = new ArrayList<PlanChange>();
        if (!before.members().equals(now.members())) {
            addLeavers(before.members(), takingPart, changes);
            addComers(shown, takingPart, now.members(), changes);
        }
        if (!before.leads().equals(now.leads())) {
            changes.add(new PlanChange.LeadsChanged(before.leads().count(), now.leads().count()));
        }
        if (!before.history().equals(now.history())) {
            changes.add(
                    new PlanChange.HistoryChanged(before.history().count(), now.history().count()));
        }
        return changes;
    }

    /// Those who would have been served and do not take part now.
    private void addLeavers(
            List<MemberSnapshot> before,
            Map<MemberAddress, Member> takingPart,
            List<PlanChange> changes) {
        var left = before.stream().filter(was -> !takingPart.containsKey(was.address())).toList();
        var found = new HashMap<MemberAddress, Member>();
        records.members()
                .byAddresses(left.stream().map(MemberSnapshot::address).toList())
                .forEach(member -> found.put(member.address(), member));
        for (var was : left) {
            var is = found.get(was.address());
            if (is == null || MemberSnapshot.of(is).equals(was)) {
                changes.add(new PlanChange.MemberLeft(was.address(), was.tier()));
            } else {
                addMove(was, is, changes);
            }
        }
    }

    /// Those who take part now and did not then, or did on other terms.
    private static void addComers(
            PlanPreview shown,
            Map<MemberAddress, Member> takingPart,
            List<MemberSnapshot> now,
            List<PlanChange> changes) {
        var known = new HashMap<MemberAddress, MemberSnapshot>();
        shown.bystanders().forEach(snapshot -> known.put(snapshot.address(), snapshot));
        shown.inputs().members().forEach(snapshot -> known.put(snapshot.address(), snapshot));
        for (var snapshot : now) {
            var is = takingPart.get(snapshot.address());
            var was = known.get(snapshot.address());
            if (is == null) {
                continue;
            }
            if (was == null) {
                changes.add(new PlanChange.MemberJoined(is.address(), is.username(), is.tier()));
            } else {
                addMove(was, is, changes);
            }
        }
    }

    private static void addMove(MemberSnapshot was, Member is, List<PlanChange> changes) {
        if (was.tier() != is.tier()) {
            changes.add(
                    new PlanChange.TierChanged(is.address(), is.username(), was.tier(), is.tier()));
        }
        if (was.status() != is.status()) {
            changes.add(
                    new PlanChange.StatusChanged(
                            is.address(), is.username(), was.status(), is.status()));
        }
    }

    /// Tells whether a plan of a distribution is sealed and still to be written.
    record OpenSeal(RunRecords records) {
        /// Empty also when a crash has left the seal of a round that is complete.
        Optional<Seal> of(Distribution distribution) {
            return Optional.ofNullable(records.leases().state().sealed())
                    .filter(seal -> seal.distribution().equals(distribution.id()))
                    .filter(seal -> distribution.rounds().size() < seal.round());
        }
    }
}
