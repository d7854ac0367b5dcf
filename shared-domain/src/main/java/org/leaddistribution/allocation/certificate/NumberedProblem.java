package org.leaddistribution.allocation.certificate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.AllocationProblem.Prospect;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.allocation.SeededOrder;

/// A problem with its members and its prospects with capacity numbered as the problem lists them.
final class NumberedProblem {
    private final AllocationProblem problem;
    private final List<Prospect> everyProspect;
    private final List<Prospect> prospects;
    private final Numbers memberById;
    private final Numbers prospectByKey;
    private final Numbers prospectByLead;
    private final int[] rank;
    private final int[][] held;

    NumberedProblem(AllocationProblem problem) {
        this.problem = problem;
        everyProspect = problem.prospects();
        prospects = everyProspect.stream().filter(Prospect::isOpen).toList();
        memberById = Numbers.of(problem.members(), ProblemMember::id);
        prospectByKey = Numbers.of(prospects, Prospect::key);
        prospectByLead = Numbers.of(prospects, Prospect::lead);
        rank = ranks();
        held = histories();
    }

    AllocationProblem problem() {
        return problem;
    }

    List<Prospect> everyProspect() {
        return everyProspect;
    }

    /// Those with capacity.
    List<Prospect> prospects() {
        return prospects;
    }

    List<ProblemMember> members() {
        return problem.members();
    }

    Numbers memberById() {
        return memberById;
    }

    Numbers prospectByKey() {
        return prospectByKey;
    }

    Numbers prospectByLead() {
        return prospectByLead;
    }

    /// The numbers of the prospects with capacity, in the order of their keys.
    int[] byKey() {
        return IntStream.range(0, prospects.size())
                .boxed()
                .sorted(Comparator.comparing(prospect -> prospects.get(prospect).key()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int[] rank() {
        return rank;
    }

    /// The prospects with capacity that each member holds, each once.
    int[][] held() {
        return held;
    }

    private int[] ranks() {
        var ranks = new int[members().size()];
        var byRank = new SeededOrder(problem.seed()).sorted(members(), ProblemMember::id);
        for (int place = 0; place < ranks.length; place++) {
            ranks[memberById.of(byRank.get(place).id())] = place;
        }
        return ranks;
    }

    private int[][] histories() {
        var lastHolder = new int[prospects.size()];
        Arrays.fill(lastHolder, Numbers.NONE);
        var histories = new int[members().size()][];
        for (int member = 0; member < histories.length; member++) {
            histories[member] = history(member, lastHolder);
        }
        return histories;
    }

    /// @param lastHolder of each prospect, so that one listed twice counts once
    private int[] history(int member, int[] lastHolder) {
        var keys = members().get(member).held();
        var history = new int[keys.size()];
        int count = 0;
        for (var key : keys) {
            int prospect = prospectByKey.of(key);
            if (prospect != Numbers.NONE && lastHolder[prospect] != member) {
                lastHolder[prospect] = member;
                history[count++] = prospect;
            }
        }
        return Arrays.copyOf(history, count);
    }

    /// What has which name, as positions in a list.
    static final class Numbers {
        static final int NONE = -1;

        private final Map<String, Integer> byName;

        private Numbers(Map<String, Integer> byName) {
            this.byName = byName;
        }

        /// @param name different for each
        static <T> Numbers of(List<T> all, Function<T, String> name) {
            var numbers = HashMap.<String, Integer>newHashMap(all.size());
            for (var each : all) {
                numbers.put(name.apply(each), numbers.size());
            }
            return new Numbers(numbers);
        }

        int size() {
            return byName.size();
        }

        /// [#NONE] when nothing has that name.
        int of(String name) {
            return byName.getOrDefault(name, NONE);
        }
    }
}
