package org.leaddistribution.admin.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Screen;

/// The screens of this session, and which of them is in front.
public final class Navigation {
    private final ObservableList<Screen> screens = FXCollections.observableArrayList();
    private final List<Screen> behind = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Screen> current = new ReadOnlyObjectWrapper<>();

    public void add(Screen screen) {
        screens.add(screen);
    }

    /// Adds a screen that is reached from others alone: it has no place in the bar.
    public void addBehind(Screen screen) {
        behind.add(screen);
    }

    /// Brings the screen with this title to the front and reads it again; nothing if there is none.
    public void show(String title) {
        Stream.concat(screens.stream(), behind.stream())
                .filter(screen -> screen.title().equals(title))
                .findFirst()
                .ifPresent(this::show);
    }

    void show(Screen screen) {
        current.set(screen);
        screen.refresh().run();
    }

    /// Reads the screen in front again.
    void refresh() {
        var shown = current.get();
        if (shown != null) {
            shown.refresh().run();
        }
    }

    /// The same for a clock to call.
    public void keepFresh() {
        var shown = current.get();
        if (shown != null) {
            shown.keepFresh().run();
        }
    }

    ObservableList<Screen> screens() {
        return screens;
    }

    /// Of the screen in front; empty before there is one.
    public String title() {
        var shown = current.get();
        return shown == null ? "" : shown.title();
    }

    ReadOnlyObjectProperty<@Nullable Screen> currentProperty() {
        return current.getReadOnlyProperty();
    }
}
