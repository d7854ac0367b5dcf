package org.leaddistribution.admin;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import org.leaddistribution.admin.Console.ConsoleEnvironment;
import org.leaddistribution.admin.distributions.DistributionsScreen;
import org.leaddistribution.admin.distributions.RunController;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;
import org.leaddistribution.admin.fx.SessionWork;
import org.leaddistribution.admin.login.SignInViewModel.SignedIn;
import org.leaddistribution.admin.shell.Navigation;
import org.leaddistribution.admin.shell.Shell;
import org.leaddistribution.admin.shell.ShellViewModel;
import org.leaddistribution.admin.shell.ThemeSwitch;
import org.leaddistribution.admin.upload.ColumnMemory;

/// What one person works with, from signing in to signing out.
///
/// Screens reach the database in jobs alone, and get no other work to put jobs into than that of the
/// session: so the session is asked for before everything they read or do.
final class SignedInSession implements AutoCloseable {
    private final ConsoleSignIn signIn;
    private final SessionWork work;
    private final SignedIn holder;
    private final ScreenContext context;
    private final Navigation navigation = new Navigation();
    private final Screens screens;
    private final ShellViewModel shell;

    SignedInSession(
            ConsoleSignIn signIn,
            SessionWork work,
            ConsoleEnvironment consoleEnvironment,
            ColumnMemory columns,
            SignedIn holder,
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
                        new Formats(consoleEnvironment.zone()));
        this.screens =
                new Screens(
                        signIn.application(),
                        context,
                        navigation,
                        columns,
                        consoleEnvironment.settings().portal().maxUploadBytes());
        this.shell =
                new ShellViewModel(
                        holder.staff(), work, signIn.application().store()::requireReady);
    }

    /// To be called once.
    Parent build(ThemeSwitch theme, Runnable signOut) {
        navigation.open(screens.all(), context.rights());
        var strip = RunController.strip(screens.run());
        var view = Shell.around(navigation, shell, theme, signOut, strip);
        navigation.show(DistributionsScreen.TITLE);
        shell.checkDatabase();
        return view;
    }

    /// For a clock to call every few seconds.
    void keepFresh() {
        navigation.keepFresh();
        shell.checkDatabase();
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

    /// Brings this screen to the front again, if it is one that can be come back to.
    void showAgain(String screen) {
        navigation.showAgain(screen);
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
