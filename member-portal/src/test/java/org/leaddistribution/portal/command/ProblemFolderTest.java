package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.command.LeadsProgram.DONE;
import static org.leaddistribution.portal.command.LeadsProgram.FAILED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many problems in one call: all of them, or none.
class ProblemFolderTest {
    private static final String GOOD = "{\"seed\":\"s\",\"members\":[],\"leads\":[{\"id\":\"l\"}]}";

    private final Terminal terminal = Terminal.with(Map.of());

    @TempDir private Path folder;

    @Test
    void aFolderOfProblemsBecomesAFolderOfPlans() throws IOException {
        var problems = Files.createDirectory(folder.resolve("problems"));
        var plans = folder.resolve("new").resolve("plans");
        Files.writeString(problems.resolve("a.json"), GOOD);
        Files.writeString(problems.resolve("b.json"), GOOD);
        Files.writeString(problems.resolve("notes.txt"), "not a problem");

        var result = terminal.run("allocate", problems.toString(), "-o", plans.toString());

        assertThat(result.exit()).isEqualTo(DONE);
        assertThat(names(plans)).containsExactlyInAnyOrder("a.json", "b.json");
        assertThat(verify(problems.resolve("b.json"), plans.resolve("b.json")).exit())
                .isEqualTo(DONE);
    }

    @Test
    void aMalformedProblemInAFolderLeavesNothingWritten() throws IOException {
        var problems = Files.createDirectory(folder.resolve("problems"));
        var plans = folder.resolve("plans");
        Files.writeString(problems.resolve("a.json"), GOOD);
        Files.writeString(problems.resolve("b.json"), "{\"seed\":1}");
        Files.writeString(problems.resolve("c.json"), "{}");

        var result = terminal.run("allocate", problems.toString(), "-o", plans.toString());

        assertThat(result.exit()).isEqualTo(FAILED);
        assertThat(result.err()).contains("b.json, line 1", "c.json, line 1").hasLineCount(2);
        assertThat(plans).doesNotExist();
    }

    private Terminal.Result verify(Path problem, Path plan) {
        return terminal.run("verify", problem.toString(), plan.toString());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
