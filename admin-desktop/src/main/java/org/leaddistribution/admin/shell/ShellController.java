package org.leaddistribution.admin.shell;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.shell.ShellViewModel.DatabaseState;

/// The window: the screen in front, what stands around it, and the line at the bottom: how the database is,
/// and what goes on.
final class ShellController {
    @FXML private BorderPane shell;
    @FXML private StackPane content;
    @FXML private VBox news;
    @FXML private HBox bar;
    @FXML private Region dot;
    @FXML private Label database;
    @FXML private Node busy;
    @FXML private Label activity;
    private final Navigation navigation;
    private final ShellViewModel model;
    private final Node strip;

    ShellController(Navigation navigation, ShellViewModel model, Node strip) {
        this.navigation = navigation;
        this.model = model;
        this.strip = strip;
    }

    @FXML
    private void initialize() {
        var shortcuts = new Shortcuts(navigation);
        shell.sceneProperty().subscribe((left, entered) -> follow(shortcuts, left, entered));
        news.getChildren().setAll(navigation.news());
        navigation.currentProperty().subscribe(this::show);
        bar.getChildren().add(strip);
        model.databaseProperty().subscribe(this::show);
        activity.textProperty().bind(model.activity());
        Nodes.showWhile(activity.textProperty().map(text -> !text.isEmpty()), busy);
    }

    /// They hang on the scene: as long as nothing has the focus, a key gets no further than there.
    private static void follow(Shortcuts shortcuts, @Nullable Scene left, @Nullable Scene entered) {
        if (left != null) {
            left.removeEventHandler(KeyEvent.KEY_PRESSED, shortcuts);
        }
        if (entered != null) {
            entered.addEventHandler(KeyEvent.KEY_PRESSED, shortcuts);
        }
    }

    private void show(DatabaseState state) {
        database.setText(state.text());
        database.setTooltip(new Tooltip(state.text()));
        var colour = "database-" + state.kind().name().toLowerCase(Locale.ROOT);
        dot.getStyleClass().setAll("status-dot", colour);
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
            var find = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
            actions.put(find, navigation::search);
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
