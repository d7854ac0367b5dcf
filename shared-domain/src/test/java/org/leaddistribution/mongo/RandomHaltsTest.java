package org.leaddistribution.mongo;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.FaultTally;
import org.leaddistribution.fixture.LongForm;

/// People upload, distribute, download and are told, in any order, and again and again the power goes.
final class RandomHaltsTest {
    private static final int HALTS_A_WORLD = 10;
    private static final long SEED = 20_260_302;

    @Test
    void whateverIsHaltedWhereverTheNextProgramGoesOn() {
        int halts = LongForm.of(30, 1_000);
        var tally = new FaultTally();
        try {
            for (int world = 0; tally.survived() < halts; world++) {
                new HaltedWorld(new Random(SEED + world), tally).halt(HALTS_A_WORLD);
            }
        } finally {
            tally.print("random halts");
        }
    }
}
