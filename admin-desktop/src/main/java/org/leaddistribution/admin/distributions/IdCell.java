package org.leaddistribution.admin.distributions;

import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// An id, cut in its middle where there is no room: its ends are what tells it from others.
final class IdCell extends TableCell<DistributionItem, String> {
    IdCell() {
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        getStyleClass().add("id-cell");
    }

    @Override
    protected void updateItem(@Nullable String id, boolean empty) {
        super.updateItem(id, empty);
        setText(empty ? null : id);
        setTooltip(empty || id == null ? null : new Tooltip(id));
    }
}
