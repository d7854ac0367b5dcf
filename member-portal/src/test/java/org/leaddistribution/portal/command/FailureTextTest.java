package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.fixture.LogLines;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;

class FailureTextTest {
    @RegisterExtension private final LogLines log = LogLines.of(FailureText.class);
    @TempDir private Path folder;

    @Test
    void whatNobodyHasForeseenIsLoggedWithWhereItHappened() {
        var bug = new IllegalStateException("no such round");

        assertThat(FailureText.of(bug)).contains("no such round", "--verbose", "report it");

        assertThat(log.events().getFirst().getThrowableProxy().getMessage())
                .isEqualTo("no such round");
    }

    @Test
    void whatWasForeseenIsOneLineAndNotInTheLog() {
        var away = new StoreUnavailable("The database is away.", new SocketException("reset"));

        assertThat(FailureText.of(away)).isEqualTo("The database is away.");
        assertThat(FailureText.of(new AccessDeniedException("/root/x")))
                .isEqualTo("/root/x may not be read or written. Check its rights.");
        assertThat(log.messages()).isEmpty();
    }

    @Test
    void whatTheMachineLacksIsNamedWithHowToGetMore() {
        var files = new StoreUnavailable("away", new SocketException("Too many open files"));

        assertThat(FailureText.of(files)).contains("ulimit -n");
        assertThat(FailureText.of(new OutOfMemoryError("Java heap space"))).contains("LEADS_HEAP");
        assertThat(FailureText.of(new OutOfMemoryError("unable to create native thread: possibly")))
                .contains("ulimit -u");
        assertThat(FailureText.of(new IOException("/tmp/x: Too many open files")))
                .contains("ulimit -n");
        assertThat(log.messages()).isEmpty();
    }

    @Test
    void whereItHappenedIsShownToThoseWhoAsk() {
        var terminal = Terminal.onAFreshDatabase();
        var missing = folder.resolve("none.csv").toString();

        var brief = terminal.run("upload", missing);
        var verbose = terminal.run("upload", "--verbose", missing);

        assertThat(brief.err()).hasLineCount(1);
        assertThat(verbose.err()).startsWith(brief.err()).contains("\tat org.leaddistribution.");
        assertThat(terminal.run("upload", missing).err()).isEqualTo(brief.err());
    }
}
