package org.leaddistribution.admin.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.leaddistribution.admin.fx.Screen;

/// The keys that work wherever in the window the person is, in one place.
final class Shortcuts implements EventHandler<KeyEvent> {
    private static final KeyCode[] DIGITS = {
        KeyCode.DIGIT1,
        KeyCode.DIGIT2,
        KeyCode.DIGIT3,
        KeyCode.DIGIT4,
        KeyCode.DIGIT5,
        KeyCode.DIGIT6,
        KeyCode.DIGIT7,
        KeyCode.DIGIT8,
        KeyCode.DIGIT9
    };

    private final List<Line> lines = new ArrayList<>();
    private final List<Line> ofScreens = new ArrayList<>();

    /// @param does what it does, as people read it
    record Line(KeyCombination keys, String does, Runnable action) {}

    Shortcuts(Navigation navigation) {
        add(new KeyCodeCombination(KeyCode.F5), "Read the screen again", navigation::refresh);
        add(ctrl(KeyCode.F), "Search in the screen", navigation::search);
        var screens = navigation.bar();
        for (int i = 0; i < Math.min(screens.size(), DIGITS.length); i++) {
            var screen = screens.get(i);
            add(ctrl(DIGITS[i]), screen.title(), () -> navigation.show(screen));
        }
        for (var screen : screens) {
            for (var shortcut : screen.shortcuts()) {
                var line =
                        new Line(
                                shortcut.keys(),
                                shortcut.does(),
                                () -> act(navigation, screen, shortcut.action()));
                lines.add(line);
                ofScreens.add(line);
            }
        }
    }

    void addControl(KeyCode key, String does, Runnable action) {
        add(ctrl(key), does, action);
    }

    /// Those that screens have for what they do.
    List<Line> ofScreens() {
        return List.copyOf(ofScreens);
    }

    private static KeyCombination ctrl(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    void add(KeyCombination keys, String does, Runnable action) {
        lines.add(new Line(keys, does, action));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    private static void act(Navigation navigation, Screen screen, Runnable action) {
        if (!screen.equals(navigation.currentProperty().get())) {
            navigation.show(screen);
        }
        action.run();
    }

    @Override
    public void handle(KeyEvent event) {
        for (var line : lines()) {
            if (!event.isConsumed() && line.keys().match(event)) {
                event.consume();
                line.action().run();
            }
        }
    }
}
