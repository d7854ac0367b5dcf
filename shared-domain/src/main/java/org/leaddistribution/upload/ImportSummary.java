package org.leaddistribution.upload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.EstimatedWeeks;
import org.leaddistribution.allocation.EstimatedWeeks.Appetite;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Assignments.HeldCopy;

/// How far the prospects of an upload will go, on counts alone.
final class ImportSummary {
    private final Leads leads;
    private final Assignments assignments;
    private final Map<MemberAddress, Integer> openHeldBy = new HashMap<>();
    private long capacityLeft;
    private int openProspects;
    private int known;

    ImportSummary(Leads leads, Assignments assignments) {
        this.leads = leads;
        this.assignments = assignments;
    }

    /// @param keys of the upload, each only once
    void note(List<LeadKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        var knownKeys = leads.knownAmong(keys);
        known += knownKeys.size();
        openProspects += keys.size() - knownKeys.size();
        capacityLeft += (long) (keys.size() - knownKeys.size()) * Assignment.CAP;
        var copies =
                assignments.copiesOf(knownKeys).stream()
                        .collect(Collectors.groupingBy(HeldCopy::key));
        knownKeys.forEach(key -> noteKnown(copies.getOrDefault(key, List.of())));
    }

    private void noteKnown(List<HeldCopy> copies) {
        int left = Assignment.CAP - copies.size();
        if (left > 0) {
            openProspects++;
            capacityLeft += left;
            copies.forEach(copy -> openHeldBy.merge(copy.by(), 1, Integer::sum));
        }
    }

    /// Prospects that an earlier upload brought already.
    int known() {
        return known;
    }

    /// Weekly rounds until nothing is left to deal to these members; null without any.
    @Nullable Integer weeks(List<Member> eligible) {
        return eligible.isEmpty()
                ? null
                : EstimatedWeeks.of(capacityLeft, eligible.stream().map(this::appetite).toList());
    }

    private Appetite appetite(Member member) {
        int had = openHeldBy.getOrDefault(member.address(), 0);
        return new Appetite(member.tier().quotaPerRound(), openProspects - had);
    }
}
