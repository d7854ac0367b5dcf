package org.leaddistribution.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.leaddistribution.mongo.Halt.Power;
import org.leaddistribution.mongo.Halt.When;
import org.leaddistribution.mongo.Halting.Ended;
import org.leaddistribution.mongo.Halting.Ending;
import org.leaddistribution.notice.Mail;
import org.leaddistribution.notice.Mailer;

/// A program in a JVM of its own that ends at one of its database commands as if the power had gone.
final class HaltingProgram {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SENT = "sent: ";

    private HaltingProgram() {}

    /// @param command from 1, counted once the store is ready
    static Ending of(Job job, int command, When when) {
        try {
            var process = started(job, command, when);
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            return switch (exit) {
                case 0 -> new Ending(Ended.DONE, mailsIn(said));
                case Halt.HALTED -> new Ending(Ended.HALTED, mailsIn(said));
                default -> throw new AssertionError("Exit " + exit + ":\n" + said);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process started(Job job, int command, When when) throws IOException {
        var place = MongoDealing.place();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltingProgram.class.getName(),
                        place.uri(),
                        place.name(),
                        job.name(),
                        Integer.toString(command),
                        when.name())
                .redirectErrorStream(true)
                .start();
    }

    private static List<String> mailsIn(String said) {
        return said.lines()
                .filter(line -> line.startsWith(SENT))
                .map(line -> line.substring(SENT.length()))
                .toList();
    }

    public static void main(String[] arguments) {
        var when = When.valueOf(arguments[4]);
        var halt = new Halt(Integer.parseInt(arguments[3]), when, Power.OF_THE_JVM);
        try (var store = MongoStore.open(arguments[0], arguments[1], PATIENCE, List.of(halt))) {
            store.requireReady();
            halt.begin();
            Job.valueOf(arguments[2]).doneBy(store, new SaidAloud());
        }
        System.exit(0);
    }

    /// Mails that the program's parent hears of, whatever happens next.
    private static final class SaidAloud implements Mailer, Mailer.MailConnection {
        @Override
        public Readiness readiness() {
            return Readiness.READY;
        }

        @Override
        public MailConnection open() {
            return this;
        }

        @Override
        public void close() {}

        @Override
        public SendOutcome send(Mail mail) {
            System.out.println(SENT + mail.id().value());
            System.out.flush();
            return new SendOutcome.Sent();
        }
    }
}
