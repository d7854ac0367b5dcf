package org.leaddistribution.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.allocation.AProblem.BRONZE;
import static org.leaddistribution.allocation.AProblem.GOLD;
import static org.leaddistribution.allocation.AProblem.SILVER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.allocation.EstimatedWeeks.Appetite;

class EstimatedWeeksTest {
    @Test
    void aThousandNewLeadsForFiftyMembersLastTwoWeeks() {
        assertThat(EstimatedWeeks.of(10_000, members(30, 15, 5, 1_000))).isEqualTo(2);
    }

    @Test
    void aHundredLeadsForEightMembersLastOneWeek() {
        assertThat(EstimatedWeeks.of(1_000, members(5, 2, 1, 100))).isEqualTo(1);
    }

    @Test
    void tenThousandLeadsForSeventeenMembersLastThirtySixWeeks() {
        assertThat(EstimatedWeeks.of(100_000, members(10, 5, 2, 10_000))).isEqualTo(36);
    }

    @Test
    void whatNobodyCanTakeLastsNoWeek() {
        assertThat(EstimatedWeeks.of(0, members(10, 5, 2, 0))).isZero();
        assertThat(EstimatedWeeks.of(1_000, members(10, 5, 2, 0))).isZero();
        assertThat(EstimatedWeeks.of(1_000, List.of(new Appetite(0, 100)))).isZero();
        assertThat(EstimatedWeeks.of(1_000, List.of())).isZero();
    }

    @Test
    void aMillionLeadsForAHundredThousandMembersAreEstimatedToo() {
        // 100,000 Bronze take 10,000,000 a week: the whole capacity at once.
        assertThat(EstimatedWeeks.of(10_000_000, members(100_000, 0, 0, 1_000_000))).isEqualTo(1);
        assertThat(EstimatedWeeks.of(10_000_000, List.of(new Appetite(1, 1_000_000))))
                .isEqualTo(1_000_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.leaddistribution.allocation.RandomProblems#seeds")
    void theEstimateIsWhatPlayingTheWeeksGives(long seed) {
        var random = new Random(seed);
        var members = new ArrayList<Appetite>();
        for (int m = random.nextInt(6); m > 0; m--) {
            members.add(new Appetite(random.nextInt(5), random.nextInt(12)));
        }
        long capacity = random.nextInt(60);

        assertThat(EstimatedWeeks.of(capacity, members)).isEqualTo(played(capacity, members));
    }

    private static int played(long capacity, List<Appetite> members) {
        long left = capacity;
        var unseen = new ArrayList<>(members.stream().map(Appetite::unseen).toList());
        for (int week = 0; ; week++) {
            long dealt = dealAWeek(left, members, unseen);
            if (dealt == 0) {
                return week;
            }
            left -= dealt;
        }
    }

    /// One copy at a time, always to the member with the lowest fill ratio that can take one.
    private static long dealAWeek(long capacity, List<Appetite> members, List<Integer> unseen) {
        var got = new ArrayList<>(Collections.nCopies(members.size(), 0));
        for (long dealt = 0; ; dealt++) {
            int next = lowest(members, unseen, got);
            if (next < 0 || dealt == capacity) {
                return dealt;
            }
            got.set(next, got.get(next) + 1);
            unseen.set(next, unseen.get(next) - 1);
        }
    }

    private static int lowest(List<Appetite> members, List<Integer> unseen, List<Integer> got) {
        int lowest = -1;
        double lowestRatio = 1;
        for (int m = 0; m < members.size(); m++) {
            double ratio = (double) got.get(m) / members.get(m).quota();
            if (unseen.get(m) > 0 && ratio < lowestRatio) {
                lowest = m;
                lowestRatio = ratio;
            }
        }
        return lowest;
    }

    private static List<Appetite> members(int bronze, int silver, int gold, int unseen) {
        var members = new ArrayList<Appetite>();
        members.addAll(Collections.nCopies(bronze, new Appetite(BRONZE, unseen)));
        members.addAll(Collections.nCopies(silver, new Appetite(SILVER, unseen)));
        members.addAll(Collections.nCopies(gold, new Appetite(GOLD, unseen)));
        return members;
    }
}
