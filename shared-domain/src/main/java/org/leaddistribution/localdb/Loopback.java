package org.leaddistribution.localdb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of this machine that nobody else can reach.
final class Loopback {
    static final String ADDRESS = "127.0.0.1";

    private static final int CONNECT_MILLIS = 500;
    private static final int FIRST_LASTING = 20_000;
    private static final int LAST_LASTING = 29_999;
    private static final int ATTEMPTS = 100;

    private Loopback() {}

    /// A port that was free a moment ago; another program may take it before it is used.
    static int ephemeralPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(ADDRESS))) {
            return socket.getLocalPort();
        }
    }

    /// A free port that systems do not lend to passing connections, so that it is free the next time too.
    static int freePort() throws IOException {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST_LASTING, LAST_LASTING + 1);
            if (isFree(port)) {
                return port;
            }
        }
        return ephemeralPort();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral(ADDRESS))) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    /// Whether some process has `port`, be it too busy to take a connection.
    static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.ofLiteral(ADDRESS), port), CONNECT_MILLIS);
            return true;
        } catch (SocketTimeoutException _) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
