package org.leaddistribution.admin.plan;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A fill ratio as a bar and its number.
final class FillCell extends TableCell<PlanRow, PlanRow> {
    private final ProgressBar bar = new ProgressBar();
    private final Label percent = new Label();
    private final HBox content = new HBox(bar, percent);

    FillCell() {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(0);
        HBox.setHgrow(bar, Priority.ALWAYS);
        percent.getStyleClass().add("fill-percent");
        content.getStyleClass().add("fill");
    }

    @Override
    protected void updateItem(@Nullable PlanRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        bar.setProgress(row.fill());
        percent.setText(row.percent());
        setGraphic(content);
    }
}
