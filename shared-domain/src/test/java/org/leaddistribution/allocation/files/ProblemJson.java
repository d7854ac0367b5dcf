package org.leaddistribution.allocation.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.ProblemLead;
import org.leaddistribution.allocation.ProblemMember;

/// Writes problems as files, as someone outside would.
public final class ProblemJson {
    private ProblemJson() {}

    public static Path write(AllocationProblem problem, Path file) {
        try {
            return Files.writeString(file, of(problem));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What is a default is left out.
    public static String of(AllocationProblem problem) throws IOException {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("seed", problem.seed());
            if (problem.cap() != 10) {
                json.writeNumberField("cap", problem.cap());
            }
            json.writeArrayFieldStart("members");
            for (var member : problem.members()) {
                write(member, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("leads");
            for (var lead : problem.leads()) {
                write(lead, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(ProblemMember member, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", member.id());
        json.writeNumberField("quota", member.quota());
        if (!member.held().isEmpty()) {
            json.writeFieldName("held");
            var held = member.held().toArray(String[]::new);
            json.writeArray(held, 0, held.length);
        }
        json.writeEndObject();
    }

    private static void write(ProblemLead lead, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", lead.id());
        if (!lead.key().equals(lead.id())) {
            json.writeStringField("key", lead.key());
        }
        if (lead.copies() > 0) {
            json.writeNumberField("copies", lead.copies());
        }
        json.writeEndObject();
    }
}
