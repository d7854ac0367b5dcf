package org.leaddistribution.admin.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
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
import org.leaddistribution.admin.fx.Destination;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.shell.Shell.Frame;
import org.leaddistribution.admin.shell.ShellViewModel.DatabaseState;

/// The window: the screen in front, what stands around it, and the line at the bottom: how the database is,
/// and what goes on.
final class ShellController {
    @FXML private BorderPane shell;
    @FXML private StackPane middle;
    @FXML private StackPane content;
    @FXML private VBox news;
    @FXML private HBox bar;
    @FXML private Button messages;
    @FXML private Region dot;
    @FXML private Label database;
    @FXML private Node busy;
    @FXML private Label activity;
    private final Navigation navigation;
    private final ShellViewModel model;
    private final Frame frame;
    private final Messages said;

    ShellController(Navigation navigation, ShellViewModel model, Frame frame) {
        this.navigation = navigation;
        this.model = model;
        this.frame = frame;
        this.said = new Messages(frame.clock());
    }

    @FXML
    private void initialize() {
        var shortcuts = shortcuts();
        shell.sceneProperty().subscribe((left, entered) -> follow(shortcuts, left, entered));
        news.getChildren().setAll(navigation.news());
        navigation.news().forEach(pane -> pane.bannerProperty().subscribe(said::note));
        messages.setOnAction(_ -> MessageList.show(said, frame.formats(), messages));
        navigation.currentProperty().subscribe(this::show);
        bar.getChildren().add(bar.getChildren().indexOf(messages), frame.strip());
        model.databaseProperty().subscribe(this::show);
        activity.textProperty().bind(model.activity());
        Nodes.showWhile(activity.textProperty().map(text -> !text.isEmpty()), busy);
    }

    private Shortcuts shortcuts() {
        var shortcuts = new Shortcuts(navigation);
        var palette =
                new Palette(
                        new PaletteViewModel(
                                destinations(shortcuts), navigation::find, model.work()));
        middle.getChildren().add(palette);
        shortcuts.addControl(KeyCode.K, "Go anywhere by its name", palette::open);
        shortcuts.addControl(KeyCode.M, "What the console has said", messages::fire);
        shortcuts.addControl(
                KeyCode.B, "More room, or the names of the screens", frame.sidebar()::turn);
        shortcuts.add(
                new KeyCodeCombination(KeyCode.F1),
                "This list",
                () -> ShortcutSheet.show(shortcuts.lines(), shell));
        return shortcuts;
    }

    /// Screens, what can be begun in them, and what has keys.
    private List<Destination> destinations(Shortcuts shortcuts) {
        var all = new ArrayList<Destination>();
        for (var screen : navigation.bar()) {
            all.add(
                    new Destination(
                            screen.title(),
                            "Screen",
                            screen.icon(),
                            () -> navigation.show(screen)));
        }
        for (var screen : navigation.bar()) {
            screen.beginnings().forEach(begun -> all.add(navigation.through(screen, begun)));
        }
        for (var line : shortcuts.ofScreens()) {
            all.add(
                    new Destination(
                            line.does(),
                            line.keys().getDisplayText(),
                            "fth-command",
                            line.action()));
        }
        for (var look : Theme.values()) {
            all.add(
                    new Destination(
                            look.label(),
                            "Look",
                            look.icon(),
                            () -> frame.theme().chosenProperty().set(look)));
        }
        all.add(new Destination("Sign out", model.username(), "fth-log-out", frame.signOut()));
        return all;
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
