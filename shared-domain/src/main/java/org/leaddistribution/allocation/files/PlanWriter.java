package org.leaddistribution.allocation.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.Fact;
import org.leaddistribution.allocation.Labels;
import org.leaddistribution.allocation.MemberShare;

/// Writes a plan as JSON, one member a line, without making more of it than the next few characters.
///
/// What is not ASCII is escaped, so no terminal or locale can spoil a plan that is piped.
final class PlanWriter {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build();

    private final JsonGenerator json;

    private PlanWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(AllocationPlan plan, Writer out) throws IOException {
        try (var json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(new OneElementALine());
            new PlanWriter(json).plan(plan);
        }
        out.write('\n');
    }

    private void plan(AllocationPlan plan) throws IOException {
        json.writeStartObject();
        json.writeStringField("plan_hash", plan.planHash());
        json.writeNumberField("total", plan.total());
        json.writeArrayFieldStart("members");
        for (var member : plan.members()) {
            member(member);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("copies_histogram");
        for (var copies : plan.copiesHistogram().entrySet()) {
            json.writeNumberField(copies.getKey().toString(), copies.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("missing_leads", plan.missingLeads());
        json.writeFieldName("certificate");
        certificate(plan);
        json.writeEndObject();
    }

    private void member(MemberShare member) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", member.id());
        json.writeNumberField("quota", member.quota());
        json.writeNumberField("share", member.share());
        json.writeStringField("bound_by", member.boundBy().code());
        json.writeObjectFieldStart("why");
        for (var fact : member.boundBy().why()) {
            fact(fact);
        }
        json.writeEndObject();
        json.writeFieldName("leads");
        texts(member.leads());
        json.writeEndObject();
    }

    private void fact(Fact fact) throws IOException {
        json.writeFieldName(fact.name());
        switch (fact) {
            case Fact.Count(_, var value) -> json.writeNumber(value);
            case Fact.Ratio(_, var value) -> json.writeNumber(value);
            case Fact.Names(_, var values) -> texts(values);
        }
    }

    private void texts(List<String> texts) throws IOException {
        json.writeStartArray();
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void certificate(AllocationPlan plan) throws IOException {
        var certificate = plan.certificate();
        json.writeStartObject();
        json.writeArrayFieldStart("refused");
        for (var unit : certificate.refused()) {
            json.writeArray(new int[] {unit.number(), unit.quota(), unit.rank()}, 0, 3);
        }
        json.writeEndArray();
        labels("shares", certificate.shares());
        labels("copies", certificate.copies());
        json.writeStringField("sha256", CertificateDigest.of(plan));
        json.writeEndObject();
    }

    private void labels(String name, Labels labels) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("usual", labels.usual());
        json.writeFieldName("members");
        groups(labels.members());
        json.writeFieldName("prospects");
        groups(labels.prospects());
        json.writeEndObject();
    }

    /// A list for each label: first the label, then all that have it.
    private void groups(SortedMap<String, Integer> labels) throws IOException {
        json.writeStartArray();
        for (var group : byLabel(labels).entrySet()) {
            json.writeStartArray();
            json.writeNumber(group.getKey());
            for (var name : group.getValue()) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static SortedMap<Integer, List<String>> byLabel(Map<String, Integer> labels) {
        var byLabel = new TreeMap<Integer, List<String>>();
        labels.forEach(
                (name, label) -> byLabel.computeIfAbsent(label, _ -> new ArrayList<>()).add(name));
        return byLabel;
    }

    /// Starts a line for each element of the lists at the top, so that a plan can be looked through and compared.
    private static final class OneElementALine extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;
        private static final int AT_THE_TOP = 2;

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            startLine(json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            super.writeArrayValueSeparator(json);
            startLine(json);
        }

        private static void startLine(JsonGenerator json) throws IOException {
            if (json.getOutputContext().getNestingDepth() == AT_THE_TOP) {
                json.writeRaw('\n');
            }
        }
    }
}
