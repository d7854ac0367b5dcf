package org.leaddistribution.admin.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BannerPane;
import org.leaddistribution.admin.fx.Destination;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.Screen.Entrance;
import org.leaddistribution.admin.fx.ScreenContext.Rights;

/// The screens of this session, and which of them is in front.
public final class Navigation {
    private final List<Screen> screens = new ArrayList<>();
    private final Map<Screen, Parent> views = new HashMap<>();
    private final List<BannerPane> news = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Screen> current = new ReadOnlyObjectWrapper<>();

    /// Takes those screens that a person with these rights may see. Each is built when it is first shown: a
    /// dozen at once would keep people waiting after they have signed in.
    public void open(List<? extends Screen> all, Rights rights) {
        all.stream().filter(screen -> rights.include(screen.needs())).forEach(screens::add);
        screens.forEach(screen -> news.addAll(screen.news()));
    }

    /// Brings the screen with this title to the front and reads it again; nothing if there is none.
    public void show(String title) {
        showFirst(screens.stream(), title);
    }

    /// The same for a screen that was left some time ago, unless it had something chosen on another one.
    public void showAgain(String title) {
        showFirst(bar().stream(), title);
    }

    private void showFirst(Stream<Screen> among, String title) {
        among.filter(screen -> screen.title().equals(title)).findFirst().ifPresent(this::show);
    }

    void show(Screen screen) {
        current.set(screen);
        screen.refresh();
    }

    /// Opens a form of the screen in front again.
    public void reopen(String form) {
        var shown = current.get();
        if (shown != null) {
            shown.reopen(form);
        }
    }

    /// Reads the screen in front again.
    void refresh() {
        var shown = current.get();
        if (shown != null) {
            shown.refresh();
        }
    }

    /// Brings the keyboard to the search of the screen in front.
    void search() {
        var shown = current.get();
        if (shown != null) {
            shown.search();
        }
    }

    /// Reads the screen in front again, for a clock to call.
    public void keepFresh() {
        var shown = current.get();
        if (shown != null) {
            shown.keepFresh();
        }
    }

    /// The rows of all screens that are called by this text; off the JavaFX thread.
    List<Destination> find(String text) {
        return screens.stream()
                .flatMap(screen -> screen.find(text).stream().map(row -> through(screen, row)))
                .toList();
    }

    /// With the screen that it belongs to brought to the front first.
    Destination through(Screen screen, Destination place) {
        return new Destination(
                place.name(),
                place.more(),
                place.icon(),
                () -> {
                    show(screen);
                    place.go().run();
                });
    }

    /// The screens that have a place in the bar.
    List<Screen> bar() {
        return screens.stream().filter(screen -> screen.entrance() == Entrance.BAR).toList();
    }

    Parent viewOf(Screen screen) {
        return views.computeIfAbsent(screen, Screen::build);
    }

    /// Of all screens.
    List<BannerPane> news() {
        return List.copyOf(news);
    }

    /// What leaving would lose on any screen, in words.
    public List<String> unfinished() {
        return screens.stream().flatMap(screen -> screen.unfinished().stream()).toList();
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
