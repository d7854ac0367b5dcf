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

    /// The title of the screen in the bar that it belongs to: its own, if it has a place there.
    default String place() {
        return title();
    }

    /// Puts it together; called once, when it is first shown.
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

    /// What can be begun here, for people to find by its name wherever they are; asked for once.
    default List<Destination> beginnings() {
        return List.of();
    }

    /// Opens this form again, which was open when the person's session ended.
    ///
    /// @param form its title
    default void reopen(String form) {}

    /// Those of its rows that are called by this text, [Destination#AT_MOST] at most. It asks the database, off
    /// the JavaFX thread.
    default List<Destination> find(String text) {
        return List.of();
    }

    /// What leaving the program would lose here, in words; work that is under way is not meant.
    default List<String> unfinished() {
        return List.of();
    }

    /// What it has to say whichever screen is in front; asked for once.
    default List<BannerPane> news() {
        return List.of();
    }

    /// @param does what it does, as people read it: "The plan of the chosen distribution"
    /// @param action called after the screen was brought to the front
    record Shortcut(KeyCombination keys, String does, Runnable action) {}

    /// How people come to it.
    enum Entrance {
        BAR,
        /// By what is chosen on another screen: it has nothing to show before.
        OTHER_SCREENS
    }
}
