package org.leaddistribution.portal.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.function.Consumer;

/// Fetches a sample member's newest file as the member would: through the portal.
final class DemoDownload {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES_SHOWN = 5;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI portal;

    DemoDownload(URI portal) {
        this.portal = portal;
    }

    void show(Consumer<String> print) throws IOException, InterruptedException {
        var token = signIn();
        var newest =
                JSON.readTree(get("/api/users/leads?limit=1", token)).path("csv_files").path(0);
        var csv = get("/api/users/leads/download/" + newest.path("file_id").asText(), token);
        print.accept("");
        print.accept(
                String.format(
                        Locale.ROOT,
                        "%s downloads %s (%,d leads):",
                        SamplePeople.MEMBER,
                        newest.path("filename").asText(),
                        newest.path("lead_count").asInt()));
        csv.lines().limit(LINES_SHOWN).forEach(line -> print.accept("  " + line));
        print.accept("  …");
    }

    private String signIn() throws IOException, InterruptedException {
        var body =
                JSON.createObjectNode()
                        .put("username", SamplePeople.MEMBER)
                        .put("password", SamplePeople.PASSWORD);
        var request =
                HttpRequest.newBuilder(portal.resolve("/api/sessions"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        JsonNode session = JSON.readTree(text(request));
        return session.path("token").asText();
    }

    private String get(String path, String token) throws IOException, InterruptedException {
        return text(
                HttpRequest.newBuilder(portal.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    private String text(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
