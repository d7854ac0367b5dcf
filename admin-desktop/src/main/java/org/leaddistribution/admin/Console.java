package org.leaddistribution.admin;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Session;
import org.leaddistribution.admin.ConsoleWindow.Leaving;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Dialogs;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.Drafts.Draft;
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
import org.leaddistribution.admin.shell.Sidebar;
import org.leaddistribution.admin.shell.ThemeSwitch;
import org.leaddistribution.admin.start.DatabaseChoice;
import org.leaddistribution.admin.start.DatabaseChoiceViewModel;
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
    private static final long TICK_SECONDS = 2;
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
    private final Sidebar sidebar;
    private final Presence presence;
    private final OpenResources resources = new OpenResources();

    /// A timeline would have JavaFX draw sixty times a second for as long as it plays.
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("console-clock").factory());

    private volatile Settings settings;
    private Runnable retry = () -> {};
    private @Nullable SignedInSession open;
    private @Nullable Place left;
    private @Nullable Path file;

    /// Where somebody was when the screen was locked, and what they were typing, to go on there.
    private record Place(Username person, String screen, @Nullable Draft draft) {
        boolean isOf(SignedIn holder) {
            return person.isSamePersonAs(holder.staff().username());
        }
    }

    Console(ConsoleWindow window, ConsoleEnvironment consoleEnvironment) {
        this.window = window;
        this.consoleEnvironment = consoleEnvironment;
        this.file = consoleEnvironment.file();
        this.settings = consoleEnvironment.settings().get();
        this.memory = new ConsoleMemory(settings.storage().dataFolder());
        this.theme = new ThemeSwitch(memory.theme(), memory::remember);
        this.sidebar = new Sidebar(memory.sidebar(), memory::remember);
        consoleEnvironment.dialogs().keepFoldersIn(memory.folders());
        this.presence = new Presence(consoleEnvironment.clock(), Session.LONGEST_IDLE, this::lock);
    }

    void open() {
        window.askBeforeLeaving(this::leaving, consoleEnvironment.dialogs());
        window.onClosed(this::close);
        memory.window().ifPresent(window::goTo);
        presence.watchAllWindows();
        var _ =
                clock.scheduleWithFixedDelay(
                        () -> Platform.runLater(this::tick),
                        TICK_SECONDS,
                        TICK_SECONDS,
                        TimeUnit.SECONDS);
        if (ConsoleDatabases.isOpen(settings)) {
            showChoice(null);
        } else {
            showStart();
        }
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
        var model =
                new StartViewModel<>(this::openApplication, this::greet, this::closeUnwanted, work);
        Runnable changing =
                ConsoleDatabases.mayChoose(settings) ? () -> showChoice(this::showStart) : null;
        window.show(
                new ScreenLoader()
                        .with(StartController.class, () -> new StartController(model, changing))
                        .load(StartController.class, "start.fxml"));
        retry = model::tryAgain;
        model.start();
    }

    /// @param back null where nothing was chosen before
    private void showChoice(@Nullable Runnable back) {
        retry = () -> {};
        var model =
                new DatabaseChoiceViewModel(
                        new ConsoleDatabases(
                                settings,
                                consoleEnvironment.environment(),
                                () -> settings = consoleEnvironment.settings().get()),
                        ConsoleDatabases.address(settings),
                        this::showStart,
                        work);
        window.show(DatabaseChoice.view(model, settings.file().path().toString(), back));
        model.look();
    }

    private void closeUnwanted(Application opened) {
        work.start(
                Job.<Object>passing(
                        "Leaving the database",
                        () -> {
                            opened.close();
                            return opened;
                        }),
                Watcher.of(_ -> {}, _ -> {}));
    }

    /// What it opens is closed when the program ends, even if the window closes first.
    private Application openApplication() {
        return resources.open(
                () ->
                        OpeningApplication.open(
                                settings,
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
            open.showAgain(OverviewScreen.TITLE, null);
        }
    }

    private void letIn(ConsoleSignIn signIn, SignedIn in) {
        var place = left != null && left.isOf(in) ? left : null;
        left = null;
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
                        memory,
                        in,
                        place == null ? null : place.draft(),
                        check);
        open = session;
        window.show(session.build(theme, sidebar, this::signOut));
        goOn(session, place);
    }

    private void goOn(SignedInSession session, @Nullable Place place) {
        if (place != null) {
            session.showAgain(place.screen(), place.draft());
        }
        if (file != null && session.opens(file)) {
            file = null;
        }
    }

    /// Work that is under way goes on; what waits on a screen would be lost.
    private void signOut() {
        var lost = open == null ? List.<String>of() : open.unfinished();
        var leaving = new Leaving(List.of(), lost);
        if (lost.isEmpty()
                || consoleEnvironment.dialogs().ask(leaving.question("Sign out")) == Answer.YES) {
            end(Banner.NONE);
            left = null;
        }
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
        left =
                new Place(
                        session.holder().staff().username(),
                        session.screen(),
                        session.draft().orElse(null));
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

    private Leaving leaving() {
        return new Leaving(underWay(), open == null ? List.of() : open.unfinished());
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
        clock.shutdownNow();
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
    /// @param settings reads them, as they then are
    /// @param file to be uploaded by the first admin who signs in, if there is one
    /// @param zone in which times are shown
    /// @param clock by which sessions end
    record ConsoleEnvironment(
            Supplier<Settings> settings,
            @Nullable Path file,
            Map<String, String> environment,
            Dialogs dialogs,
            ZoneId zone,
            InstantSource clock) {}
}
