package org.leaddistribution.admin.shell;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
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
        shortcuts.add(
                new KeyCodeCombination(KeyCode.F1),
                "This list",
                () -> ShortcutSheet.show(shortcuts.lines(), shell));
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
}
