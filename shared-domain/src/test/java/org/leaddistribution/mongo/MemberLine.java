package org.leaddistribution.mongo;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only way to a member of a replica set, which can be closed to the other members alone.
///
/// Another member says in its first message that it is an internal client.
final class MemberLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MemberLine.class);
    private static final String MEMBERS_SAY = "internalClient";

    private final int port;
    private final ServerSocket entrance;
    private final Set<Socket> fromMembers = ConcurrentHashMap.newKeySet();
    private volatile boolean isParted;

    private MemberLine(int port) throws IOException {
        this.port = port;
        this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// @param port where the member listens
    static MemberLine to(int port) {
        try {
            return new MemberLine(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    /// The other members reach it no more.
    void part() {
        isParted = true;
        fromMembers.forEach(MemberLine::hangUp);
    }

    void rejoin() {
        isParted = false;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var caller = entrance.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException gone) {
                LOG.debug("Nobody to connect: {}", gone.getMessage());
            }
        }
    }

    private void connect(Socket caller) {
        try (caller;
                var member = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var first = message(caller.getInputStream());
            if (saysMember(first)) {
                fromMembers.add(caller);
                if (isParted) {
                    return;
                }
            }
            member.getOutputStream().write(first);
            var back = Thread.ofVirtual().start(() -> carry(member, caller));
            carry(caller, member);
            back.join();
        } catch (IOException gone) {
            LOG.debug("Not connected: {}", gone.getMessage());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            fromMembers.remove(caller);
        }
    }

    /// Messages begin with their length.
    private static byte[] message(InputStream in) throws IOException {
        var head = new byte[Integer.BYTES];
        new DataInputStream(in).readFully(head);
        int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
        var whole = Arrays.copyOf(head, length);
        new DataInputStream(in).readFully(whole, head.length, length - head.length);
        return whole;
    }

    private static boolean saysMember(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1).contains(MEMBERS_SAY);
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            LOG.debug("One end hung up, so the other does: {}", hungUp.getMessage());
        } finally {
            hangUp(from);
            hangUp(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        hangUpEntrance();
        fromMembers.forEach(MemberLine::hangUp);
    }

    private void hangUpEntrance() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
