package org.leaddistribution.portal;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;

/// Opens the socket that the portal listens on. The server itself would report any fault as a taken port.
public final class ListeningSocket {
    private static final int FIRST_FREE_FOR_ALL = 1_024;

    private ListeningSocket() {}

    /// @param callers how many may wait until they are let in
    /// @throws CannotListen naming the reason
    static ServerSocketChannel on(String host, int port, int callers) {
        try {
            return bound(new InetSocketAddress(InetAddress.getByName(host), port), callers);
        } catch (UnknownHostException unknown) {
            throw refusal(
                    host, port, "no host of that name is known. Correct LEADS_HOST.", unknown);
        } catch (IOException refused) {
            throw refusal(host, port, reason(host, port, refused), refused);
        }
    }

    private static ServerSocketChannel bound(InetSocketAddress address, int callers)
            throws IOException {
        var socket = ServerSocketChannel.open();
        try {
            socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return socket.bind(address, callers);
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    private static CannotListen refusal(String host, int port, String why, IOException cause) {
        return new CannotListen(
                "the portal cannot listen on port " + port + " of " + host + ": " + why, cause);
    }

    /// Repeats the message of the operating system where nothing better is known; it may be in another
    /// language.
    private static String reason(String host, int port, IOException refused) {
        if (!(refused instanceof BindException)) {
            return String.valueOf(refused.getMessage());
        }
        if (!isOfThisMachine(host)) {
            return "that is no address of this machine. LEADS_HOST may be 127.0.0.1, another address of"
                    + " this machine, or 0.0.0.0 for all of them.";
        }
        var message = String.valueOf(refused.getMessage());
        if (message.contains("in use")) {
            return "the port is already in use. End the program that has it, or choose another with"
                    + " LEADS_PORT; 0 picks a free one.";
        }
        return port < FIRST_FREE_FOR_ALL
                ? message
                        + ". Ports below 1024 need special rights: choose another with LEADS_PORT."
                : message;
    }

    private static boolean isOfThisMachine(String host) {
        try (var probe = bound(new InetSocketAddress(InetAddress.getByName(host), 0), 1)) {
            return probe.isOpen();
        } catch (IOException refused) {
            return false;
        }
    }

    /// The portal cannot listen where it should; the message says why and what to do.
    public static final class CannotListen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotListen(String message, IOException cause) {
            super(message, cause);
        }
    }
}
