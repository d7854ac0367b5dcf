package org.leaddistribution.admin.upload;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.upload.ColumnPlan.Becoming;
import org.leaddistribution.admin.upload.ColumnPlan.Use;
import org.leaddistribution.admin.upload.FileLook.FoundColumn;

/// The columns of a file, a row each, with the choice of what becomes of it.
final class ColumnsTable {
    private static final String CHOICE = "becomes";
    private static final double CHOICE_WIDTH = 136;

    private ColumnsTable() {}

    static void prepare(TableView<FoundColumn> table, FoundViewModel model) {
        var becomes = new TableColumn<FoundColumn, FoundColumn>("Becomes");
        becomes.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        becomes.setCellFactory(_ -> new BecomesCell(model));
        fixed(becomes);
        becomes.getStyleClass().add("becomes-column");
        becomes.setMinWidth(CHOICE_WIDTH);
        becomes.setMaxWidth(CHOICE_WIDTH);
        var heading = words("Column", FoundColumn::title);
        heading.getStyleClass().add("read-column");
        var sample = words("Values", FoundColumn::sample);
        sample.getStyleClass().add("sample-column");
        table.getColumns().setAll(List.of(heading, sample, becomes));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> openChoice(table, key));
    }

    private static TableColumn<FoundColumn, String> words(
            String title, Function<FoundColumn, String> words) {
        var column = new TableColumn<FoundColumn, String>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setCellFactory(_ -> new CutCell<>());
        fixed(column);
        return column;
    }

    private static void fixed(TableColumn<?, ?> column) {
        column.setSortable(false);
        column.setReorderable(false);
    }

    /// Changes no more rows than have changed, so that the choice that has the keyboard keeps it; of another
    /// file it begins where something is read.
    static void show(List<FoundColumn> columns, TableView<FoundColumn> table) {
        var items = table.getItems();
        if (!titles(items).equals(titles(columns))) {
            items.setAll(columns);
            columns.stream()
                    .filter(column -> column.becomes().of() > 0)
                    .findFirst()
                    .ifPresent(first -> table.scrollTo(first.position()));
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).equals(items.get(i))) {
                items.set(i, columns.get(i));
            }
        }
    }

    private static List<String> titles(List<FoundColumn> columns) {
        return columns.stream().map(FoundColumn::title).toList();
    }

    /// The keyboard reaches every row, also those that are out of sight: the row is brought into sight and laid
    /// out first, for a person may be faster than the next frame.
    private static void openChoice(TableView<FoundColumn> table, KeyEvent key) {
        var chosen = table.getSelectionModel().getSelectedItem();
        boolean opens = key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.F4;
        if (chosen != null && opens && table.equals(key.getTarget())) {
            table.scrollTo(chosen);
            table.applyCss();
            table.layout();
            table.lookupAll("." + CHOICE).stream()
                    .filter(node -> Integer.valueOf(chosen.position()).equals(node.getUserData()))
                    .findFirst()
                    .ifPresent(
                            node -> {
                                node.requestFocus();
                                ((ComboBox<?>) node).show();
                            });
            key.consume();
        }
    }

    /// Lets a person choose what becomes of a column.
    private static final class BecomesCell extends TableCell<FoundColumn, FoundColumn> {
        private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

        private final ComboBox<Becoming> choice = new ComboBox<>();
        private final FoundViewModel model;

        BecomesCell(FoundViewModel model) {
            this.model = model;
            choice.getStyleClass().add(CHOICE);
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setVisibleRowCount(12);
            choice.setOnAction(_ -> chosen());
            choice.setOnHidden(_ -> backToRow());
        }

        /// The next arrow key is for the rows again, also where this cell is given to another row.
        private void backToRow() {
            chosen();
            getTableView().requestFocus();
        }

        /// Nothing while the list is open: the arrow keys pass what is not meant.
        private void chosen() {
            if (choice.isShowing()) {
                return;
            }
            var column = getItem();
            var becoming = choice.getValue();
            if (column != null && becoming != null && !becoming.equals(column.becomes())) {
                model.choose(column.position(), becoming);
            }
        }

        @Override
        protected void updateItem(@Nullable FoundColumn column, boolean empty) {
            super.updateItem(column, empty);
            if (column == null || empty) {
                setGraphic(null);
                return;
            }
            choice.setUserData(column.position());
            choice.setAccessibleText("What becomes of the column " + column.title());
            choice.getItems().setAll(column.choices());
            choice.setValue(column.becomes());
            choice.pseudoClassStateChanged(LEFT_OUT, column.becomes().use() == Use.LEAVE_OUT);
            setGraphic(choice);
        }
    }

    /// Words that may be longer than their column is wide.
    static final class CutCell<S> extends TableCell<S, String> {
        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
            setTooltip(empty || words == null || words.isEmpty() ? null : new Tooltip(words));
        }
    }
}
