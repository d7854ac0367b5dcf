package org.leaddistribution.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.Console.ConsoleEnvironment;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.fixture.RealMongo.FreshDatabase;
import org.leaddistribution.mongo.MongoStore;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.runtime.Database;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The real console on a real database of its own, with a person in front of it and others elsewhere.
final class RunningConsole {
    static final String PASSWORD = "correct horse battery";
    private static final int PATIENCE_SECONDS = 120;

    final ScriptedDialogs dialogs = new ScriptedDialogs();
    final EarlierWeeks before;
    private final AtomicReference<Instant> now;
    private final Map<Setting, String> options;
    private final Map<String, String> environment;
    private final Settings settings;
    private final @Nullable FreshDatabase place;
    private final Path folder =
            Path.of("target", "console", UUID.randomUUID().toString()).toAbsolutePath();
    private @Nullable Stage stage;

    /// Ann is an administrator, Eve of support.
    RunningConsole() {
        this(Instant.now());
        before.hire("ann", Role.ADMIN, PASSWORD);
        before.hire("eve", Role.SUPPORT, PASSWORD);
    }

    private RunningConsole(Instant start) {
        this(start, RealMongo.freshDatabase());
    }

    private RunningConsole(Instant start, FreshDatabase place) {
        this(
                start,
                place,
                Map.of(Setting.MONGODB_URI, place.uri(), Setting.DATABASE, place.name()),
                Map.of());
    }

    private RunningConsole(
            Instant start,
            @Nullable FreshDatabase place,
            Map<Setting, String> database,
            Map<String, String> environment) {
        this.place = place;
        this.now = new AtomicReference<>(start);
        this.options = new EnumMap<>(Setting.class);
        this.options.putAll(database);
        this.options.put(Setting.DATA_DIR, folder.toString());
        this.environment = environment;
        this.settings = Settings.read(options, environment);
        this.before = new EarlierWeeks(settings, start);
    }

    /// Nothing is set and nothing is there, but for a mongod on the PATH.
    static RunningConsole onEmptyMachine() {
        var mongod = RealMongo.executable().path();
        return new RunningConsole(Instant.now(), null, Map.of(), Map.of("PATH", pathTo(mongod)));
    }

    private static String pathTo(Path mongod) {
        try {
            var folder = Files.createTempDirectory("path");
            Files.createSymbolicLink(folder.resolve("mongod"), mongod);
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nobody has ever been here.
    static RunningConsole withoutStaff() {
        return new RunningConsole(Instant.now());
    }

    void open(Stage window) {
        open(window, null);
    }

    /// @param file what an icon or a file manager asked it to open
    void open(Stage window, @Nullable Path file) {
        stage = window;
        InstantSource clock = () -> Objects.requireNonNull(now.get());
        var consoleEnvironment =
                new ConsoleEnvironment(
                        () -> Settings.read(options, environment),
                        file,
                        environment,
                        dialogs,
                        ZoneOffset.UTC,
                        clock);
        new Console(new ConsoleWindow(window), consoleEnvironment).open();
    }

    Settings settings() {
        return settings;
    }

    /// Where its data is.
    FreshDatabase place() {
        return Objects.requireNonNull(place);
    }

    /// Where the console keeps what it remembers.
    Path folder() {
        return folder;
    }

    /// Puts a file there.
    Path file(String name, String content) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name), content);
    }

    Scene scene() {
        return Objects.requireNonNull(stage).getScene();
    }

    void close(FxRobot robot) {
        robot.interact(Objects.requireNonNull(stage)::hide);
    }

    /// Nobody touches anything meanwhile.
    void goOn(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /// Does something to the same database from another program.
    void elsewhere(Elsewhere act) throws Exception {
        try (var database = Database.open(settings.storage(), Map.of())) {
            act.on(database.store());
        }
    }

    /// A second console on the same database, without a window.
    Application another() {
        return OpeningApplication.open(settings, Map.of(), InstantSource.system());
    }

    interface Elsewhere {
        void on(MongoStore store) throws Exception;
    }

    static void signIn(FxRobot robot, String name) throws TimeoutException {
        awaited(robot, "#username");
        robot.clickOn("#username").eraseText(20).write(name).type(KeyCode.TAB);
        robot.write(PASSWORD).type(KeyCode.ENTER);
        awaited(robot, "#sign-out");
    }

    static String text(FxRobot robot, String query) throws TimeoutException {
        return ((Labeled) awaited(robot, query)).getText();
    }

    /// What the query finds, as soon as it is shown.
    static Node awaited(FxRobot robot, String query) throws TimeoutException {
        until(() -> robot.lookup(query).match(Sight::isShown).tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).match(Sight::isShown).query();
    }

    static void until(Condition condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::holds);
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    /// What the row of a file says.
    static List<String> wordsOf(String filename, FxRobot robot) {
        var row =
                robot.lookup(".table-row-cell")
                        .match(
                                candidate ->
                                        robot.from(candidate)
                                                .lookup(filename)
                                                .tryQuery()
                                                .isPresent());
        return row.lookup(".table-cell").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(Objects::nonNull)
                .toList();
    }
}
