package org.leaddistribution.admin;

import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.ScreenLoader;
import org.leaddistribution.admin.fx.TaskWork;
import org.leaddistribution.admin.fx.Watcher;
import org.leaddistribution.admin.login.SignInController;
import org.leaddistribution.admin.login.SignInViewModel;
import org.leaddistribution.admin.login.SignedIn;
import org.leaddistribution.admin.shell.ThemeSwitch;
import org.leaddistribution.admin.start.StartController;
import org.leaddistribution.admin.start.StartViewModel;
import org.leaddistribution.runtime.OpenResources;

/// The console's life: the database is started, somebody signs in, works and leaves.
final class Console {
    private static final Duration TICK = Duration.seconds(3);
    private static final Banner SESSION_OVER =
            Banner.info("Your session has ended", "Sign in again to go on.");

    private final ConsoleWindow window;
    private final Surroundings surroundings;
    private final TaskWork work = new TaskWork();
    private final ConsoleMemory memory;
    private final ThemeSwitch theme;
    private final OpenResources resources = new OpenResources();
    private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));
    private Runnable dutyOfTheMoment = () -> {};

    Console(ConsoleWindow window, Surroundings surroundings) {
        this.window = window;
        this.surroundings = surroundings;
        this.memory = new ConsoleMemory(surroundings.settings().storage().dataFolder());
        this.theme = new ThemeSwitch(memory.theme(), memory::remember);
    }

    void open() {
        window.askBeforeLeaving(work, surroundings.dialogs());
        window.onClosed(this::close);
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        showStart();
    }

    private void tick() {
        dutyOfTheMoment.run();
    }

    private void showStart() {
        var model = new StartViewModel<>(this::openBackend, this::greet, work);
        window.show(
                new ScreenLoader()
                        .with(StartController.class, () -> new StartController(model))
                        .load(StartController.class, "start.fxml"));
        dutyOfTheMoment = model::tryAgain;
        model.start();
    }

    /// Closed in the end, however early the window is.
    private Backend openBackend() {
        var storage = surroundings.settings().storage();
        var environment = surroundings.environment();
        return resources.open(() -> Backend.open(storage, environment, InstantSource.system()));
    }

    private void greet(Backend opened) {
        showSignIn(opened, new FrontDoor(opened), Banner.NONE);
    }

    private void showSignIn(Backend opened, FrontDoor door, Banner reason) {
        var model = new SignInViewModel(door, in -> letIn(opened, door, in), work);
        model.usernameProperty().set(memory.username());
        model.greet(reason);
        window.show(
                new ScreenLoader()
                        .with(SignInController.class, () -> new SignInController(model))
                        .load(SignInController.class, "sign-in.fxml"));
        dutyOfTheMoment = () -> {};
        model.lookAround();
    }

    private void letIn(Backend opened, FrontDoor door, SignedIn in) {
        memory.rememberUsername(in.staff().username().value());
        var admission =
                door.admission(
                        in.token(),
                        () -> Platform.runLater(() -> showSignIn(opened, door, SESSION_OVER)));
        var workplace = new Workplace(opened, work, surroundings, in.staff(), admission);
        window.show(workplace.build(theme, () -> signOut(opened, door, in)));
        dutyOfTheMoment = workplace::keepFresh;
    }

    private void signOut(Backend opened, FrontDoor door, SignedIn in) {
        work.start(
                Job.<Object>passing(
                        "Signing out",
                        () -> {
                            door.leave(in.token());
                            return in;
                        }),
                Watcher.of(_ -> {}, _ -> {}));
        showSignIn(opened, door, Banner.NONE);
    }

    private void close() {
        clock.stop();
        work.close();
        leaveDatabase();
    }

    /// Once, from whichever thread comes first: the window's, or that of a program that is told to end.
    void leaveDatabase() {
        resources.close();
    }
}
