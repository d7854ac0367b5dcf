package org.leaddistribution.allocation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Everything a plan depends on; the order of the lists is not part of it.
///
/// @param seed decides who is first where fairness leaves it open: another seed, another winner of a tie
/// @param cap the most members that may ever hold one prospect, 1 to 1,000
/// @param members each id once
/// @param leads each id once; keys may repeat
public record AllocationProblem(
        String seed, int cap, List<ProblemMember> members, List<ProblemLead> leads) {
    public static final int HIGHEST_CAP = 1_000;

    /// @throws IllegalArgumentException naming the cap that is out of range, or the id that is there twice
    public AllocationProblem {
        members = List.copyOf(members);
        leads = List.copyOf(leads);
        if (cap < 1 || cap > HIGHEST_CAP) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "cap %d is not possible. It may be 1 to %d.",
                            cap,
                            HIGHEST_CAP));
        }
        requireDistinct("member", members, ProblemMember::id);
        requireDistinct("lead", leads, ProblemLead::id);
    }

    /// The people behind the leads, one per key, in the order of each key's first lead.
    ///
    /// Counted anew at every call, in time linear in leads and held keys.
    public List<Prospect> prospects() {
        return ProspectTally.of(this);
    }

    private static <T> void requireDistinct(String what, List<T> all, Function<T, String> id) {
        var seen = HashSet.<String>newHashSet(all.size());
        for (var each : all) {
            if (!seen.add(id.apply(each))) {
                throw new IllegalArgumentException(
                        "There are two %ss with the id \"%s\". Give each an id of its own."
                                .formatted(what, id.apply(each)));
            }
        }
    }

    /// Counts what one key's leads and holders come to.
    private static final class ProspectTally {
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

    /// The person behind all leads of one key, as the pool sees them before a plan is made.
    ///
    /// @param key shared by the prospect's leads
    /// @param copies members that hold the prospect already: the larger of what its leads count together and
    ///     what the members' histories count
    /// @param capacity members that may still get it: the problem's cap less `copies`, at least 0
    /// @param lead id of the lead to give: the one with the fewest copies, of equals the first by id
    public record Prospect(String key, int copies, int capacity, String lead) {
        public boolean isOpen() {
            return capacity > 0;
        }
    }
}
