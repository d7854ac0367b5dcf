package org.leaddistribution.notice.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.settings.SmtpServer;
import org.leaddistribution.settings.SmtpServer.Encryption;

/// A mail server that does as it should, but for one step of the conversation that a test chooses.
final class ScriptedSmtp implements AutoCloseable {
    static final String GREETING = "greeting";
    static final String END_OF_DATA = ".";
    static final String HANG_UP = "hang up";
    static final String SILENCE = "silence";

    private final ServerSocket listening;
    private final Map<String, String> replies =
            new ConcurrentHashMap<>(
                    Map.of(
                            GREETING,
                            "220 ready",
                            "EHLO",
                            "250 hello",
                            "MAIL",
                            "250 ok",
                            "RCPT",
                            "250 ok",
                            "DATA",
                            "354 go on",
                            END_OF_DATA,
                            "250 taken",
                            "QUIT",
                            "221 bye"));

    ScriptedSmtp() throws IOException {
        listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    ScriptedSmtp answering(String step, String reply) {
        replies.put(step, reply);
        return this;
    }

    SmtpServer address(Encryption encryption) {
        return new SmtpServer("127.0.0.1", listening.getLocalPort(), encryption, null, null);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (var client = listening.accept()) {
                converse(client);
            } catch (IOException over) {
                if (!listening.isClosed() && !(over instanceof SocketException)) {
                    throw new UncheckedIOException(over);
                }
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        boolean goesOn = reply(client, GREETING);
        while (goesOn) {
            var step = step(in.readLine());
            goesOn = step.isPresent() && reply(client, step.get());
            if (goesOn && "DATA".equals(step.get()) && replyTo("DATA").startsWith("354")) {
                in.lines().takeWhile(line -> !END_OF_DATA.equals(line)).forEach(_ -> {});
                goesOn = reply(client, END_OF_DATA);
            }
        }
    }

    private static Optional<String> step(@Nullable String line) {
        return Optional.ofNullable(line).map(said -> said.split(" ", 2)[0]);
    }

    private boolean reply(Socket client, String step) throws IOException {
        var reply = replyTo(step);
        if (reply.equals(HANG_UP)) {
            return false;
        }
        if (!reply.equals(SILENCE)) {
            client.getOutputStream().write((reply + "\r\n").getBytes(US_ASCII));
        }
        return true;
    }

    private String replyTo(String step) {
        return replies.getOrDefault(step, "500 what");
    }
}
