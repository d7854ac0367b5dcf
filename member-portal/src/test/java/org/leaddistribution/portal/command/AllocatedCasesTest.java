package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.allocation.AProblem.BRONZE;
import static org.leaddistribution.allocation.AProblem.GOLD;
import static org.leaddistribution.allocation.AProblem.SILVER;
import static org.leaddistribution.allocation.AProblem.aProblem;
import static org.leaddistribution.allocation.AProblem.leadIds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.allocation.AProblem;
import org.leaddistribution.allocation.files.ProblemJson;

/// The cases whose right answers are known, from problem file to proven plan file.
class AllocatedCasesTest {
    private final Terminal terminal = Terminal.with(Map.of());

    @TempDir private Path folder;

    /// @param shares sorted by size, in the end as `67×4 66×2`
    /// @param histogram as JSON
    record Case(String name, AProblem problem, String shares, String histogram) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static AProblem tiers(int bronze, int silver, int gold) {
        return aProblem()
                .withMembers(bronze, BRONZE)
                .withMembers(silver, SILVER)
                .withMembers(gold, GOLD);
    }

    static Stream<Case> cases() {
        return Stream.concat(fresh(), special());
    }

    private static Stream<Case> fresh() {
        return Stream.of(
                new Case("small", tiers(5, 2, 1).withLeads(100), "100×8", "{'8':100}"),
                new Case(
                        "plenty",
                        tiers(10, 5, 2).withLeads(10_000),
                        "500×2 250×5 100×10",
                        "{'0':6750,'1':3250}"),
                new Case("fifteen", tiers(15, 0, 0).withLeads(100), "67×10 66×5", "{'10':100}"),
                new Case(
                        "last copies",
                        tiers(5, 2, 1).withLeads(1_000, 9),
                        "332×1 167×1 166×1 67×5",
                        "{'10':1000}"),
                new Case(
                        "one of each",
                        tiers(1, 1, 1).withLeads(100, 9),
                        "58×1 30×1 12×1",
                        "{'10':100}"),
                new Case("eleven", tiers(11, 0, 0).withLeads(100), "91×10 90×1", "{'10':100}"));
    }

    private static Stream<Case> special() {
        return Stream.of(
                new Case("blocks", blocks(), "100×2", "{'10':200}"),
                new Case("second round", secondRound(), "67×4 66×2 0×6", "{'10':100}"),
                new Case("one person twice", onePersonTwice(), "1×10 0×2", "{'10':1}"),
                new Case("uneven copies", unevenCopies(), "2×2", "{'2':2,'10':2}"),
                new Case("no members", aProblem().withLeads(2), "", "{'0':2}"),
                new Case("no leads", tiers(2, 0, 0), "0×2", "{}"),
                new Case(
                        "all held",
                        aProblem().withMember("a", 2, leadIds(0, 3)).withLeads(3),
                        "0×1",
                        "{'1':3}"));
    }

    private static AProblem blocks() {
        return aProblem()
                .withMember("a", BRONZE, List.of())
                .withMember("b", BRONZE, leadIds(100, 200))
                .withLeads(200, 9);
    }

    private static AProblem secondRound() {
        var problem = aProblem().withLeads(100, 6).withMembers(6, BRONZE);
        for (int old = 0; old < 6; old++) {
            problem.withMember("old" + old, BRONZE, leadIds(0, 100));
        }
        return problem;
    }

    private static AProblem onePersonTwice() {
        return aProblem()
                .withMembers(12, BRONZE)
                .withLead("l1", "ann@example.org", 0)
                .withLead("l2", "ann@example.org", 0);
    }

    private static AProblem unevenCopies() {
        return aProblem()
                .withMember("a", 2, leadIds(2, 4))
                .withMember("b", 2, List.of())
                .withLeads(2, 9)
                .withLeads(2, 1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRightAnswerIsGivenAndProven(Case given) throws IOException {
        var problem = ProblemJson.write(given.problem().build(), folder.resolve("problem.json"));
        var file = folder.resolve("plan.json").toString();

        assertThat(terminal.run("allocate", problem.toString(), "-o", file).exit()).isZero();

        var plan = new JsonMapper().readTree(Path.of(file).toFile());
        assertThat(shares(plan)).isEqualTo(given.shares());
        assertThat(plan.path("copies_histogram").toString().replace('"', '\''))
                .isEqualTo(given.histogram());
        assertThat(terminal.run("verify", problem.toString(), file).exit()).isZero();
        for (var member : plan.path("members")) {
            boolean isFull = member.path("share").asInt() == member.path("quota").asInt();
            assertThat(member.path("bound_by").asText().equals("quota")).isEqualTo(isFull);
        }
    }

    /// Such as `67×4 66×2`.
    private static String shares(JsonNode plan) {
        var counts = new TreeMap<Integer, Integer>();
        StreamSupport.stream(plan.path("members").spliterator(), false)
                .map(member -> member.path("share").asInt())
                .forEach(share -> counts.merge(share, 1, Integer::sum));
        var words = counts.descendingMap().entrySet().stream();
        return String.join(" ", words.map(each -> each.getKey() + "×" + each.getValue()).toList());
    }
}
