package org.leaddistribution.portal.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.localdb.LocalDatabase;
import org.leaddistribution.localdb.LocalDatabase.StopOutcome;
import org.leaddistribution.portal.fixture.Eventually;

/// A program that is told to stop by a signal leaves nothing running and says nothing more.
class StoppedProgramTest {
    private static final int KILLED_BY_SIGTERM = 128 + 15;
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir private Path folder;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void nothingIsLeftRunning() {
        started.forEach(Process::destroyForcibly);
        LocalDatabase.stop(data());
    }

    @Test
    void aPortalThatIsToldToStopHasDoneItsWork() throws Exception {
        var portal = start("portal", "--port", "0");
        assertThat(portal.inputReader(UTF_8).readLine()).startsWith("Portal ready at http://");

        assertThat(stopped(portal)).isZero();

        assertThat(errors()).isEmpty();
        assertThat(LocalDatabase.stop(data())).isEqualTo(StopOutcome.WAS_NOT_RUNNING);
    }

    @Test
    void aPortalThatIsToldToStopWhileItStartsLeavesNoDatabase() throws Exception {
        var portal = start("portal", "--port", "0");
        Eventually.holds(
                "mongod is being started", SOON, () -> Files.exists(data().resolve("mongodb/db")));

        stopped(portal);

        assertThat(errors()).isEmpty();
        assertThat(LocalDatabase.stop(data())).isEqualTo(StopOutcome.WAS_NOT_RUNNING);
    }

    @Test
    void aCommandThatIsStoppedInTheMiddleEndsTheDatabaseThatItStarted() throws Exception {
        var waiting = start("staff", "add", "ann", "--role", "admin");
        Eventually.holds("it waits for the password", SOON, this::isDatabaseUsed);

        assertThat(stopped(waiting)).isEqualTo(KILLED_BY_SIGTERM);

        assertThat(errors()).isEmpty();
        assertThat(LocalDatabase.stop(data())).isEqualTo(StopOutcome.WAS_NOT_RUNNING);
    }

    private boolean isDatabaseUsed() {
        var programs = data().resolve("mongodb/programs");
        try (var files = Files.list(programs)) {
            return files.findAny().isPresent();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Process start(String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LeadsProgram.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().put("LEADS_DATA_DIR", data().toString());
        builder.environment().put("LEADS_MONGOD", RealMongo.executable().path().toString());
        var process = builder.start();
        started.add(process);
        return process;
    }

    private static int stopped(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("err"));
    }
}
