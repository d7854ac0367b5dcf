package org.leaddistribution.admin.plan;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One thing that has changed, as long as its sentence is.
final class ChangeCell extends ListCell<String> {
    private final FontIcon sign = new FontIcon("fth-edit-3");

    ChangeCell() {
        setWrapText(true);
        setPrefWidth(0);
        getStyleClass().add("change-cell");
    }

    @Override
    protected void updateItem(@Nullable String sentence, boolean empty) {
        super.updateItem(sentence, empty);
        setText(empty ? null : sentence);
        setGraphic(empty ? null : sign);
    }
}
