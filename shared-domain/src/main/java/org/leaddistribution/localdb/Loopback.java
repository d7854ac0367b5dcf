package org.leaddistribution.localdb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Ports of this machine that nobody else can reach.
final class Loopback {
    static final String ADDRESS = "127.0.0.1";

    private static final int CONNECT_MILLIS = 500;

    private Loopback() {}

    /// A port that was free a moment ago; another program may take it before it is used.
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(ADDRESS))) {
            return socket.getLocalPort();
        }
    }

    static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.ofLiteral(ADDRESS), port), CONNECT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
