package org.leaddistribution.allocation.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.allocation.certificate.PlanVerifier;
import org.leaddistribution.allocation.certificate.Verdict.Proven;
import org.leaddistribution.allocation.engine.Allocator;
import org.leaddistribution.allocation.files.ReasonReader.FillLevel;

/// What docs/plan-files.md and docs/examples tell a stranger is so.
class DocumentedFilesTest {
    private static final Path DOCS = Path.of(System.getProperty("leads.home", ".."), "docs");
    private static final Path PROBLEM = DOCS.resolve("examples").resolve("problem.json");
    private static final Path PLAN = DOCS.resolve("examples").resolve("plan.json");

    @Test
    void theExamplePlanIsThePlanOfTheExampleProblem() throws IOException {
        var problem = ProblemFile.read(PROBLEM);
        var made = new StringWriter();
        PlanFile.write(Allocator.allocate(problem), made);

        assertThat(PLAN).hasContent(made.toString());
        assertThat(PlanVerifier.verify(problem, PlanFile.read(PLAN, problem)))
                .isInstanceOf(Proven.class);
    }

    /// Made from the page alone, with nothing of the product.
    @Test
    void aStrangerCanComputeTheHashFromThePage() throws Exception {
        var problem = new JsonMapper().readTree(Files.readString(PROBLEM));
        var plan = new JsonMapper().readTree(Files.readString(PLAN));
        var form = new StringBuilder();
        form.append(text("lead-distribution plan 1"));
        form.append(text(problem.path("seed").asText()));
        form.append(problem.path("cap").asInt(10)).append(';');
        form.append(plan.path("members").size()).append(';');
        var members = new ArrayList<JsonNode>();
        plan.path("members").forEach(members::add);
        members.sort(Comparator.comparing(member -> member.path("id").asText()));
        for (var member : members) {
            var leads = sortedTexts(member.path("leads"));
            form.append(text(member.path("id").asText())).append(leads.size()).append(';');
            leads.forEach(lead -> form.append(text(lead)));
        }

        assertThat(plan.path("plan_hash").asText()).isEqualTo(sha256(form.toString()));
        assertThat(Files.readString(DOCS.resolve("plan-files.md")))
                .contains(form.toString(), sha256(form.toString()));
    }

    @Test
    void theNumbersOfTheReasonsAreThoseOfTheirFractions() {
        for (int quota = 1; quota <= 1_000_000; quota += 1_237) {
            for (int leads = 0; leads <= quota; leads += 1 + quota / 7) {
                double value = (double) leads / quota;
                assertThat(FillLevel.of(value, 1_000_000).orElseThrow().value()).isEqualTo(value);
            }
        }
        assertThat(FillLevel.of(0.1234567890123, 1_000_000)).isEmpty();
        assertThat(FillLevel.of(1e-9, 1_000_000)).isEmpty();
    }

    private static List<String> sortedTexts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asText()));
        texts.sort(null);
        return texts;
    }

    private static String text(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }

    private static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
