package org.leaddistribution.portal.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.portal.web.DataRate.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends requests that come so slowly that they only hold a connection.
///
/// The server's own idle time-out starts again with every byte, and its least data rate neither knows
/// headers nor multipart bodies. So every second this looks at each connection: headers have to be there
/// within [DataRate#HEADERS_WITHIN], a body has to bring [DataRate#LEAST_BYTES_A_SECOND] on average over each
/// [DataRate#WINDOW]. Of one address no more than [#MOST_UNFINISHED] requests may stay unfinished for more than
/// [#UNFINISHED_AFTER]; the slowest make room. Behind a trusted proxy it is the address of the visitor that
/// counts, and the proxy's connections do not.
public final class SlowClients extends Handler.Wrapper implements Connection.Listener {
    static final int MOST_UNFINISHED = 100;
    static final Duration UNFINISHED_AFTER = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final PublicAddress address;
    private final Map<Connection, Line> lines = new ConcurrentHashMap<>();
    private volatile Scheduler.@Nullable Task next;
    private long lastLook;

    public SlowClients(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void onOpened(Connection connection) {
        lines.put(connection, new Line(connection));
    }

    @Override
    public void onClosed(Connection connection) {
        lines.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var line = lines.get(request.getConnectionMetaData().getConnection());
        if (line != null) {
            line.begin(address.clientAddress(request));
            Request.addCompletionListener(request, _ -> line.end());
        }
        return super.handle(request, response, callback);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lastLook = System.nanoTime();
        lookLater();
    }

    @Override
    protected void doStop() throws Exception {
        var task = next;
        if (task != null) {
            task.cancel();
        }
        super.doStop();
    }

    private void lookLater() {
        var scheduler = getServer().getScheduler();
        next = scheduler.schedule(this::look, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            long now = System.nanoTime();
            var since = Duration.ofNanos(now - lastLook);
            lastLook = now;
            lookAtEach(since);
        } catch (RuntimeException fault) {
            LOG.error("Slow clients were not looked for", fault);
        } finally {
            if (isRunning()) {
                lookLater();
            }
        }
    }

    private void lookAtEach(Duration since) {
        var unfinished = new HashMap<String, List<Line>>();
        for (var line : lines.values()) {
            line.look(since);
            if (line.isTooSlow()) {
                line.cut();
            } else if (line.isUnfinished()) {
                unfinished.computeIfAbsent(line.client(), _ -> new ArrayList<>()).add(line);
            }
        }
        unfinished.forEach(this::makeRoom);
    }

    private void makeRoom(String client, List<Line> unfinished) {
        int tooMany = unfinished.size() - MOST_UNFINISHED;
        if (tooMany <= 0 || address.isTrustedProxy(client)) {
            return;
        }
        LOG.warn(
                "{} keeps {} requests unfinished; the {} slowest are ended",
                client,
                unfinished.size(),
                tooMany);
        unfinished.stream()
                .sorted(Comparator.comparingDouble(Line::bytesASecond))
                .limit(tooMany)
                .forEach(Line::cut);
    }

    /// One connection: between two requests, in the headers of the next, or in a request.
    private static final class Line {
        private final Connection connection;
        private final String peer;
        private volatile Turn turn;

        Line(Connection connection) {
            this.connection = connection;
            this.peer = PublicAddress.peerOf(connection);
            this.turn = new Turn(peer, null, new DataRate(Part.HEADERS, connection.getBytesIn()));
        }

        /// @param restsAt how many bytes had come when the last request was done: as long as there are no
        ///     more, nobody is being waited for; null before the first request and in one
        private record Turn(String client, @Nullable Long restsAt, DataRate rate) {}

        void begin(String client) {
            turn = new Turn(client, null, new DataRate(Part.BODY, connection.getBytesIn()));
        }

        void end() {
            long bytes = connection.getBytesIn();
            turn = new Turn(peer, bytes, new DataRate(Part.HEADERS, bytes));
        }

        void look(Duration since) {
            var now = turn;
            long bytes = connection.getBytesIn();
            var restsAt = now.restsAt();
            boolean resting = restsAt != null && restsAt == bytes;
            now.rate().look(since, bytes, !resting && connection.getEndPoint().isFillInterested());
        }

        boolean isTooSlow() {
            return turn.rate().isTooSlow();
        }

        boolean isUnfinished() {
            return turn.rate().keepsWaiting(UNFINISHED_AFTER);
        }

        String client() {
            return turn.client();
        }

        double bytesASecond() {
            return turn.rate().bytesASecond();
        }

        /// A handler that reads the body fails at once. Where none does, there is nobody to answer and the
        /// connection is closed.
        void cut() {
            var slow = new TimeoutException("The request comes too slowly");
            if (connection.onIdleExpired(slow)) {
                connection.close();
            }
        }
    }
}
