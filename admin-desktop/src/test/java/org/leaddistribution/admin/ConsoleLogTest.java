package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleLogTest {
    private final LoggerContext context = aProgram();
    @TempDir private Path folder;

    private static LoggerContext aProgram() {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        return context;
    }

    @AfterEach
    void letGo() {
        context.stop();
    }

    @Test
    void aLineHasDateZoneAndLevelAndWhatWentWrong() throws IOException {
        var file = folder.resolve(ConsoleLog.FILE);
        ConsoleLog.added(context, file, ConsoleLog.LARGEST);

        context.getLogger("a.b.Uploading").warn("It stopped", new IOException("disk full"));

        assertThat(Files.readAllLines(file))
                .first()
                .asString()
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT[0-9:.]{12}(Z|[+-]\\d\\d:\\d\\d) WARN  Uploading: It stopped");
        assertThat(file).content().contains("java.io.IOException: disk full", "at org.lead");
    }

    @Test
    void twoProgramsWriteToTheSameFile() throws IOException {
        var other = aProgram();
        var file = folder.resolve(ConsoleLog.FILE);
        ConsoleLog.added(context, file, ConsoleLog.LARGEST);
        ConsoleLog.added(other, file, ConsoleLog.LARGEST);

        context.getLogger("Here").warn("one");
        other.getLogger("There").warn("two");
        context.getLogger("Here").warn("three");
        other.stop();

        assertThat(Files.readAllLines(file))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("one"),
                        line -> assertThat(line).endsWith("two"),
                        line -> assertThat(line).endsWith("three"));
    }

    @Test
    void theFolderStaysSmallHoweverMuchIsLogged() throws IOException {
        var file = folder.resolve(ConsoleLog.FILE);
        var largest = new FileSize(4 * FileSize.KB_COEFFICIENT);
        ConsoleLog.added(context, file, largest);

        for (int line = 0; line < 20_000; line++) {
            context.getLogger("Busy").warn("This is line {}", line);
        }

        assertThat(folder).isDirectoryContaining("glob:**/console.log.1");
        assertThat(folder).isDirectoryContaining("glob:**/console.log.2");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
        assertThat(file).content().contains("This is line 19999");
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsNobodyFromTheConsole() throws IOException {
        var occupied = Files.createFile(folder.resolve("occupied"));

        assertThatCode(() -> ConsoleLog.keepIn(occupied.resolve("data")))
                .doesNotThrowAnyException();
    }
}
