package org.leaddistribution.mongo;

import java.util.stream.IntStream;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.mongo.Halt.When;

/// Programs in JVMs of their own that really end: a few in the usual form, every fifth command in the long one.
final class HaltedProgramTest extends HaltContract {
    private static final int STEP = 5;

    HaltedProgramTest() {
        super("JVMs halted at a command", new InTheirOwnJvms());
    }

    private static final class InTheirOwnJvms implements Halting {
        @Override
        public IntStream commandsOf(Job job) {
            return LongForm.of(0, 1) == 0
                    ? IntStream.of(middleOf(job))
                    : IntStream.iterate(1, command -> command + STEP);
        }

        private static int middleOf(Job job) {
            return switch (job) {
                case UPLOAD, MAIL -> 9;
                case RUN -> 25;
                case DOWNLOAD -> 3;
            };
        }

        @Override
        public Ending halted(Job job, int command, When when) {
            return HaltingProgram.of(job, command, when);
        }
    }
}
