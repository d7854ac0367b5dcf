package org.leaddistribution.admin.fx;

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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.FormModel.Field;
import org.leaddistribution.admin.fx.SheetPane.Sheet;

/// Shows a [FormModel] in a sheet: each field with its name above and its error below.
public final class FormSheet {
    private static final Question LEAVE =
            new Question(
                    "Leave without saving?",
                    "What you have changed here is lost.",
                    "Leave",
                    "Go on editing");

    private final FormModel model;
    private final SheetPane pane;
    private final Dialogs dialogs;
    private final Map<Field<?>, Control> controls = new HashMap<>();

    private FormSheet(FormModel model, SheetPane pane, Dialogs dialogs) {
        this.model = model;
        this.pane = pane;
        this.dialogs = dialogs;
    }

    /// @param save what the button says: "Add member"
    public static void open(
            String title, String save, FormModel model, SheetPane pane, Dialogs dialogs) {
        new FormSheet(model, pane, dialogs).open(title, save);
    }

    private void open(String title, String save) {
        var form = new VBox();
        form.getStyleClass().add("sheet-form");
        model.fields().forEach(field -> form.getChildren().addAll(line(field)));
        var trouble = new Label();
        trouble.getStyleClass().add("field-error");
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.troubleProperty());
        Nodes.showWhile(model.troubleProperty().isNotEmpty(), trouble);
        form.getChildren().add(trouble);
        var first = controls.get(model.fields().getFirst());
        pane.show(new Sheet(title, form, foot(save), first, this::mayClose));
        model.savedProperty().subscribe(this::closeWhen);
    }

    private void closeWhen(boolean saved) {
        if (saved) {
            pane.close();
        }
    }

    private boolean mayClose() {
        return !model.isChanged() || dialogs.ask(LEAVE) == Answer.YES;
    }

    private Node foot(String save) {
        var button = new Button(save);
        button.setId("save-form");
        button.setDefaultButton(true);
        button.getStyleClass().add("accent");
        button.disableProperty().bind(Bindings.or(model.changed().not(), model.busyProperty()));
        button.setOnAction(_ -> save());
        var cancel = new Button("Cancel");
        cancel.setOnAction(
                _ -> {
                    if (mayClose()) {
                        pane.close();
                    }
                });
        var foot = new HBox(cancel, button);
        foot.getStyleClass().add("sheet-foot");
        return foot;
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
            case Field.Kind.Text _ -> text(field);
            case Field.Kind.Choice<V> among -> choice(field, among);
        };
    }

    private static <V> Control text(Field<V> field) {
        var control = new TextField();
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
