package org.leaddistribution.admin.fx;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import org.leaddistribution.admin.fx.ScreenContext.Rights;

/// One place of the console. It describes itself to the window around it, so that adding one touches its
/// own package and the list of all screens alone.
public interface Screen {
    /// What people call it; other screens bring it to the front by this name.
    String title();

    /// The literal of a Feather icon.
    String icon();

    /// What a person must be allowed to do to be shown this screen.
    default Rights needs() {
        return Rights.READ;
    }

    default Entrance entrance() {
        return Entrance.BAR;
    }

    /// Puts it together; called once.
    Parent build();

    /// Asked for by a person: reads everything again.
    default void refresh() {}

    /// Called every few seconds while the screen is shown.
    default void keepFresh() {}

    /// Brings the keyboard to what seeks in the screen, if anything does.
    default void search() {}

    /// Work wherever the person is; asked for once.
    default List<Shortcut> shortcuts() {
        return List.of();
    }

    /// What it has to say whichever screen is in front; asked for once.
    default List<BannerPane> news() {
        return List.of();
    }

    /// @param action called after the screen was brought to the front
    record Shortcut(KeyCombination keys, Runnable action) {}

    /// How people come to it.
    enum Entrance {
        BAR,
        /// By what is chosen on another screen: it has nothing to show before.
        OTHER_SCREENS
    }
}
