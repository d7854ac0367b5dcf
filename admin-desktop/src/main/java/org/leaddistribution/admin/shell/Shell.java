package org.leaddistribution.admin.shell;

import javafx.scene.Parent;
import org.leaddistribution.admin.fx.ScreenLoader;

/// Puts the window around the screens together.
public final class Shell {
    private Shell() {}

    /// @param navigation with every screen in it
    public static Parent around(
            Navigation navigation, ShellViewModel model, ThemeSwitch theme, Runnable signOut) {
        return new ScreenLoader()
                .with(ShellController.class, () -> new ShellController(navigation))
                .with(
                        NavigationController.class,
                        () -> new NavigationController(navigation, model, theme, signOut))
                .with(StatusController.class, () -> new StatusController(model))
                .load(ShellController.class, "shell.fxml");
    }
}
