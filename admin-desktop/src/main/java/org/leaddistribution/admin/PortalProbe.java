package org.leaddistribution.admin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks whether a portal answers.
final class PortalProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;

    private PortalProbe() {}

    static boolean answers(URI address) {
        var asked = address.resolve(address.getPath() + "/healthz");
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(asked).timeout(PATIENCE).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
