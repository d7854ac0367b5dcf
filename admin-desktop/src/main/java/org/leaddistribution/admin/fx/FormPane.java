package org.leaddistribution.admin.fx;

import atlantafx.base.controls.PasswordTextField;
import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.FormModel.Field;

/// The fields of a [FormModel] below each other: each with its name above and its error below.
public final class FormPane extends VBox {
    private final FormModel model;
    private final Map<Field<?>, Control> controls = new HashMap<>();

    public FormPane(FormModel model) {
        this.model = model;
        getStyleClass().add("sheet-form");
        model.fields().forEach(field -> getChildren().addAll(line(field)));
        var trouble = new Label();
        trouble.getStyleClass().add("field-error");
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.troubleProperty());
        Nodes.showWhile(model.troubleProperty().isNotEmpty(), trouble);
        getChildren().add(trouble);
    }

    /// Where typing begins.
    public @Nullable Node first() {
        return controls.get(model.fields().getFirst());
    }

    /// What saves it; off while there is nothing to save.
    ///
    /// @param text what it says: "Add member"
    public Button saving(String text) {
        var button = new Button(text);
        button.setId("save-form");
        button.setDefaultButton(true);
        button.getStyleClass().add("accent");
        button.disableProperty().bind(Bindings.or(model.changed().not(), model.busyProperty()));
        button.setOnAction(_ -> save());
        return button;
    }

    private void save() {
        model.save().map(controls::get).ifPresent(Node::requestFocus);
    }

    private <V> Node[] line(Field<V> field) {
        var label = new Label(field.label());
        label.getStyleClass().add("field-label");
        var control = control(field);
        controls.put(field, control);
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(field.label());
        control.setAccessibleHelp(field.hint());
        control.focusedProperty().subscribe((had, has) -> checkWhenLeft(field, had, has));
        var hint = new Label(field.hint());
        hint.setWrapText(true);
        hint.getStyleClass().addAll("muted", "small-text");
        Nodes.showWhile(
                field.errorProperty().isEmpty().map(right -> right && !field.hint().isEmpty()),
                hint);
        var error = new Label();
        error.setWrapText(true);
        error.setMinHeight(Region.USE_PREF_SIZE);
        error.getStyleClass().add("field-error");
        error.textProperty().bind(field.errorProperty());
        Nodes.showWhile(field.errorProperty().isNotEmpty(), error);
        field.errorProperty()
                .subscribe(
                        text ->
                                control.pseudoClassStateChanged(
                                        Styles.STATE_DANGER, !text.isEmpty()));
        return new Node[] {label, control, hint, error};
    }

    private static void checkWhenLeft(Field<?> field, boolean had, boolean has) {
        if (had && !has && field.isChanged()) {
            field.check();
        }
    }

    private static <V> Control control(Field<V> field) {
        return switch (field.kind()) {
            case Field.Kind.Text _ -> text(field, new TextField());
            case Field.Kind.Secret _ -> secret(field);
            case Field.Kind.Choice<V> among -> choice(field, among);
        };
    }

    private static <V> Control secret(Field<V> field) {
        var control = new PasswordTextField();
        var reveal = new ToggleButton("", new FontIcon("fth-eye"));
        reveal.getStyleClass().addAll("reveal", "flat", "small", "button-icon");
        reveal.setFocusTraversable(false);
        reveal.setAccessibleText("Show the password");
        reveal.setTooltip(new Tooltip("Show the password"));
        control.setRight(reveal);
        control.revealPasswordProperty().bind(reveal.selectedProperty());
        @SuppressWarnings("unchecked") // a field that is filled in by text holds one
        var value = (Field<String>) field;
        control.passwordProperty().subscribe(value.valueProperty()::set);
        return control;
    }

    private static <V> Control text(Field<V> field, TextField control) {
        @SuppressWarnings("unchecked") // a field that is filled in by text holds one
        var value = (Field<String>) field;
        control.textProperty().bindBidirectional(value.valueProperty());
        return control;
    }

    private static <V> Control choice(Field<V> field, Field.Kind.Choice<V> among) {
        var control = new ComboBox<V>();
        control.getItems().setAll(among.values());
        control.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable V value) {
                        return value == null ? "" : among.label().apply(value);
                    }

                    @Override
                    public V fromString(String text) {
                        throw new UnsupportedOperationException("It is chosen, never typed");
                    }
                });
        control.valueProperty().bindBidirectional(field.valueProperty());
        return control;
    }
}
