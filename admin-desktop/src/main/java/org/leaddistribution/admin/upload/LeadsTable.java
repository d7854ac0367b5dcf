package org.leaddistribution.admin.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.upload.LeadColumn;
import org.leaddistribution.upload.RowCells;

/// The first leads of a file as members will get them, parts joined and kept columns behind.
final class LeadsTable {
    private static final List<Double> WIDTHS = List.of(110.0, 150.0, 190.0);
    private static final double KEPT_WIDTH = 110;
    private static final double LEAST = 70;

    private LeadsTable() {}

    /// What one row comes to, a value a column.
    record ShownLead(List<String> values) {
        ShownLead {
            values = List.copyOf(values);
        }

        private static ShownLead of(RowCells cells) {
            var values = new ArrayList<String>();
            Stream.of(LeadColumn.values()).map(cells::in).forEach(values::add);
            values.addAll(cells.kept());
            return new ShownLead(values.stream().map(FileLook::oneLine).toList());
        }
    }

    static void show(FileLook look, TableView<ShownLead> table) {
        var titles = new ArrayList<String>();
        Stream.of(LeadColumn.values()).map(LeadColumn::heading).forEach(titles::add);
        titles.addAll(look.keptHeadings());
        if (!titles.equals(table.getColumns().stream().map(TableColumn::getText).toList())) {
            var columns = new ArrayList<TableColumn<ShownLead, String>>();
            for (int i = 0; i < titles.size(); i++) {
                columns.add(column(titles.get(i), i));
            }
            table.setColumnResizePolicy(
                    columns.size() == WIDTHS.size()
                            ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
                            : TableView.UNCONSTRAINED_RESIZE_POLICY);
            table.getColumns().setAll(columns);
        }
        table.getItems().setAll(look.leads().stream().map(ShownLead::of).toList());
    }

    private static TableColumn<ShownLead, String> column(String title, int position) {
        var column = new TableColumn<ShownLead, String>(title);
        boolean required = position < WIDTHS.size();
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(cell.getValue().values().get(position)));
        column.setCellFactory(_ -> new ValueCell(required));
        column.setPrefWidth(required ? WIDTHS.get(position) : KEPT_WIDTH);
        column.setMinWidth(LEAST);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add(required ? "read-column" : "kept-column");
        return column;
    }

    /// A value, or that one is missing which must be there.
    private static final class ValueCell extends TableCell<ShownLead, String> {
        private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
        private final boolean required;

        ValueCell(boolean required) {
            this.required = required;
        }

        @Override
        protected void updateItem(@Nullable String value, boolean empty) {
            super.updateItem(value, empty);
            boolean missing = !empty && required && value != null && value.isEmpty();
            pseudoClassStateChanged(MISSING, missing);
            setText(missing ? "missing" : empty ? null : value);
            setTooltip(empty || value == null || value.isEmpty() ? null : new Tooltip(value));
        }
    }
}
