package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.TestAccounts.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Eventually;
import org.leaddistribution.portal.fixture.LoggedFaults;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.fixture.SlowSockets;
import org.leaddistribution.settings.Setting;

/// Requests that come a byte at a time, or stop in the middle.
@Execution(ExecutionMode.CONCURRENT)
class SlowClientsTest {
    private static final Duration GENEROUS = Duration.ofMinutes(2);
    private static final int CROWD = 1_000;

    /// Of one address, as decided.
    private static final int MOST_UNFINISHED = 100;

    private RunningPortal portal;
    private SlowSockets sockets;

    @BeforeEach
    void open() {
        portal = RunningPortal.start(Map.of(Setting.TRUSTED_PROXIES, "127.0.0.2"));
        portal.accounts().member("ann", Tier.BRONZE);
        sockets = new SlowSockets(portal.address());
    }

    @AfterEach
    void close() {
        sockets.close();
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /healthz HTTP/1.1\r\n",
                "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\n",
            })
    void headersThatNeverEndLoseTheirConnection(String begun) {
        sockets.open("127.0.0.3", begun);

        trickleUntilAllAreClosed("x");
    }

    @Test
    void emptyLinesBeforeARequestAreHeadersThatNeverEnd() {
        sockets.open("127.0.0.3", "");

        trickleUntilAllAreClosed("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/sessions application/json",
                "/login application/x-www-form-urlencoded"
            })
    void aBodyThatComesAByteAtATimeIs408(String target) {
        sockets.open("127.0.0.3", post(target, "Content-Length: 60000"));

        trickleUntilAllAreClosed("x");

        assertThat(sockets.answers()).singleElement().asString().startsWith("HTTP/1.1 408");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 60000", "Transfer-Encoding: chunked"})
    void anUploadThatComesAByteAtATimeIs408(String length) {
        var head = post("/api/admin/leads/upload multipart/form-data;boundary=b", length);
        try (var log = new LoggedFaults()) {
            sockets.open("127.0.0.3", head + (length.startsWith("T") ? "fffff\r\n" : ""));

            trickleUntilAllAreClosed("x");

            assertThat(sockets.answers()).singleElement().asString().startsWith("HTTP/1.1 408");
            assertThat(log.withStackTrace("/api/admin/leads/upload")).isEmpty();
        }
    }

    private void trickleUntilAllAreClosed(String text) {
        Eventually.holds(
                "all are closed",
                GENEROUS,
                () -> {
                    sockets.trickle(text);
                    return sockets.open() == 0;
                });
    }

    private String post(String target, String length) {
        var pathAndType = target.split(" ", 2);
        return "POST "
                + pathAndType[0]
                + " HTTP/1.1\r\nHost: x\r\nContent-Type: "
                + pathAndType[1]
                + "\r\nAuthorization: "
                + portal.admin().header("Authorization")
                + "\r\n"
                + length
                + "\r\n\r\n";
    }

    @Test
    void othersAreAnsweredWhileAThousandSocketsHangAndThoseHaveToGo() {
        for (int i = 0; i < CROWD; i++) {
            sockets.open("127.0.0.3", "GET /healthz HTTP/1.1\r\nX: ");
        }

        assertThat(portal.stranger().get("/healthz")).hasStatus(200);
        assertThat(portal.stranger().signIn("ann", PASSWORD)).hasStatus(201);

        trickleUntilAllAreClosed("x");
        assertThat(portal.as("ann").get("/api/users/leads")).hasStatus(200);
    }

    @Test
    void anAddressMayLeaveAHundredRequestsUnfinishedAndTheSlowestMakeRoom() {
        var head = post("/api/sessions application/json", "Content-Length: 60000");
        for (int i = 0; i < MOST_UNFINISHED + 50; i++) {
            sockets.open("127.0.0.3", head + "{");
        }
        sockets.open("127.0.0.4", head + "{");

        Eventually.holds(
                "fifty make room",
                GENEROUS,
                () -> {
                    sockets.trickle("x".repeat(200));
                    return sockets.open() <= MOST_UNFINISHED + 1;
                });

        assertThat(sockets.openFrom("127.0.0.4")).isEqualTo(1);
    }

    @Test
    void behindATrustedProxyEachVisitorHasALimitOfItsOwn() {
        var visitors = List.of("192.0.2.1", "192.0.2.2", "192.0.2.3");
        for (var visitor : visitors) {
            int requests = visitor.equals("192.0.2.1") ? MOST_UNFINISHED + 20 : 60;
            for (int i = 0; i < requests; i++) {
                var length = "X-Forwarded-For: " + visitor + "\r\nContent-Length: 60000";
                sockets.open(visitor, "127.0.0.2", post("/api/sessions application/json", length));
            }
        }

        Eventually.holds(
                "twenty make room",
                GENEROUS,
                () -> {
                    sockets.trickle("x".repeat(200));
                    return sockets.openFrom("192.0.2.1") <= MOST_UNFINISHED;
                });

        assertThat(sockets.openFrom("192.0.2.2")).isEqualTo(60);
        assertThat(sockets.openFrom("192.0.2.3")).isEqualTo(60);
    }

    @Test
    void whoRestsBetweenTwoRequestsIsNotSlow() {
        var head = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
        for (int i = 0; i < MOST_UNFINISHED + 50; i++) {
            sockets.open("127.0.0.3", head);
        }
        sockets.open("127.0.0.5", "GET /healthz HTTP/1.1\r\nX: ");

        Eventually.holds(
                "the slow one is closed",
                GENEROUS,
                () -> {
                    sockets.trickle("127.0.0.5", "x");
                    return sockets.openFrom("127.0.0.5") == 0;
                });

        assertThat(sockets.openFrom("127.0.0.3")).isEqualTo(MOST_UNFINISHED + 50);
    }
}
