package org.leaddistribution.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.stage.Window;
import org.leaddistribution.access.Role;
import org.leaddistribution.bench.Gate.Measured;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;

/// The console, started again and again in a Java of its own.
final class ConsoleStarts {
    private static final String WINDOW = "window";
    private static final String SIGN_IN = "sign-in";
    private static final double NANOS = 1e9;
    private static final long LOOK_AGAIN_MILLIS = 5;

    private final int times;
    private final List<Start> starts = new ArrayList<>();

    /// In seconds.
    private record Start(double window, double signIn) {}

    ConsoleStarts(int times) {
        this.times = times;
    }

    Measured untilTheWindow() {
        return measured(all().stream().map(Start::window).sorted().toList());
    }

    Measured untilSignIn() {
        return measured(all().stream().map(Start::signIn).sorted().toList());
    }

    private Measured measured(List<Double> sorted) {
        return new Measured(
                sorted.get(sorted.size() / 2),
                String.format(
                        Locale.ROOT,
                        "%d starts, without the cache of the installed program; %.2f to %.2f s",
                        sorted.size(),
                        sorted.getFirst(),
                        sorted.getLast()));
    }

    private List<Start> all() {
        if (starts.isEmpty()) {
            try {
                var options = options(Files.createTempDirectory("console-bench-"));
                for (int i = 0; i < times; i++) {
                    starts.add(one(options));
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return starts;
    }

    /// Somebody is there to sign in.
    private static List<String> options(Path folder) {
        var place = RealMongo.freshDatabase();
        var given =
                Map.of(
                        Setting.MONGODB_URI, place.uri(),
                        Setting.DATABASE, place.name(),
                        Setting.DATA_DIR, folder.toString());
        var hiring = new EarlierWeeks(Settings.read(given, Map.of()), Instant.now());
        hiring.hire("ann", Role.ADMIN, RunningConsole.PASSWORD);
        var options = new ArrayList<String>();
        given.forEach((setting, value) -> options.addAll(List.of(setting.option(), value)));
        return options;
    }

    private static Start one(List<String> options) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ConsoleStarts.class.getName()));
        command.addAll(options);
        long begun = System.nanoTime();
        var console =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var said =
                new BufferedReader(
                        new InputStreamReader(
                                console.getInputStream(), StandardCharsets.US_ASCII))) {
            double window = secondsUntil(WINDOW, said, begun);
            return new Start(window, secondsUntil(SIGN_IN, said, begun));
        } finally {
            console.destroyForcibly();
        }
    }

    private static double secondsUntil(String word, BufferedReader said, long begun)
            throws IOException {
        String line;
        do {
            line = Objects.requireNonNull(said.readLine(), "The console ended before: " + word);
        } while (!line.equals(word));
        return (System.nanoTime() - begun) / NANOS;
    }

    /// The console itself, which says how far it is.
    public static void main(String[] arguments) throws InterruptedException {
        Thread.ofPlatform().daemon().start(ConsoleStarts::watch);
        ConsoleLauncher.main(arguments);
    }

    private static void watch() {
        try {
            while (Window.getWindows().isEmpty()) {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
            Platform.runLater(() -> System.out.println(WINDOW));
            while (Window.getWindows().getFirst().getScene().lookup("#sign-in") == null) {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
            Platform.runLater(() -> System.out.println(SIGN_IN));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
