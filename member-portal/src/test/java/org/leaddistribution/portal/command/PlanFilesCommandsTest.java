package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.allocation.AProblem.BRONZE;
import static org.leaddistribution.allocation.AProblem.aProblem;
import static org.leaddistribution.portal.command.LeadsProgram.DONE;
import static org.leaddistribution.portal.command.LeadsProgram.FAILED;
import static org.leaddistribution.portal.command.LeadsProgram.WRONG_USAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.CompetitiveProblems;
import org.leaddistribution.allocation.RandomProblems;
import org.leaddistribution.allocation.engine.Allocator;
import org.leaddistribution.allocation.files.PlanFile;
import org.leaddistribution.allocation.files.ProblemFile;
import org.leaddistribution.allocation.files.ProblemJson;

class PlanFilesCommandsTest {
    private static final String GOOD = "{\"seed\":\"s\",\"members\":[],\"leads\":[{\"id\":\"l\"}]}";

    private final Terminal terminal = Terminal.with(Map.of());

    @TempDir private Path folder;

    @Test
    void theExampleOfTheContractIsPlannedAndProven() throws IOException {
        var problem =
                write(
                        "problem.json",
                        """
                        {"seed":"any string","cap":10,
                         "members":[{"id":"m1","quota":2,"held":["a@x.org"]}],
                         "leads":[{"id":"l1","key":"a@x.org","copies":3},{"id":"l2","key":"b@x.org"}]}
                        """);

        var plan = terminal.run("allocate", problem.toString());

        assertThat(plan.exit()).isEqualTo(DONE);
        assertThat(plan.err()).isEmpty();
        assertThat(plan.out())
                .contains(
                        "\"total\":1",
                        "{\"id\":\"m1\",\"quota\":2,\"share\":1,\"bound_by\":\"distinctness\",",
                        "\"leads\":[\"l2\"]}",
                        "\"copies_histogram\":{\"1\":1,\"3\":1}");
        assertThat(verify(problem, write("plan.json", plan.out())).exit()).isEqualTo(DONE);
    }

    @Test
    void theSamePlanGoesToAFileAndToStandardOutput() throws IOException {
        var problem = written(aProblem().withMember("zoë", 2, List.of()).withLeads(3).build());
        var plan = folder.resolve("plan.json");

        var result = terminal.run("allocate", problem.toString(), "-o", plan.toString());

        assertThat(result.exit()).isEqualTo(DONE);
        assertThat(result.out()).contains("2 assignments for 1 of 1 members", "plan hash ");
        assertThat(plan).hasContent(terminal.run("allocate", problem.toString()).out());
        assertThat(Files.readString(plan)).contains("zo\\u00EB");
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPlanComesBackFromItsFileAndIsProven(long seed) throws IOException {
        for (var problem : List.of(RandomProblems.of(seed), CompetitiveProblems.of(seed))) {
            var file = written(problem);
            var plan = folder.resolve("plan.json");

            assertThat(terminal.run("allocate", file.toString(), "-o", plan.toString()).exit())
                    .isEqualTo(DONE);

            var first = Files.readString(plan);
            var back = PlanFile.read(plan, ProblemFile.read(file));
            PlanFile.write(back, plan);
            assertThat(ProblemFile.read(file)).isEqualTo(problem);
            assertThat(back.planHash()).isEqualTo(Allocator.allocate(problem).planHash());
            assertThat(plan).hasContent(first);
            assertThat(verify(file, plan).exit()).isEqualTo(DONE);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noOrderOfAFileChangesThePlanHash(long seed) {
        var problem = CompetitiveProblems.of(seed);
        var shuffled = RandomProblems.shuffled(problem, new Random(seed));

        assertThat(hash(terminal.run("allocate", written(shuffled).toString())))
                .isEqualTo(hash(terminal.run("allocate", written(problem).toString())));
    }

    @Test
    void whatIsProvenIsPrinted() {
        var problem = written(aProblem().withMembers(15, BRONZE).withLeads(100).build());
        var plan = folder.resolve("plan.json");
        terminal.run("allocate", problem.toString(), "-o", plan.toString());

        var result = verify(problem, plan);

        assertThat(result.exit()).isEqualTo(DONE);
        assertThat(result.out())
                .contains(
                        "total: 1,000 assignments; no plan makes more",
                        "smallest fill ratio: 0.6600 (66 of 100)",
                        "copies of a prospect: 10 to 10",
                        "members bound by: supply 15");
    }

    @Test
    void aPlanOfAnotherProblemIsRefusedByItsFirstRule() {
        var problem = written(aProblem().withMembers(3, 2).withLeads(4).build());
        var plan = folder.resolve("plan.json");
        terminal.run("allocate", problem.toString(), "-o", plan.toString());
        var other = written(aProblem().withMembers(3, 2).withLeads(4).withSeed("b").build());

        var result = verify(other, plan);

        assertThat(result.exit()).isEqualTo(FAILED);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Rule PLAN_HASH fails").hasLineCount(1);
    }

    @Test
    void aMalformedProblemLeavesTheOldPlanAsItIs() throws IOException {
        var problem = write("problem.json", "{\"seed\":\"s\",\n\"members\":[{\"id\":7}]}");
        var plan = write("plan.json", "old");

        var result = terminal.run("allocate", problem.toString(), "-o", plan.toString());

        assertThat(result.exit()).isEqualTo(FAILED);
        assertThat(result.err()).contains("line 2", "members[0].id is 7").hasLineCount(1);
        assertThat(plan).hasContent("old");
        assertThat(names(folder)).containsExactlyInAnyOrder("problem.json", "plan.json");
    }

    @Test
    void whatCannotBeReadOrWrittenIsNamed() throws IOException {
        var problem = write("problem.json", GOOD).toString();
        var missing = folder.resolve("none.json").toString();
        var empty = Files.createDirectory(folder.resolve("empty")).toString();

        assertRefused("none.json does not exist", "allocate", missing);
        assertRefused("none.json does not exist", "verify", problem, missing);
        assertRefused("none.json does not exist", "verify", missing, problem);
        assertRefused("is a folder", "verify", empty, problem);
        assertRefused("no problem files", "allocate", empty, "-o", missing);
        assertRefused("is a folder", "allocate", problem, "-o", empty);
        assertRefused("is the problem itself", "allocate", problem, "-o", problem);
        assertRefused("Make it first", "allocate", problem, "-o", missing + "/plan.json");
        assertRefused("is not a folder", "allocate", empty, "-o", problem);
        assertRefused("replace their problems", "allocate", empty, "-o", empty + "/.");
        assertThat(Path.of(problem)).hasContent(GOOD);
    }

    @Test
    void aPlanMayBeALinkOrADevice() throws IOException {
        var problem = write("problem.json", GOOD).toString();
        var plan = write("plan.json", "old");
        var link = Files.createSymbolicLink(folder.resolve("link.json"), plan);

        assertThat(terminal.run("allocate", problem, "-o", link.toString()).exit()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(plan)).contains("plan_hash");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"allocate", "verify", "verify one.json", "allocate FOLDER", "allocate a b"})
    void wrongUsageEndsWithTwo(String line) {
        var result = terminal.run(line.replace("FOLDER", folder.toString()).split(" "));

        assertThat(result.exit()).isEqualTo(WRONG_USAGE);
        assertThat(result.err()).isNotBlank();
    }

    private void assertRefused(String why, String... arguments) {
        var result = terminal.run(arguments);
        assertThat(result.exit()).isEqualTo(FAILED);
        assertThat(result.err()).contains(why).hasLineCount(1);
        assertThat(result.out()).isEmpty();
    }

    private Terminal.Result verify(Path problem, Path plan) {
        return terminal.run("verify", problem.toString(), plan.toString());
    }

    private Path written(AllocationProblem problem) {
        return ProblemJson.write(problem, folder.resolve("problem.json"));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String hash(Terminal.Result plan) {
        return plan.out().substring(0, plan.out().indexOf(','));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
