package org.leaddistribution.admin.distributions;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.round.DistributionStatus;

/// A status as a coloured dot and its word, so that nobody has to tell colours apart.
final class StatusCell extends TableCell<DistributionItem, DistributionStatus> {
    private final Region dot = new Region();
    private final Tooltip meaning = new Tooltip();

    StatusCell() {
        dot.getStyleClass().add("status-dot");
        getStyleClass().add("status-cell");
    }

    @Override
    protected void updateItem(@Nullable DistributionStatus status, boolean empty) {
        super.updateItem(status, empty);
        if (empty || status == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
        } else {
            setText(status.label());
            setGraphic(dot);
            meaning.setText(status.meaning());
            setTooltip(meaning);
            dot.getStyleClass().setAll("status-dot", "status-" + status.code());
        }
    }
}
