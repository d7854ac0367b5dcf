package org.leaddistribution.admin.shell;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Destination;
import org.leaddistribution.admin.fx.Nodes;

/// The field that comes up over the window to go anywhere by name.
///
/// Arrows choose, Enter goes there, Esc and a click beside it close it; then the keyboard is where it was.
final class Palette extends StackPane {
    /// A person who types goes on typing within this.
    private static final Duration PAUSE = Duration.millis(250);

    private final PaletteViewModel model;
    private final TextField field = new TextField();
    private final ListView<Destination> list = new ListView<>();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private @Nullable Node focusedBefore;

    Palette(PaletteViewModel model) {
        this.model = model;
        setId("palette");
        getStyleClass().add("palette-layer");
        field.setId("palette-field");
        field.setPromptText("Go to a screen, a member, a distribution, or do something");
        field.setAccessibleText("Go to");
        field.textProperty().subscribe((_, text) -> typed(text));
        pause.setOnFinished(_ -> model.seek(field.getText()));
        list.setId("palette-list");
        list.setItems(model.found());
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new PlaceCell());
        list.setOnMouseClicked(_ -> goToChosen());
        // after the list has heard of the change itself
        model.found().addListener((ListChangeListener<Destination>) _ -> chooseFirst());
        var note = new Label();
        note.setId("palette-note");
        note.getStyleClass().addAll("muted", "small-text");
        note.setWrapText(true);
        note.textProperty().bind(model.noteProperty());
        Nodes.showWhile(Bindings.isNotEmpty(note.textProperty()), note);
        var card = new VBox(field, list, note);
        card.getStyleClass().addAll("card-surface", "palette");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().add(card);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        setOnMousePressed(this::pressed);
    }

    void open() {
        focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
        setVisible(true);
        field.clear();
        model.ask("");
        field.requestFocus();
    }

    private void typed(String text) {
        model.ask(text);
        pause.playFromStart();
    }

    private void chooseFirst() {
        if (list.getSelectionModel().getSelectedItem() == null && !model.found().isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
        }
    }

    private void keyPressed(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> close();
            case ENTER -> goToChosen();
            case UP -> move(-1);
            case DOWN -> move(1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        int next = list.getSelectionModel().getSelectedIndex() + by;
        int chosen = Math.clamp(next, Math.min(0, last), Math.max(0, last));
        list.getSelectionModel().clearAndSelect(chosen);
        list.scrollTo(chosen);
    }

    /// Beside the card.
    private void pressed(MouseEvent press) {
        if (press.getTarget().equals(this)) {
            close();
        }
    }

    private void goToChosen() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.go().run();
        }
    }

    private void close() {
        pause.stop();
        setVisible(false);
        var before = focusedBefore;
        focusedBefore = null;
        if (before != null) {
            before.requestFocus();
        }
    }

    private static final class PlaceCell extends ListCell<Destination> {
        @Override
        protected void updateItem(@Nullable Destination place, boolean empty) {
            super.updateItem(place, empty);
            if (empty || place == null) {
                setGraphic(null);
                return;
            }
            var more = new Label(place.more());
            more.getStyleClass().addAll("muted", "small-text");
            var line = new HBox(new FontIcon(place.icon()), new Label(place.name()), more);
            line.getStyleClass().add("palette-line");
            setGraphic(line);
            setAccessibleText(place.name() + " " + place.more());
        }
    }
}
