package org.leaddistribution.admin.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Screen;

/// The window: the screen in front, and what stands around it.
final class ShellController {
    @FXML private BorderPane shell;
    @FXML private StackPane content;
    @FXML private VBox news;
    private final Navigation navigation;

    ShellController(Navigation navigation) {
        this.navigation = navigation;
    }

    @FXML
    private void initialize() {
        shell.addEventHandler(KeyEvent.KEY_PRESSED, new Shortcuts(navigation));
        news.getChildren().setAll(navigation.news());
        navigation.currentProperty().subscribe(this::show);
    }

    private void show(@Nullable Screen screen) {
        if (screen != null) {
            content.getChildren().setAll(navigation.viewOf(screen));
        }
    }

    /// The keys that work wherever in the window the person is.
    private static final class Shortcuts implements EventHandler<KeyEvent> {
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

        private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

        Shortcuts(Navigation navigation) {
            actions.put(new KeyCodeCombination(KeyCode.F5), navigation::refresh);
            var screens = navigation.bar();
            for (int i = 0; i < Math.min(screens.size(), DIGITS.length); i++) {
                var screen = screens.get(i);
                var digit = new KeyCodeCombination(DIGITS[i], KeyCombination.SHORTCUT_DOWN);
                actions.put(digit, () -> navigation.show(screen));
                screen.shortcuts()
                        .forEach(
                                shortcut ->
                                        actions.put(
                                                shortcut.keys(),
                                                () -> act(navigation, screen, shortcut.action())));
            }
        }

        private static void act(Navigation navigation, Screen screen, Runnable action) {
            if (!screen.equals(navigation.currentProperty().get())) {
                navigation.show(screen);
            }
            action.run();
        }

        @Override
        public void handle(KeyEvent event) {
            actions.forEach(
                    (keys, action) -> {
                        if (!event.isConsumed() && keys.match(event)) {
                            event.consume();
                            action.run();
                        }
                    });
        }
    }
}
