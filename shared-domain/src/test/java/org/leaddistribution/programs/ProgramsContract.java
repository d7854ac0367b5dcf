package org.leaddistribution.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.AProgram;
import org.leaddistribution.programs.Program.MailAbility;
import org.leaddistribution.programs.Programs.KnownProgram;

/// What every keeper of the programs that run does.
public abstract class ProgramsContract {
    private static final Program PORTAL = AProgram.portal("https://leads.example.org/$x").build();
    private static final Program CONSOLE =
            AProgram.consoleOn("$desk").with(MailAbility.NO_ADDRESS).build();

    protected abstract Programs programs();

    /// Lets time go by for what is stored of a program.
    protected abstract void pass(Duration time, Program.Id id);

    @Test
    void nobodyRunsAtFirst() {
        assertThat(programs().all()).isEmpty();
    }

    @Test
    void whoBeatsIsKnownAsItIs() {
        programs().beat(PORTAL);
        pass(Duration.ofSeconds(9), PORTAL.id());
        programs().beat(CONSOLE);

        assertThat(programs().all())
                .extracting(KnownProgram::program)
                .containsExactly(PORTAL, CONSOLE);
        assertThat(programs().all())
                .allSatisfy(known -> assertThat(known.isAlive()).isTrue())
                .allSatisfy(known -> assertThat(known.heardAt()).isEqualTo(known.since()));
    }

    @Test
    void aBeatIsASignOfLifeAndNoNewBeginning() {
        programs().beat(PORTAL);
        pass(Programs.SILENCE, PORTAL.id());
        var silent = only();
        assertThat(silent.isAlive()).isFalse();
        assertThat(silent.silentFor()).isGreaterThanOrEqualTo(Programs.SILENCE);

        programs().beat(PORTAL);

        assertThat(only().isAlive()).isTrue();
        assertThat(only().since()).isEqualTo(silent.since());
        assertThat(only().heardAt()).isAfterOrEqualTo(silent.heardAt().plus(Programs.SILENCE));
    }

    @Test
    void whoLeavesIsGoneAndNobodyElse() {
        programs().beat(PORTAL);
        programs().beat(CONSOLE);

        programs().leave(PORTAL.id());
        programs().leave(PORTAL.id());

        assertThat(only().program()).isEqualTo(CONSOLE);
    }

    @Test
    void whoRunsLongestComesFirst() {
        programs().beat(CONSOLE);
        pass(Duration.ofMinutes(2), CONSOLE.id());
        programs().beat(PORTAL);

        assertThat(programs().all())
                .extracting(KnownProgram::program)
                .containsExactly(CONSOLE, PORTAL);
    }

    private KnownProgram only() {
        assertThat(programs().all()).hasSize(1);
        return programs().all().getFirst();
    }
}
