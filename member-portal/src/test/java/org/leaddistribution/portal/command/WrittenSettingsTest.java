package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.portal.command.Terminal.Result;

/// Commands take their settings from `leads.conf` too.
class WrittenSettingsTest {
    @TempDir private Path folder;

    private void written(String place, String content, String rights) throws IOException {
        var file = folder.resolve(place).resolve("leads.conf");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private Result run(String... words) {
        return Terminal.with(Map.of("XDG_DATA_HOME", folder.toString())).run(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "distributions", "check", "stop", "mongod"})
    void aBadValueStopsEveryCommandWithFileAndLine(String command) throws IOException {
        written("lead-distribution/data", "\nLEADS_DATABASE=a/b\n", "rw-------");

        var result = run(command);

        assertThat(result.exit()).isEqualTo(LeadsProgram.WRONG_USAGE);
        assertThat(result.err())
                .hasLineCount(1)
                .contains("LEADS_DATABASE=a/b (", "leads.conf, line 2) is not a database name");
    }

    @Test
    void theDatabaseThatIsWrittenDownIsTheOneThatIsAsked() throws IOException {
        written(
                "lead-distribution/data",
                "LEADS_MONGODB_URI=mongodb://127.0.0.1:1/?replicaSet=x\n",
                "rw-------");

        var result = run("distributions");

        assertThat(result.exit()).isEqualTo(LeadsProgram.FAILED);
        assertThat(result.err()).contains("does not answer");
        assertThat(folder.resolve("lead-distribution/data/mongodb")).doesNotExist();
    }

    @Test
    void aFileThatOthersCanReadIsWarnedOfAndTheCommandGoesOn() throws IOException {
        written("lead-distribution/data", "LEADS_PORT=81\n", "rw-r--r--");

        var result = run("stop");

        assertThat(result.exit()).isEqualTo(LeadsProgram.DONE);
        assertThat(result.err()).hasLineCount(1).startsWith("leads: Others can read ");
    }

    /// What is refused is the file of the demonstration's own folder.
    @Test
    void aDemonstrationDoesNotTakeWhatIsWrittenForTheRealData() throws IOException {
        written("lead-distribution/data", "LEADS_HOST=two words of the real one\n", "rw-------");
        written("lead-distribution/demo", "LEADS_PORT=of the demo\n", "rw-------");

        assertThat(run("demo", "--once").err())
                .contains("LEADS_PORT=of the demo (", "demo/leads.conf, line 1)");
    }
}
