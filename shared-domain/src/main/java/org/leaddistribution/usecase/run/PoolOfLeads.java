package org.leaddistribution.usecase.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.ProblemLead;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.distribution.Assignment;
import org.leaddistribution.distribution.Assignments;
import org.leaddistribution.distribution.CopyHeld;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.plan.PlanInputs.Tally;
import org.leaddistribution.plan.PlannedShare.PlannedLead;

/// The leads of one distribution, with the copies that their prospects have over all uploads.
final class PoolOfLeads {
    private static final int KEYS_A_QUERY = 1_000;

    private final Map<String, LeadKey> keyOfLead = new LinkedHashMap<>();
    private final Map<LeadKey, SlotsTaken> slots = new HashMap<>();
    private final Map<MemberAddress, List<String>> heldBy = new HashMap<>();

    private PoolOfLeads() {}

    static PoolOfLeads of(DistributionId distribution, Leads leads, Assignments assignments) {
        var pool = new PoolOfLeads();
        leads.forEachOf(distribution, pool::add);
        var unasked = new ArrayList<LeadKey>(KEYS_A_QUERY);
        for (var key : pool.slots.keySet()) {
            unasked.add(key);
            if (unasked.size() == KEYS_A_QUERY) {
                assignments.copiesOf(unasked).forEach(pool::note);
                unasked.clear();
            }
        }
        assignments.copiesOf(unasked).forEach(pool::note);
        return pool;
    }

    private void add(Lead lead) {
        keyOfLead.put(lead.id().value(), lead.key());
        slots.computeIfAbsent(lead.key(), _ -> new SlotsTaken());
    }

    private void note(CopyHeld copy) {
        slotsOf(copy.key()).take(copy.slot());
        heldBy.computeIfAbsent(copy.by(), _ -> new ArrayList<>()).add(copy.key().value());
    }

    AllocationProblem problem(String seed, List<Member> members) {
        var leads = new ArrayList<ProblemLead>(keyOfLead.size());
        keyOfLead.forEach(
                (id, key) -> leads.add(new ProblemLead(id, key.value(), slotsOf(key).count())));
        return new AllocationProblem(
                seed, Assignment.CAP, members.stream().map(this::problemMember).toList(), leads);
    }

    private ProblemMember problemMember(Member member) {
        return new ProblemMember(
                member.address().value(),
                member.tier().quotaPerRound(),
                heldBy.getOrDefault(member.address(), List.of()));
    }

    /// The leads, by row.
    Tally leads() {
        var digest = new InputDigest();
        keyOfLead.forEach((id, key) -> digest.add(id, key.value()));
        return digest.tally();
    }

    /// Who had which of these prospects before.
    Tally history() {
        var digest = new InputDigest();
        heldBy.keySet().stream()
                .sorted()
                .forEach(
                        member ->
                                heldBy.getOrDefault(member, List.of()).stream()
                                        .sorted()
                                        .forEach(key -> digest.add(member.value(), key)));
        return digest.tally();
    }

    /// Gives one more copy of the prospect behind a lead its slot.
    PlannedLead takeSlot(String leadId) {
        var key = keyOfLead.get(leadId);
        if (key == null) {
            throw new IllegalArgumentException("Lead " + leadId + " is not in this pool");
        }
        return new PlannedLead(new LeadId(leadId), key, slotsOf(key).takeLowest());
    }

    private SlotsTaken slotsOf(LeadKey key) {
        var taken = slots.get(key);
        if (taken == null) {
            throw new IllegalArgumentException("Prospect " + key + " is not in this pool");
        }
        return taken;
    }

    /// Which of a prospect's ten slots are taken, a bit each.
    private static final class SlotsTaken {
        private int bits;

        void take(int slot) {
            bits |= 1 << slot;
        }

        int takeLowest() {
            int slot = Integer.numberOfTrailingZeros(~bits);
            if (slot >= Assignment.CAP) {
                throw new IllegalStateException("All ten slots of this prospect are taken");
            }
            take(slot);
            return slot;
        }

        int count() {
            return Integer.bitCount(bits);
        }
    }
}
