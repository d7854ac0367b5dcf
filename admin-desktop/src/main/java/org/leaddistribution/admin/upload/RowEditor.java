package org.leaddistribution.admin.upload;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.leaddistribution.admin.upload.Correcting.RowCell;
import org.leaddistribution.admin.upload.CorrectionsTable.Corrector;

/// All cells of one row, side by side as in the file, for what has to be moved from one to another.
final class RowEditor {
    private final HBox cells;
    private final Corrector corrector;

    RowEditor(HBox cells, Corrector corrector) {
        this.cells = cells;
        this.corrector = corrector;
    }

    /// Of the row that is shown already only texts change, so that the keyboard stays where it is.
    void show(List<RowCell> row) {
        var columns = cells.getChildren();
        boolean sameRow =
                columns.size() == row.size()
                        && !row.isEmpty()
                        && ((CellField) columns.getFirst()).isOf(row.getFirst().row());
        if (!sameRow) {
            columns.setAll(row.stream().map(cell -> new CellField(cell, corrector)).toList());
            return;
        }
        for (int i = 0; i < row.size(); i++) {
            ((CellField) columns.get(i)).show(row.get(i));
        }
    }

    /// One cell below its heading.
    private static final class CellField extends VBox {
        private static final double NARROW = 110;
        private static final double WIDE = 210;
        private static final int LONG = 14;

        private final TextField field = new TextField();
        private final Corrector corrector;
        private RowCell cell;
        private String untouched = "";

        CellField(RowCell cell, Corrector corrector) {
            this.corrector = corrector;
            this.cell = cell;
            var heading = new Label(cell.heading());
            heading.getStyleClass().add("column-title");
            heading.setTooltip(new Tooltip(cell.heading()));
            field.getStyleClass().add("small");
            field.setAccessibleText("Row %s, %s".formatted(cell.row(), cell.heading()));
            field.setOnAction(_ -> commit());
            field.focusedProperty().subscribe(this::moved);
            double width = cell.text().length() > LONG ? WIDE : NARROW;
            setMinWidth(width);
            setPrefWidth(width);
            getStyleClass().add("row-cell");
            getChildren().addAll(heading, field);
            showText();
        }

        boolean isOf(int row) {
            return cell.row() == row;
        }

        void show(RowCell now) {
            if (!now.equals(cell)) {
                cell = now;
                showText();
            }
        }

        private void showText() {
            field.setText(FileLook.oneLine(cell.text()));
            untouched = field.getText();
        }

        private void moved(boolean isFocused) {
            if (!isFocused && !field.getText().equals(untouched)) {
                commit();
            }
        }

        private void commit() {
            if (!field.getText().equals(FileLook.oneLine(cell.text()))) {
                corrector.type(cell.row(), cell.position(), FileLook.manyLines(field.getText()));
            }
        }
    }
}
