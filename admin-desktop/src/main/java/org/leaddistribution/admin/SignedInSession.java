package org.leaddistribution.admin;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.Console.ConsoleEnvironment;
import org.leaddistribution.admin.distributions.DistributionsScreen;
import org.leaddistribution.admin.distributions.RunController;
import org.leaddistribution.admin.fx.Drafts;
import org.leaddistribution.admin.fx.Drafts.Draft;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;
import org.leaddistribution.admin.fx.SessionWork;
import org.leaddistribution.admin.login.SignInViewModel.SignedIn;
import org.leaddistribution.admin.shell.Navigation;
import org.leaddistribution.admin.shell.Shell;
import org.leaddistribution.admin.shell.Shell.Frame;
import org.leaddistribution.admin.shell.ShellViewModel;
import org.leaddistribution.admin.shell.Sidebar;
import org.leaddistribution.admin.shell.ThemeSwitch;

/// What one person works with, from signing in to signing out.
///
/// Screens reach the database in jobs alone, and get no other work to put jobs into than that of the
/// session: so the session is asked for before everything they read or do.
final class SignedInSession implements AutoCloseable {
    /// A run is looked at each time, as the others wait for it; what is on the screen changes less often.
    private static final int TICKS_OF_A_SCREEN = 2;

    private final ConsoleSignIn signIn;
    private final SessionWork work;
    private final SignedIn holder;
    private final ScreenContext context;
    private final InstantSource clock;
    private final Navigation navigation = new Navigation();
    private final Screens screens;
    private final ShellViewModel shell;
    private int ticks;

    SignedInSession(
            ConsoleSignIn signIn,
            SessionWork work,
            ConsoleEnvironment consoleEnvironment,
            ConsoleMemory memory,
            SignedIn holder,
            @Nullable Draft draft,
            SessionCheck sessionCheck) {
        this.signIn = signIn;
        this.work = work;
        this.holder = holder;
        this.context =
                new ScreenContext(
                        consoleEnvironment.dialogs(),
                        work,
                        sessionCheck,
                        ShellViewModel.rightsOf(holder.staff()),
                        new Formats(consoleEnvironment.zone()),
                        memory.tables(),
                        new Drafts(draft));
        this.clock = consoleEnvironment.clock();
        this.screens =
                new Screens(
                        signIn.application(),
                        context,
                        navigation,
                        memory.columns(),
                        signIn.application().settings().portal().maxUploadBytes());
        this.shell =
                new ShellViewModel(
                        holder.staff(), work, signIn.application().store()::requireReady);
    }

    /// To be called once.
    Parent build(ThemeSwitch theme, Sidebar sidebar, Runnable signOut) {
        navigation.open(screens.all(), context.rights());
        var strip = RunController.strip(screens.run());
        var frame = new Frame(theme, sidebar, context.formats(), clock, signOut, strip);
        var view = Shell.around(navigation, shell, frame);
        navigation.show(DistributionsScreen.TITLE);
        screens.run().keepFresh();
        shell.checkDatabase();
        return view;
    }

    /// For a clock to call every few seconds.
    void keepFresh() {
        screens.run().keepFresh();
        ticks++;
        if (ticks % TICKS_OF_A_SCREEN == 0) {
            navigation.keepFresh();
            shell.checkDatabase();
        }
    }

    ConsoleSignIn signIn() {
        return signIn;
    }

    SignedIn holder() {
        return holder;
    }

    /// The title of the screen in front.
    String screen() {
        return navigation.title();
    }

    /// What its holder was typing, to go on with in the next session.
    Optional<Draft> draft() {
        return context.drafts().draft();
    }

    /// Brings this screen to the front again, if it is one that can be come back to, with the form that was open.
    void showAgain(String screen, @Nullable Draft draft) {
        navigation.showAgain(screen);
        if (draft != null) {
            navigation.reopen(draft.form());
        }
    }

    /// Opens a file of leads for upload, if its holder may upload.
    ///
    /// @return whether it did
    boolean opens(Path file) {
        boolean mayUpload = context.rights().include(Rights.WRITE);
        if (mayUpload) {
            screens.upload(file);
        }
        return mayUpload;
    }

    /// What would be lost with the session, in words.
    List<String> unfinished() {
        return navigation.unfinished();
    }

    /// The titles of lasting work, oldest first.
    List<String> underWay() {
        return List.copyOf(work.lasting());
    }

    /// From here on nothing is read or started, and no screen is told of work that goes on.
    @Override
    public void close() {
        work.close();
    }
}
