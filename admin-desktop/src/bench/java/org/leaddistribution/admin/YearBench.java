package org.leaddistribution.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.bench.Gate.Measured;

/// The real console with a busy year's data below it, and somebody who works with it.
final class YearBench implements AutoCloseable {
    private static final int ROUNDS = 9;
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final double MEGABYTE = 1024 * 1024;
    private static final long PATIENCE_MINUTES = 5;
    private static final Duration QUIET = Duration.ofSeconds(60);

    /// Each place of the bar, and what is there once it can be worked with.
    private static final Map<String, String> SCREENS =
            new LinkedHashMap<>(
                    Map.of(
                            "overview", ".figure-value",
                            "distributions", "#distributions",
                            "members", "#members",
                            "mail", "#mails",
                            "audit", "#audit",
                            "staff", "#staff",
                            "upload", ".drop-zone",
                            "prospects", "#prospect-email",
                            "settings", ".facts"));

    private @Nullable RunningConsole console;

    Measured screens() {
        var millis = new LinkedHashMap<String, List<Double>>();
        for (int i = 0; i < ROUNDS; i++) {
            signIn();
            SCREENS.forEach(
                    (screen, there) ->
                            millis.computeIfAbsent(screen, _ -> new ArrayList<>())
                                    .add(millisUntil(() -> go(screen), () -> isThere(there))));
            signOut();
        }
        var slowest =
                millis.entrySet().stream()
                        .max(Comparator.comparingDouble(one -> median(one.getValue())))
                        .orElseThrow();
        var words = new StringBuilder(slowest.getKey());
        millis.forEach(
                (screen, of) ->
                        words.append(
                                String.format(Locale.ROOT, ", %s %.0f ms", screen, median(of))));
        return new Measured(median(slowest.getValue()), words.toString());
    }

    Measured prospect() {
        signIn();
        go("prospects");
        var millis = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            var email = BusyYear.email(i * 104_729 % BusyYear.LEADS);
            millis.add(millisUntil(() -> seek(email), () -> isSaid("#prospect .label", email)));
        }
        signOut();
        return of(millis);
    }

    Measured distribution() {
        signIn();
        var millis = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            go("distributions");
            onFx(() -> isThere("#distributions"));
            millis.add(millisUntil(this::openFirst, () -> isThere("#shares")));
        }
        signOut();
        return of(millis);
    }

    Measured idle() {
        signIn();
        go("distributions");
        try {
            TimeUnit.SECONDS.sleep(5); // the start and its compiling are over
            long before = cpu();
            long begun = System.nanoTime();
            TimeUnit.SECONDS.sleep(QUIET.toSeconds());
            double ofACore = 100.0 * (cpu() - before) / (System.nanoTime() - begun);
            return new Measured(ofACore, "over " + QUIET.toSeconds() + " s");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            signOut();
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    Measured heap() {
        running();
        System.gc();
        var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Measured(used / MEGABYTE, "after a collection");
    }

    private static Measured of(List<Double> millis) {
        return new Measured(
                median(millis),
                String.format(
                        Locale.ROOT,
                        "%d times, the first %.0f ms, %.0f to %.0f ms",
                        millis.size(),
                        millis.getFirst(),
                        millis.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                        millis.stream().mapToDouble(Double::doubleValue).max().orElseThrow()));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private RunningConsole running() {
        var open = console;
        if (open != null) {
            return open;
        }
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var opened = new RunningConsole();
        console = opened;
        try {
            BusyYear.happen(opened.settings(), opened.place());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Platform.setImplicitExit(false);
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        onFxNow(() -> opened.open(new Stage()));
        return opened;
    }

    private void signIn() {
        running();
        onFx(() -> isThere("#sign-in"));
        onFxNow(
                () -> {
                    ((TextField) find("#username")).setText("ann");
                    var password = (TextField) find("#password");
                    password.setText(RunningConsole.PASSWORD);
                    ((Button) find("#sign-in")).fire();
                });
        onFx(() -> isThere("#sign-out"));
    }

    private void signOut() {
        onFxNow(() -> ((Button) find("#sign-out")).fire());
        onFx(() -> isThere("#sign-in"));
    }

    private void go(String screen) {
        onFxNow(() -> ((ToggleButton) find("#go-" + screen)).fire());
    }

    private void seek(String email) {
        onFxNow(
                () -> {
                    var field = (TextField) find("#prospect-email");
                    field.setText(email);
                    field.fireEvent(new ActionEvent());
                });
    }

    private void openFirst() {
        onFxNow(
                () -> {
                    var table = (TableView<?>) find("#distributions");
                    table.getSelectionModel().selectFirst();
                    table.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.ENTER,
                                    false,
                                    false,
                                    false,
                                    false));
                });
    }

    private Node find(String query) {
        return running().scene().getRoot().lookup(query);
    }

    /// Shown, and a table with rows in it.
    private boolean isThere(String query) {
        return running().scene().getRoot().lookupAll(query).stream()
                .filter(Sight::isShown)
                .anyMatch(
                        node ->
                                !(node instanceof TableView<?> table)
                                        || !table.getItems().isEmpty());
    }

    private boolean isSaid(String query, String words) {
        return running().scene().getRoot().lookupAll(query).stream()
                .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
    }

    /// From the act to the first picture in which the condition holds.
    private double millisUntil(Runnable act, BooleanSupplier condition) {
        long begun = System.nanoTime();
        act.run();
        onFx(condition);
        return (System.nanoTime() - begun) / NANOS_OF_A_MILLI;
    }

    /// Waits until it holds, looking each time the window is drawn.
    private static void onFx(BooleanSupplier condition) {
        var holds = new CompletableFuture<Void>();
        Platform.runLater(
                () ->
                        new AnimationTimer() {
                            @Override
                            public void handle(long now) {
                                if (condition.getAsBoolean()) {
                                    stop();
                                    holds.complete(null);
                                }
                            }
                        }.start());
        holds.orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES).join();
    }

    private static void onFxNow(Runnable action) {
        CompletableFuture.runAsync(action, Platform::runLater).join();
    }

    @Override
    public void close() {
        if (console != null) {
            Platform.exit();
        }
    }
}
