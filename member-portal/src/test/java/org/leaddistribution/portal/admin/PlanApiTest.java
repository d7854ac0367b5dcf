package org.leaddistribution.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.portal.web.AllowedMethods;
import org.leaddistribution.portal.web.Problems;
import org.leaddistribution.portal.web.RequestId;
import org.leaddistribution.run.PreviewsInTurn.Turn;

/// The answers about a plan that was not worked out.
final class PlanApiTest {
    @Test
    void whoseTurnDoesNotComeIsToldWhenToTryAgain() throws Exception {
        var answer = asked(new Turn.Busy(Duration.ofSeconds(10)));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"plan_busy\"");
    }

    @Test
    void aPlanThatTakesTooLongIsAProblem() throws Exception {
        var answer = asked(new Turn.TookTooLong(Duration.ofMinutes(1)));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"plan_took_too_long\"", "60 s");
    }

    private static HttpResponse<String> asked(Turn turn) throws Exception {
        var api = new PlanApi(_ -> turn);
        var server =
                Javalin.create(
                                config -> {
                                    config.startup.showJavalinBanner = false;
                                    new Problems((_, _) -> "", new AllowedMethods(_ -> List.of()))
                                            .register(config.routes);
                                    config.routes.before(RequestId::draw);
                                    config.routes.get("/api/{distribution_id}/plan", api::show);
                                })
                        .start("127.0.0.1", 0);
        var path =
                String.format(
                        Locale.ROOT,
                        "http://127.0.0.1:%d/api/%s/plan",
                        server.port(),
                        DistributionId.create());
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(path)).build(), BodyHandlers.ofString());
        } finally {
            server.stop();
        }
    }
}
