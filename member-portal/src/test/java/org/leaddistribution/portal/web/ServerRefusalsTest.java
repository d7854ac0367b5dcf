package org.leaddistribution.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leaddistribution.fixture.LogLines;
import org.leaddistribution.portal.web.Problems.ServerRefusals;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;

/// What the server answers by itself, before a request is routed or after everything else has failed.
class ServerRefusalsTest {
    private static final Pattern ID = Pattern.compile("X-Request-Id: (\\S+)");

    @RegisterExtension final LogLines logged = LogLines.of(Problems.class);

    private final Server server = new Server();
    private final LocalConnector connector = new LocalConnector(server);

    @BeforeEach
    void serve() throws Exception {
        var options = Map.of(Setting.DATA_DIR, "target/never-written");
        var address = new PublicAddress(Settings.read(options, Map.of()).portal());
        server.setErrorHandler(new ServerRefusals(new SecurityHeaders(address)));
        server.setHandler(new Failing());
        server.addConnector(connector);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private static final class Failing extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            throw new OutOfMemoryError("as a test has it");
        }
    }

    private String answer(String path, String... headers) throws Exception {
        var lines = String.join("\r\n", headers);
        return connector.getResponse("GET " + path + " HTTP/1.1\r\n" + lines + "\r\n\r\n");
    }

    @Test
    void aFaultThatNothingElseMetIsLoggedUnderTheIdThatTheAnswerNames() throws Exception {
        var answer = answer("/invitation/secret-token", "Host: portal");

        assertThat(answer).startsWith("HTTP/1.1 500").contains("Tell support the request id");
        var id = ID.matcher(answer).results().findFirst().orElseThrow().group(1);
        assertThat(answer).contains("\"request_id\":\"" + id + "\"");
        assertThat(logged.events())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.getFormattedMessage())
                                    .contains("GET /invitation/<hidden>")
                                    .doesNotContain("secret-token");
                            assertThat(event.getMDCPropertyMap()).containsEntry("request_id", id);
                            assertThat(cause(event)).contains("as a test has it");
                        });
    }

    private static String cause(ILoggingEvent event) {
        return event.getThrowableProxy().getMessage();
    }

    @Test
    void aRequestThatIsNoneIsAnsweredAndIsNoFaultOfOurs() throws Exception {
        var answer = answer("/", "Host: portal", "not a header");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Check its address and its headers")
                .contains("X-Content-Type-Options: nosniff");
        assertThat(logged.events()).isEmpty();
    }
}
