package org.leaddistribution.admin.fx;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands above a long table: the search, what it is filtered by, and what is done with all of it.
public final class FilterBar extends HBox {
    /// A person who types goes on typing within this.
    private static final Duration PAUSE = Duration.millis(250);

    private final TextField search = new TextField();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Region room = new Region();
    private Consumer<String> seek = _ -> {};
    private String sought = "";

    /// @param prompt what can be sought: "Name, e-mail or address"; empty for no search
    public FilterBar(String prompt) {
        getStyleClass().add("filter-bar");
        search.setId("search");
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        search.setTooltip(new Tooltip("Search (Ctrl+F)"));
        search.getStyleClass().add("search-field");
        search.textProperty().subscribe((_, _) -> pause.playFromStart());
        search.setOnAction(_ -> seekNow());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        pause.setOnFinished(_ -> seekNow());
        HBox.setHgrow(room, Priority.ALWAYS);
        getChildren().add(room);
        if (!prompt.isEmpty()) {
            getChildren().addFirst(search);
        }
    }

    /// @param action called with what is sought, once the person pauses or presses Enter
    public void onSearch(Consumer<String> action) {
        seek = action;
    }

    /// Empties the search, as Esc does.
    public void clearSearch() {
        search.clear();
        seekNow();
    }

    private void seekNow() {
        pause.stop();
        var text = search.getText().strip();
        if (!text.equals(sought)) {
            sought = text;
            seek.accept(text);
        }
    }

    /// Esc empties the field.
    private void keyPressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            key.consume();
            clearSearch();
        }
    }

    /// A list to filter by.
    ///
    /// @param all what it says while nothing is left out: "All tiers"
    /// @param chosen called with the choice; null for all
    /// @return makes the choice as a person does
    public <V> Consumer<@Nullable V> addFilter(
            String all, List<V> values, Function<V, String> label, Consumer<@Nullable V> chosen) {
        var choice = new ComboBox<@Nullable V>(FXCollections.observableArrayList());
        choice.getItems().add(null);
        choice.getItems().addAll(values);
        choice.setConverter(new Words<>(all, label));
        choice.setAccessibleText(all);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.valueProperty()
                .subscribe((_, now) -> chosen.accept(now)); // heard before it is drawn, too
        getChildren().add(getChildren().indexOf(room), choice);
        return choice::setValue;
    }

    /// A choice of which one always holds.
    ///
    /// @param what it is a choice of, for those who cannot see it
    /// @param chosen called with every later choice
    public <V> ComboBox<V> addChoice(
            String what, V first, List<V> values, Function<V, String> label, Consumer<V> chosen) {
        var choice = new ComboBox<V>(FXCollections.observableArrayList(values));
        choice.setValue(first);
        choice.setConverter(new Words<>("", label));
        choice.setAccessibleText(what);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.setOnAction(_ -> chosen.accept(choice.getValue()));
        getChildren().add(getChildren().indexOf(room), choice);
        return choice;
    }

    /// After the search and the choices.
    public void addLabel(Node label) {
        getChildren().add(getChildren().indexOf(room), label);
    }

    /// At the right end.
    public void addAction(Node action) {
        getChildren().add(action);
    }

    public static Button action(String id, String text, String icon, Runnable does) {
        var button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> does.run());
        return button;
    }

    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private static final class Words<V> extends StringConverter<@Nullable V> {
        private final String all;
        private final Function<V, String> label;

        Words(String all, Function<V, String> label) {
            this.all = all;
            this.label = label;
        }

        @Override
        public String toString(@Nullable V value) {
            return value == null ? all : label.apply(value);
        }

        @Override
        public @Nullable V fromString(String text) {
            throw new UnsupportedOperationException("It is chosen, never typed");
        }
    }
}
