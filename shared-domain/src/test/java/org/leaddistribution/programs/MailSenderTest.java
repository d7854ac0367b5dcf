package org.leaddistribution.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.AProgram.alive;
import static org.leaddistribution.fixture.AProgram.silent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.AProgram;
import org.leaddistribution.programs.MailSender.ByConsole;
import org.leaddistribution.programs.MailSender.ByPortal;
import org.leaddistribution.programs.MailSender.Nobody;
import org.leaddistribution.programs.Program.MailAbility;

class MailSenderTest {
    private static final Program PORTAL = AProgram.portal("https://leads.example.org").build();
    private static final Program POOR_PORTAL =
            AProgram.portal("http://127.0.0.1:8080").with(MailAbility.NO_SERVER).build();
    private static final Program DESK = AProgram.consoleOn("desk").build();
    private static final Program LAPTOP = AProgram.consoleOn("laptop").build();

    @Test
    void aPortalSendsHoweverLongConsolesHaveRun() {
        var sender = MailSender.among(List.of(alive(DESK), alive(PORTAL)));

        assertThat(sender).isEqualTo(new ByPortal(PORTAL));
        assertThat(sender.isConsole(DESK.id())).isFalse();
        assertThat(sender.sentence(DESK.id()))
                .isEqualTo("The portal at https://leads.example.org sends mail.");
    }

    @Test
    void withoutAPortalTheConsoleThatRunsLongestSends() {
        var sender = MailSender.among(List.of(alive(DESK), alive(LAPTOP)));

        assertThat(sender).isEqualTo(new ByConsole(DESK, null));
        assertThat(sender.isConsole(DESK.id())).isTrue();
        assertThat(sender.isConsole(LAPTOP.id())).isFalse();
        assertThat(sender.sentence(DESK.id()))
                .isEqualTo("This console sends mail: no portal is running.");
        assertThat(sender.sentence(LAPTOP.id()))
                .isEqualTo("The console on desk sends mail: no portal is running.");
    }

    @Test
    void aPortalThatWasSilentForTooLongSendsNothing() {
        var left = silent(PORTAL, Programs.SILENCE);
        var late = silent(PORTAL, Programs.SILENCE.minusMillis(1));

        assertThat(MailSender.among(List.of(left, alive(DESK))))
                .isEqualTo(new ByConsole(DESK, null));
        assertThat(MailSender.among(List.of(late, alive(DESK)))).isEqualTo(new ByPortal(PORTAL));
    }

    @Test
    void aPortalWithoutAMailServerLeavesItToAConsole() {
        var sender = MailSender.among(List.of(alive(POOR_PORTAL), alive(DESK)));

        assertThat(sender).isEqualTo(new ByConsole(DESK, POOR_PORTAL));
        assertThat(sender.sentence(DESK.id()))
                .isEqualTo(
                        "This console sends mail: the portal at http://127.0.0.1:8080 has no mail"
                                + " server.");
    }

    @Test
    void whoIsNotToldWhereLinksLeadSendsNothing() {
        var lost = AProgram.consoleOn("desk").with(MailAbility.NO_ADDRESS).build();
        var sender = MailSender.among(List.of(alive(lost)));

        assertThat(sender).isEqualTo(new Nobody(MailAbility.NO_ADDRESS));
        assertThat(sender.sentence(lost.id()))
                .contains("Mail waits: no portal is running", "LEADS_BASE_URL");
    }

    @Test
    void withoutAMailServerMailWaits() {
        var bare = AProgram.consoleOn("desk").with(MailAbility.NO_SERVER).build();

        for (var programs :
                List.of(List.of(alive(bare), alive(POOR_PORTAL)), List.of(alive(bare)))) {
            var sender = MailSender.among(programs);

            assertThat(sender).isEqualTo(new Nobody(MailAbility.NO_SERVER));
            assertThat(sender.sentence(bare.id()))
                    .contains("Mail waits: no mail server is set", "LEADS_SMTP_URL");
        }
    }
}
