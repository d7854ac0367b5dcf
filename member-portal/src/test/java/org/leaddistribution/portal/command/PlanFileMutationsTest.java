package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.allocation.AProblem.aProblem;
import static org.leaddistribution.allocation.AProblem.leadIds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.CompetitiveProblems;
import org.leaddistribution.allocation.files.ProblemJson;
import org.leaddistribution.fixture.LongForm;

/// Whatever is changed in a plan file, `verify` refuses it: every value in turn is changed in every way.
class PlanFileMutationsTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Terminal terminal = Terminal.with(Map.of());

    @TempDir private Path folder;

    @Test
    void noChangedPlanOfAMixedProblemIsProven() throws IOException {
        assertEveryChangeIsRefused(
                aProblem()
                        .withMember("ann", 100, leadIds(10, 40))
                        .withMember("bob", 100, leadIds(10, 40))
                        .withMember("cem", 40, leadIds(0, 20))
                        .withMember("dee", 3, List.of())
                        .withMember("eve", 0, List.of())
                        .withLeads(10, 9)
                        .withLeads(30, 5)
                        .withLead("x", "l0", 0)
                        .withLeads(2, 12)
                        .build());
    }

    @Test
    void noChangedPlanOfAScarceProblemIsProven() throws IOException {
        assertEveryChangeIsRefused(aProblem().withMembers(7, 5).withLeads(6, 7).build());
    }

    @Test
    void noChangedPlanOfAnEmptyPoolIsProven() throws IOException {
        assertEveryChangeIsRefused(aProblem().withMembers(2, 5).withLeads(2, 10).build());
    }

    @Test
    void noChangedPlanOfCompetingMembersIsProven() throws IOException {
        for (long seed = 0; seed < LongForm.of(1, 4); seed++) {
            assertEveryChangeIsRefused(CompetitiveProblems.of(seed));
        }
    }

    private void assertEveryChangeIsRefused(AllocationProblem problem) throws IOException {
        var file = ProblemJson.write(problem, folder.resolve("problem.json"));
        var plan = MAPPER.readTree(terminal.run("allocate", file.toString()).out());
        assertThat(verify(file, plan).exit()).isZero();
        changes(
                plan,
                changed -> {
                    var result = verify(file, changed);
                    assertThat(result.exit()).as(() -> changed.toString()).isEqualTo(1);
                    assertThat(result.err()).hasLineCount(1);
                });
    }

    private Terminal.Result verify(Path problem, JsonNode plan) {
        try {
            var file = Files.writeString(folder.resolve("plan.json"), plan.toString());
            return terminal.run("verify", problem.toString(), file.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Hands out the plan once for each change, with that change made.
    private static void changes(JsonNode root, Consumer<JsonNode> each) {
        changesWithin(root, () -> each.accept(root));
    }

    private static void changesWithin(JsonNode node, Runnable each) {
        switch (node) {
            case ObjectNode object -> changesOf(object, each);
            case ArrayNode array -> changesOf(array, each);
            default -> {}
        }
    }

    private static void changesOf(ObjectNode object, Runnable each) {
        for (var field : List.copyOf(object.properties())) {
            var name = field.getKey();
            var value = field.getValue();
            for (var other : othersThan(value)) {
                object.set(name, other);
                each.run();
            }
            object.remove(name);
            each.run();
            object.set(name, value);
            changesWithin(value, each);
        }
        object.put("one_more", 1);
        each.run();
        object.remove("one_more");
    }

    private static void changesOf(ArrayNode array, Runnable each) {
        for (int i = 0; i < array.size(); i++) {
            var value = array.get(i);
            for (var other : othersThan(value)) {
                array.set(i, other);
                each.run();
            }
            array.set(i, value);
            changesWithin(value, each);
            array.insert(i, value);
            each.run();
            array.remove(i);
            array.remove(i);
            each.run();
            array.insert(i, value);
        }
        array.add("stranger");
        each.run();
        array.remove(array.size() - 1);
    }

    private static List<JsonNode> othersThan(JsonNode value) {
        var others = new ArrayList<JsonNode>();
        others.add(NODES.nullNode());
        if (value.isNumber()) {
            others.add(NODES.numberNode(value.doubleValue() + 1));
            others.add(NODES.numberNode(value.doubleValue() / 2 + 0.25));
            others.add(NODES.numberNode(value.doubleValue() - 1));
            others.add(NODES.textNode(value.asText()));
        } else if (value.isTextual()) {
            others.add(NODES.textNode(value.asText() + "x"));
            others.add(NODES.textNode("supply"));
            others.add(NODES.textNode("m1"));
            others.add(NODES.textNode("l1"));
            others.removeIf(value::equals);
        }
        return others;
    }
}
