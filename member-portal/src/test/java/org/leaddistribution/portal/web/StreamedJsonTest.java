package org.leaddistribution.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.javalin.Javalin;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;

/// What happens to an answer when its parts cannot be read.
final class StreamedJsonTest {
    /// More than is held before anything is on its way.
    private static final int MANY = 100_000;

    @Test
    void whatCanBeReadIsAnsweredWhole() throws Exception {
        try (var server = serving(numbers(MANY))) {
            var answer = asked(server);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("[0,1,").endsWith("," + (MANY - 1) + "]");
        }
    }

    @Test
    void aFaultBeforeTheFirstBytesIsAProblem() throws Exception {
        try (var server = serving(Stream.concat(numbers(5), fault()))) {
            var answer = asked(server);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
            assertThat(answer.body()).contains("The database does not answer");
        }
    }

    @Test
    void aFaultHalfWayCutsTheConnection() throws Exception {
        try (var server = serving(Stream.concat(numbers(MANY), fault()))) {
            assertThatIOException().isThrownBy(() -> asked(server));
        }
    }

    private static Stream<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed();
    }

    private static Stream<Integer> fault() {
        return Stream.of(0).map(_ -> fail());
    }

    private static int fail() {
        throw new StoreUnavailable("no answer", new IllegalStateException("outage"));
    }

    private static Server serving(Stream<Integer> values) {
        Iterator<Integer> parts = values.iterator();
        var server =
                Javalin.create(
                        config -> {
                            config.startup.showJavalinBanner = false;
                            new Problems((_, _) -> "", new AllowedMethods(_ -> List.of()))
                                    .register(config.routes);
                            config.routes.before(RequestId::draw);
                            config.routes.get(
                                    "/api/values",
                                    ctx -> StreamedJson.answer(ctx, HttpStatus.OK, parts));
                        });
        return new Server(server.start("127.0.0.1", 0));
    }

    private record Server(Javalin running) implements AutoCloseable {
        @Override
        public void close() {
            running.stop();
        }
    }

    private static HttpResponse<String> asked(Server server)
            throws IOException, InterruptedException {
        var path = "http://127.0.0.1:" + server.running().port() + "/api/values";
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(path)).build(), BodyHandlers.ofString());
        }
    }
}
