package org.leaddistribution.portal.command;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.leaddistribution.fixture.RealMongo;

/// Somebody at a terminal, with a database of its own.
final class Terminal {
    static final String PASSWORD = "a long enough secret";

    private final Map<String, String> environment;

    private Terminal(Map<String, String> environment) {
        this.environment = environment;
    }

    static Terminal onAFreshDatabase() {
        var database = RealMongo.freshDatabase();
        return new Terminal(
                Map.of("LEADS_MONGODB_URI", database.uri(), "LEADS_DATABASE", database.name()));
    }

    static Terminal with(Map<String, String> environment) {
        return new Terminal(environment);
    }

    /// @param exit the exit code
    record Result(int exit, String out, String err) {
        /// The first word of `out` that looks like a distribution's id.
        String distribution() {
            return out.lines()
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> word.matches("[0-9a-f-]{36}"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No distribution in: " + out + err));
        }
    }

    Result run(String... arguments) {
        return typing("", arguments);
    }

    /// @param input what standard input holds
    Result typing(String input, String... arguments) {
        var before = System.in;
        var out = new StringWriter();
        var err = new StringWriter();
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            int exit =
                    LeadsProgram.commandLine(environment)
                            .setOut(new PrintWriter(out))
                            .setErr(new PrintWriter(err))
                            .execute(arguments);
            return new Result(exit, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }
}
