package org.leaddistribution.mongo;

import java.util.stream.IntStream;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.mongo.Halt.When;

/// Programs that share this JVM and are cut off from the database for good: every command in the long form,
/// every tenth in the usual one.
final class HaltedStoreTest extends HaltContract {
    HaltedStoreTest() {
        super("programs cut off at a command", new InThisJvm());
    }

    private static final class InThisJvm implements Halting {
        @Override
        public IntStream commandsOf(Job job) {
            int step = LongForm.of(job == Job.DOWNLOAD ? 2 : 10, 1);
            return IntStream.iterate(1, command -> command + step);
        }

        @Override
        public Ending halted(Job job, int command, When when) {
            return Halting.inThisJvm(job, command, when);
        }
    }
}
