package org.leaddistribution.admin.shell;

import java.time.InstantSource;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ScreenLoader;

/// Puts the window around the screens together.
public final class Shell {
    private Shell() {}

    /// What stands around the screens.
    ///
    /// @param strip in the status bar: what goes on
    /// @param clock by which messages are dated
    public record Frame(
            ThemeSwitch theme,
            Sidebar sidebar,
            Formats formats,
            InstantSource clock,
            Runnable signOut,
            Node strip) {}

    /// @param navigation with every screen in it
    public static Parent around(Navigation navigation, ShellViewModel model, Frame frame) {
        return new ScreenLoader()
                .with(ShellController.class, () -> new ShellController(navigation, model, frame))
                .with(
                        NavigationController.class,
                        () -> new NavigationController(navigation, model, frame))
                .load(ShellController.class, "shell.fxml");
    }
}
