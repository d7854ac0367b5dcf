package org.leaddistribution.fake;

import java.time.Duration;
import org.leaddistribution.programs.Program;
import org.leaddistribution.programs.Programs;
import org.leaddistribution.programs.ProgramsContract;

final class InMemoryProgramsTest extends ProgramsContract {
    private final SetClock clock = new SetClock(People.LONG_AGO);
    private final InMemoryPrograms programs = new InMemoryPrograms(clock);

    @Override
    protected Programs programs() {
        return programs;
    }

    @Override
    protected void pass(Duration time, Program.Id id) {
        clock.goOn(time);
    }
}
