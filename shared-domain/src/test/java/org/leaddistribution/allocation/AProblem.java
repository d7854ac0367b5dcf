package org.leaddistribution.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Builds problems that read aloud: `aProblem().withMembers(11, BRONZE).withLeads(100)`.
public final class AProblem {
    public static final int BRONZE = 100;
    public static final int SILVER = 250;
    public static final int GOLD = 500;

    private final List<ProblemMember> members = new ArrayList<>();
    private final List<ProblemLead> leads = new ArrayList<>();
    private String seed = "a seed";
    private int cap = 10;

    private AProblem() {}

    public static AProblem aProblem() {
        return new AProblem();
    }

    public AProblem withSeed(String newSeed) {
        seed = newSeed;
        return this;
    }

    public AProblem withCap(int newCap) {
        cap = newCap;
        return this;
    }

    /// Members `m0`, `m1` and so on, numbered through, who hold nothing.
    public AProblem withMembers(int count, int quota) {
        for (int i = 0; i < count; i++) {
            withMember("m" + members.size(), quota, List.of());
        }
        return this;
    }

    public AProblem withMember(String id, int quota, List<String> held) {
        members.add(new ProblemMember(id, quota, held));
        return this;
    }

    /// Leads `l0`, `l1` and so on, numbered through, each a prospect of its own that nobody holds.
    public AProblem withLeads(int count) {
        return withLeads(count, 0);
    }

    public AProblem withLeads(int count, int copies) {
        for (int i = 0; i < count; i++) {
            var id = "l" + leads.size();
            withLead(id, id, copies);
        }
        return this;
    }

    public AProblem withLead(String id, String key, int copies) {
        leads.add(new ProblemLead(id, key, copies));
        return this;
    }

    /// `l` and the numbers from `from` to `to` - 1.
    public static List<String> leadIds(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "l" + i).toList();
    }

    public AllocationProblem build() {
        return new AllocationProblem(seed, cap, members, leads);
    }
}
