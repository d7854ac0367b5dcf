package org.leaddistribution.admin.upload;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The columns of a table whose columns are those of a file.
final class FoundColumns {
    private static final double WIDTH = 190;
    private static final double LEAST = 80;

    private FoundColumns() {}

    static void show(FoundTable found, TableView<List<String>> table) {
        table.getColumns().setAll(found.columns().stream().map(FoundColumns::column).toList());
        table.getItems().setAll(found.rows());
    }

    private static TableColumn<List<String>, String> column(FoundTable.Column found) {
        var column = new TableColumn<List<String>, String>(found.title());
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(oneLine(found.valueIn(cell.getValue()))));
        column.setPrefWidth(WIDTH);
        column.setMinWidth(LEAST);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass()
                .add(
                        switch (found.use()) {
                            case READ -> "read-column";
                            case LEFT_OUT -> "left-out-column";
                        });
        return column;
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\R", " ⏎ ");
    }
}
