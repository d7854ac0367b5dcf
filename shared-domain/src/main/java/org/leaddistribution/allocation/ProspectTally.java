package org.leaddistribution.allocation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// Counts what one key's leads and holders come to.
final class ProspectTally {
    private static final Comparator<ProblemLead> FEWEST_COPIES_FIRST =
            Comparator.comparingInt(ProblemLead::copies).thenComparing(ProblemLead::id);
    private static final int NOBODY = -1;

    private ProblemLead toGive;
    private long copiesOfLeads;
    private int holders;
    private int lastHolder = NOBODY;

    private ProspectTally(ProblemLead first) {
        toGive = first;
    }

    static List<Prospect> of(AllocationProblem problem) {
        var tallies = new LinkedHashMap<String, ProspectTally>();
        for (var lead : problem.leads()) {
            tallies.computeIfAbsent(lead.key(), _ -> new ProspectTally(lead)).add(lead);
        }
        for (int member = 0; member < problem.members().size(); member++) {
            for (var key : problem.members().get(member).held()) {
                var tally = tallies.get(key);
                if (tally != null) {
                    tally.addHolder(member);
                }
            }
        }
        return tallies.values().stream().map(tally -> tally.prospect(problem.cap())).toList();
    }

    private void add(ProblemLead lead) {
        copiesOfLeads += lead.copies();
        if (FEWEST_COPIES_FIRST.compare(lead, toGive) < 0) {
            toGive = lead;
        }
    }

    /// Members come one after the other, so a key that one of them lists twice is seen by the last one alone.
    private void addHolder(int member) {
        if (lastHolder != member) {
            lastHolder = member;
            holders++;
        }
    }

    private Prospect prospect(int cap) {
        int copies = (int) Math.min(Integer.MAX_VALUE, Math.max(copiesOfLeads, holders));
        return new Prospect(toGive.key(), copies, Math.max(0, cap - copies), toGive.id());
    }
}
