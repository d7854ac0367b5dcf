package org.leaddistribution.allocation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;
import org.leaddistribution.allocation.Unit;

class WaterFillTest {
    /// The levels of such quotas come closer together than any decimal fraction shows.
    @Test
    void theLargestCoprimeQuotasAreFilledUnitByUnit() {
        int[] quotas = {1_000_000, 999_999, 999_983, 1, 0, 999_983, 7};

        for (int prospects : new int[] {1, 2, 3, 1_000, 300_001}) {
            var capacity = new int[prospects];
            Arrays.fill(capacity, 1);
            var pool = new Pool(1, quotas, capacity, new int[quotas.length][0]);

            assertThat(WaterFill.targets(pool, pool.totalCapacity()))
                    .containsExactly(unitByUnit(quotas, prospects));
        }
    }

    @Test
    void whoCanReachLessThanItsQuotaLeavesTheRestToOthers() {
        int[][] held = {{}, {0, 1, 2}};
        var pool = new Pool(4, new int[] {3, 3}, new int[] {1, 1, 1, 1}, held);

        assertThat(WaterFill.targets(pool, pool.totalCapacity())).containsExactly(3, 1);
    }

    private static int[] unitByUnit(int[] quotas, int capacity) {
        var shares = new int[quotas.length];
        var claims = new PriorityQueue<Unit>();
        for (int member = 0; member < quotas.length; member++) {
            if (quotas[member] > 0) {
                claims.add(new Unit(0, quotas[member], member));
            }
        }
        for (int left = capacity; left > 0; left--) {
            var unit = claims.remove();
            shares[unit.rank()]++;
            if (!unit.isLast()) {
                claims.add(unit.next());
            }
        }
        return shares;
    }
}
