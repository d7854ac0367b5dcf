package org.leaddistribution.admin;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Session;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Dialogs;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.Presence;
import org.leaddistribution.admin.fx.ScreenLoader;
import org.leaddistribution.admin.fx.SessionWork;
import org.leaddistribution.admin.fx.TaskWork;
import org.leaddistribution.admin.login.FirstAdmin;
import org.leaddistribution.admin.login.SignInController;
import org.leaddistribution.admin.login.SignInViewModel;
import org.leaddistribution.admin.login.SignInViewModel.SignedIn;
import org.leaddistribution.admin.overview.OverviewScreen;
import org.leaddistribution.admin.shell.ThemeSwitch;
import org.leaddistribution.admin.start.StartController;
import org.leaddistribution.admin.start.StartViewModel;
import org.leaddistribution.member.Username;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.runtime.OpenResources;
import org.leaddistribution.settings.Settings;

/// Leads from the start of the database through signing in and working to closing the window.
///
/// When a session ends, for whatever reason, the sign-in form replaces everything that was shown.
final class Console {
    private static final Duration TICK = Duration.seconds(3);
    private static final Banner SESSION_OVER =
            Banner.info("Your session has ended", "Sign in again to go on.");
    private static final Banner LEFT_ALONE =
            Banner.info(
                    "Locked after "
                            + Session.LONGEST_IDLE.toMinutes()
                            + " minutes without a key or the mouse",
                    "Sign in again to go on where you were.");

    private final ConsoleWindow window;
    private final ConsoleEnvironment consoleEnvironment;
    private final TaskWork work = new TaskWork();
    private final ConsoleMemory memory;
    private final ThemeSwitch theme;
    private final Presence presence;
    private final OpenResources resources = new OpenResources();
    private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));
    private Runnable retry = () -> {};
    private @Nullable SignedInSession open;
    private @Nullable Place left;
    private @Nullable Path file;

    /// Where somebody was when the screen was locked, to go on there.
    private record Place(Username person, String screen) {}

    Console(ConsoleWindow window, ConsoleEnvironment consoleEnvironment) {
        this.window = window;
        this.consoleEnvironment = consoleEnvironment;
        this.file = consoleEnvironment.file();
        this.memory = new ConsoleMemory(consoleEnvironment.settings().storage().dataFolder());
        this.theme = new ThemeSwitch(memory.theme(), memory::remember);
        this.presence = new Presence(consoleEnvironment.clock(), Session.LONGEST_IDLE, this::lock);
    }

    void open() {
        window.askBeforeLeaving(this::underWay, consoleEnvironment.dialogs());
        window.onClosed(this::close);
        memory.window().ifPresent(window::goTo);
        presence.watchAllWindows();
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        showStart();
    }

    private void tick() {
        var session = open;
        if (session == null) {
            retry.run();
        } else if (presence.isAway()) {
            lock();
        } else if (!consoleEnvironment.clock().instant().isBefore(session.holder().endsAt())) {
            end(SESSION_OVER);
        } else {
            session.keepFresh();
        }
    }

    private void showStart() {
        var model = new StartViewModel<>(this::openApplication, this::greet, work);
        window.show(
                new ScreenLoader()
                        .with(StartController.class, () -> new StartController(model))
                        .load(StartController.class, "start.fxml"));
        retry = model::tryAgain;
        model.start();
    }

    /// What it opens is closed when the program ends, even if the window closes first.
    private Application openApplication() {
        return resources.open(
                () ->
                        OpeningApplication.open(
                                consoleEnvironment.settings(),
                                consoleEnvironment.environment(),
                                consoleEnvironment.clock()));
    }

    private void greet(Application opened) {
        retry = () -> {};
        showSignIn(new ConsoleSignIn(opened), Banner.NONE);
    }

    private Banner waiting() {
        return file == null
                ? Banner.NONE
                : Banner.info(
                        file.getFileName() + " waits to be uploaded",
                        "Sign in as an admin to see what is in it.");
    }

    private void showSignIn(ConsoleSignIn signIn, Banner reason) {
        var model =
                new SignInViewModel(
                        signIn, in -> letIn(signIn, in), () -> showFirstAdmin(signIn), work);
        model.usernameProperty().set(memory.username());
        model.greet(reason.isNone() ? waiting() : reason);
        window.show(
                new ScreenLoader()
                        .with(SignInController.class, () -> new SignInController(model))
                        .load(SignInController.class, "sign-in.fxml"));
        model.lookForStaffAccounts();
    }

    private void showFirstAdmin(ConsoleSignIn signIn) {
        window.show(FirstAdmin.form(signIn, in -> letInFirst(signIn, in), work));
    }

    /// Nothing is there yet, so the first steps are what to see.
    private void letInFirst(ConsoleSignIn signIn, SignedIn in) {
        letIn(signIn, in);
        if (open != null) {
            open.showAgain(OverviewScreen.TITLE);
        }
    }

    private void letIn(ConsoleSignIn signIn, SignedIn in) {
        memory.rememberUsername(in.staff().username().value());
        presence.begin();
        var check =
                signIn.check(
                        in.token(),
                        presence::touches,
                        () -> Platform.runLater(() -> endOf(in, SESSION_OVER)));
        var session =
                new SignedInSession(
                        signIn,
                        new SessionWork(work, check::requireSignedIn),
                        consoleEnvironment,
                        memory.columns(),
                        in,
                        check);
        open = session;
        window.show(session.build(theme, this::signOut));
        goOn(session);
    }

    private void goOn(SignedInSession session) {
        var place = left;
        left = null;
        if (place != null && place.person().isSamePersonAs(session.holder().staff().username())) {
            session.showAgain(place.screen());
        }
        if (file != null && session.opens(file)) {
            file = null;
        }
    }

    private void signOut() {
        end(Banner.NONE);
        left = null;
    }

    /// @return whether there was anything to lock
    private boolean lock() {
        boolean isOpen = open != null;
        end(LEFT_ALONE);
        return isOpen;
    }

    /// Ends this session, unless it has ended already.
    private void endOf(SignedIn in, Banner reason) {
        if (open != null && open.holder().equals(in)) {
            end(reason);
        }
    }

    /// Removes the session from the window and from memory. Lasting work goes on.
    private void end(Banner reason) {
        var session = open;
        if (session == null) {
            return;
        }
        open = null;
        left = new Place(session.holder().staff().username(), session.screen());
        session.close();
        window.closeOthers();
        endInDatabase(session.signIn(), session.holder());
        showSignIn(session.signIn(), reason);
    }

    private void endInDatabase(ConsoleSignIn signIn, SignedIn in) {
        work.start(
                Job.<Object>passing(
                        "Signing out",
                        () -> {
                            signIn.signOut(in.token());
                            return in;
                        }),
                Watcher.of(_ -> {}, _ -> {}));
    }

    /// What leaving would interrupt, in words. Work of a person who has signed out is not named.
    private List<String> underWay() {
        var session = open;
        var own = session == null ? List.<String>of() : session.underWay();
        var all = new ArrayList<>(own);
        if (work.lasting().size() > own.size()) {
            all.add("What was begun before somebody signed out");
        }
        return all;
    }

    /// The window is closed already, so another thread waits for what has to end first.
    private void close() {
        clock.stop();
        memory.remember(window.place());
        var session = open;
        if (session != null) {
            session.close();
        }
        Thread.ofPlatform().name("leaving").start(this::leave);
    }

    /// Runs once, on the first thread that calls it, which may be a shutdown hook; other callers wait.
    synchronized void leave() {
        work.close();
        memory.close();
        resources.close();
    }

    /// What the console is given when it starts.
    ///
    /// @param file to be uploaded by the first admin who signs in, if there is one
    /// @param zone in which times are shown
    /// @param clock by which sessions end
    record ConsoleEnvironment(
            Settings settings,
            @Nullable Path file,
            Map<String, String> environment,
            Dialogs dialogs,
            ZoneId zone,
            InstantSource clock) {}
}
