package org.leaddistribution.admin.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.leaddistribution.admin.fx.BannerPane;
import org.leaddistribution.admin.fx.ScreenLoader;

/// Puts the window around the screens together.
public final class Shell {
    private Shell() {}

    /// What the screens leave to the window, so that nothing of theirs moves when it comes up.
    ///
    /// @param strip in the status bar: what goes on
    /// @param news over the corner of the screen in front, whichever that is
    public record Fittings(Node strip, List<BannerPane> news) {
        public Fittings {
            news = List.copyOf(news);
        }
    }

    /// @param navigation with every screen in it
    public static Parent around(
            Navigation navigation,
            ShellViewModel model,
            ThemeSwitch theme,
            Runnable signOut,
            Fittings fittings) {
        return new ScreenLoader()
                .with(ShellController.class, () -> new ShellController(navigation, fittings.news()))
                .with(
                        NavigationController.class,
                        () -> new NavigationController(navigation, model, theme, signOut))
                .with(StatusController.class, () -> new StatusController(model, fittings.strip()))
                .load(ShellController.class, "shell.fxml");
    }
}
