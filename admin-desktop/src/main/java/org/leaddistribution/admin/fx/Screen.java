package org.leaddistribution.admin.fx;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;

/// One place of the console, as the window around it sees it.
///
/// @param icon the literal of a Feather icon
/// @param refresh asked for by a person: read everything again
/// @param keepFresh called every few seconds while the screen is shown
/// @param shortcuts work wherever the person is
public record Screen(
        String title,
        String icon,
        Parent view,
        Runnable refresh,
        Runnable keepFresh,
        List<Shortcut> shortcuts) {
    public Screen {
        shortcuts = List.copyOf(shortcuts);
    }

    /// @param action called after the screen was brought to the front
    public record Shortcut(KeyCombination keys, Runnable action) {}
}
