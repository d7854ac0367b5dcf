package org.leaddistribution.admin.upload;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A message over as many lines as it takes.
final class WrappedCell extends TableCell<RowError, String> {
    private final Label words = new Label();

    WrappedCell() {
        words.setWrapText(true);
        words.maxWidthProperty().bind(widthProperty().subtract(24));
        words.setMinHeight(Label.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable String message, boolean empty) {
        super.updateItem(message, empty);
        words.setText(message);
        setGraphic(empty ? null : words);
    }
}
