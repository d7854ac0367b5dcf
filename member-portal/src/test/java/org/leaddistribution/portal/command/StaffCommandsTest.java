package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.command.LeadsProgram.DONE;
import static org.leaddistribution.portal.command.LeadsProgram.FAILED;
import static org.leaddistribution.portal.command.Terminal.PASSWORD;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `./leads staff …`.
final class StaffCommandsTest {
    private final Terminal terminal = Terminal.onAFreshDatabase();

    @Test
    void staffAreAddedWithAPasswordFromStandardInput() {
        var added = terminal.typing(PASSWORD + "\n", "staff", "add", "root", "--role", "admin");
        var taken = terminal.typing(PASSWORD + "\n", "staff", "add", "ROOT", "--role", "support");
        var tooShort = terminal.typing("short\n", "staff", "add", "eve", "--role", "support");
        var silent = terminal.typing("", "staff", "add", "eve", "--role", "support");

        assertThat(added.exit()).isEqualTo(DONE);
        assertThat(added.out()).contains("root is added as admin.");
        assertThat(taken.exit()).isEqualTo(FAILED);
        assertThat(taken.err()).contains("taken");
        assertThat(tooShort.exit()).isEqualTo(FAILED);
        assertThat(tooShort.err()).contains("at least 12 characters");
        assertThat(silent.err()).contains("no password came on standard input");
    }

    @Test
    void staffAreListedDisabledEnabledAndGivenAnotherRole() {
        assertThat(terminal.run("staff", "list").out()).contains("no staff yet");
        addStaff("root", "admin");
        addStaff("sam", "support");

        var promoted = terminal.run("staff", "role", "SAM", "admin");
        var disabled = terminal.run("staff", "disable", "root");
        var listed = terminal.run("staff", "list");
        var enabled = terminal.run("staff", "enable", "root");

        assertThat(promoted.exit()).isEqualTo(DONE);
        assertThat(promoted.out()).contains("sam is admin.");
        assertThat(disabled.exit()).isEqualTo(DONE);
        assertThat(disabled.out()).contains("root is disabled and signed out everywhere.");
        assertThat(listed.exit()).isEqualTo(DONE);
        assertThat(listed.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "Name Role Status Last signed in E-mail",
                        "root admin disabled never root@x.example",
                        "sam admin enabled never none");
        assertThat(enabled.exit()).isEqualTo(DONE);
        assertThat(enabled.out()).contains("root may sign in as admin.");
    }

    @Test
    void theLastAdminIsKeptAndNobodyUnknownChanged() {
        addStaff("root", "admin");
        addMember("bea");

        for (var line : List.of("disable root", "role ROOT support")) {
            var refused = terminal.run(("staff " + line).split(" "));
            assertThat(refused.exit()).isEqualTo(FAILED);
            assertThat(refused.err()).contains("sign in as an admin").hasLineCount(1);
        }
        for (var name : List.of("nobody", "bea", "no name")) {
            var refused = terminal.run("staff", "disable", name);
            assertThat(refused.exit()).isEqualTo(FAILED);
            assertThat(refused.err()).contains("nobody of the staff is called " + name);
        }
        assertThat(terminal.run("staff", "role", "nobody", "admin").exit()).isEqualTo(FAILED);
    }

    @Test
    void anEmailThatAMemberHasIsRefusedForStaff() {
        addMember("bea");

        var taken =
                terminal.typing(
                        PASSWORD + "\n",
                        "staff",
                        "add",
                        "root",
                        "--role",
                        "admin",
                        "--email",
                        "BEA@x.example");

        assertThat(taken.exit()).isEqualTo(FAILED);
        assertThat(taken.err()).contains("somebody has this already: email");
    }

    private void addStaff(String name, String role) {
        var email = name.equals("root") ? List.of("--email", "root@x.example") : List.<String>of();
        var line = new ArrayList<>(List.of("staff", "add", name, "--role", role));
        line.addAll(email);
        var added = terminal.typing(PASSWORD + "\n", line.toArray(String[]::new));
        assertThat(added.exit()).isEqualTo(DONE);
    }

    private void addMember(String name) {
        var added =
                terminal.run(
                        "member", "add", name, "--tier", "bronze", "--email", name + "@x.example");
        assertThat(added.exit()).isEqualTo(DONE);
    }
}
