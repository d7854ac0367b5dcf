package org.leaddistribution.localdb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.leaddistribution.fixture.RealMongo;

/// A program in a JVM of its own that joins a local database and leaves when its standard input ends.
final class AnotherProgram {
    private AnotherProgram() {}

    /// Starts it and returns once it has joined.
    static Process joining(Path data) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                AnotherProgram.class.getName(),
                                data.toString(),
                                RealMongo.executable().path().toString())
                        .redirectErrorStream(true)
                        .start();
        var heard = new StringBuilder();
        var reader = process.inputReader(StandardCharsets.UTF_8);
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.equals("joined")) {
                return process;
            }
            heard.append(line).append('\n');
        }
        throw new AssertionError("The other program did not join:\n" + heard);
    }

    static void leave(Process program) throws IOException {
        program.getOutputStream().close();
        program.onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        var search = MongodSearch.of(Path.of(arguments[1]), Path.of(arguments[0]), Map.of());
        try (var database = LocalDatabase.join(Path.of(arguments[0]), search)) {
            System.out.println(database.uri().value().isEmpty() ? "nothing" : "joined");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
