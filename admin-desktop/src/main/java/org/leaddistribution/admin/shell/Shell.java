package org.leaddistribution.admin.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.leaddistribution.admin.fx.ScreenLoader;

/// Puts the window around the screens together.
public final class Shell {
    private Shell() {}

    /// @param navigation with every screen in it
    /// @param strip in the status bar: what goes on
    public static Parent around(
            Navigation navigation,
            ShellViewModel model,
            ThemeSwitch theme,
            Runnable signOut,
            Node strip) {
        return new ScreenLoader()
                .with(ShellController.class, () -> new ShellController(navigation, model, strip))
                .with(
                        NavigationController.class,
                        () -> new NavigationController(navigation, model, theme, signOut))
                .load(ShellController.class, "shell.fxml");
    }
}
