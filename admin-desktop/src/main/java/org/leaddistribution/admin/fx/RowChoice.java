package org.leaddistribution.admin.fx;

import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Keeps the rows that are chosen in a table and those that its [PagedList] knows to be chosen the same, whichever of
/// the two changes: a row that is replaced by its newer self stays chosen.
final class RowChoice<T> {
    private final TableView<T> table;
    private final PagedList<T, ?> list;
    private boolean isTelling;

    private RowChoice(TableView<T> table, PagedList<T, ?> list) {
        this.table = table;
        this.list = list;
    }

    /// One row at most.
    static <T> void ofOne(TableView<T> table, PagedList<T, ?> list) {
        var model = table.getSelectionModel();
        model.selectedItemProperty()
                .subscribe(
                        row -> {
                            if (row != null) {
                                list.chosenProperty().set(row);
                            }
                        });
        list.chosenProperty()
                .subscribe(
                        row -> {
                            if (row == null) {
                                model.clearSelection();
                            } else if (!row.equals(model.getSelectedItem())) {
                                model.select(row);
                            }
                        });
    }

    /// Any number of the rows of a page: with Ctrl, Shift, arrows and Ctrl+A, as tables everywhere have it.
    static <T> void ofSeveral(TableView<T> table, PagedList<T, ?> list) {
        var choice = new RowChoice<>(table, list);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        ListChangeListener<T> told = _ -> choice.tell();
        table.getSelectionModel().getSelectedItems().addListener(told);
        ListChangeListener<T> shown = _ -> choice.show();
        list.chosenRows().addListener(shown);
        list.chosenProperty().subscribe(choice::reveal);
    }

    private void tell() {
        if (!isTelling) {
            isTelling = true;
            list.choose(selected(), table.getSelectionModel().getSelectedItem());
            isTelling = false;
        }
    }

    /// The model may hold nothing in the place of a row that has just gone.
    private List<T> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void show() {
        if (isTelling || selected().equals(list.chosenRows())) {
            return;
        }
        isTelling = true;
        var model = table.getSelectionModel();
        int focused = table.getFocusModel().getFocusedIndex();
        model.clearSelection();
        for (var row : list.chosenRows()) {
            model.select(table.getItems().indexOf(row));
        }
        table.getFocusModel().focus(focused);
        isTelling = false;
    }

    private void reveal(@Nullable T row) {
        if (row != null && !isTelling && !list.chosenRows().contains(row)) {
            table.getSelectionModel().clearAndSelect(table.getItems().indexOf(row));
        }
    }
}
