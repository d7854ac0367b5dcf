package org.leaddistribution.admin.fx;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.TableMemory.Arranged;

/// The columns of one table as its reader has arranged them: which are shown, and how wide.
///
/// Widths count where the reader drags a heading's edge; those that follow from the size of the window do not.
final class ArrangedColumns<T> {
    private static final double A_PIXEL = 1;

    private final TableView<T> table;
    private final List<TableColumn<T, T>> columns;
    private final TableMemory memory;
    private List<Double> widthsBefore = List.of();

    /// @param columns those that can be arranged
    ArrangedColumns(TableView<T> table, List<TableColumn<T, T>> columns, TableMemory memory) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.memory = memory;
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> widthsBefore = widths());
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    /// Arranges them as they were.
    ///
    /// @return whether they ever were
    boolean restore() {
        var arranged = memory.recall(table.getId());
        arranged.ifPresent(
                all -> {
                    Map<String, Arranged> byName =
                            all.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Arranged::column,
                                                    Function.identity(),
                                                    (first, _) -> first));
                    columns.forEach(column -> restore(column, byName.get(column.getText())));
                });
        return arranged.isPresent();
    }

    private static void restore(TableColumn<?, ?> column, @Nullable Arranged as) {
        if (as != null) {
            column.setVisible(as.isShown());
            column.setPrefWidth(as.width());
        }
    }

    /// A heading's edge was dragged if the button went down on the headings and widths have changed since.
    private void released(MouseEvent release) {
        if (isInHeadings(release.getTarget()) && haveChanged()) {
            note();
        }
    }

    private boolean haveChanged() {
        var now = widths();
        for (int i = 0; i < now.size(); i++) {
            if (Math.abs(now.get(i) - widthsBefore.get(i)) >= A_PIXEL) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInHeadings(EventTarget target) {
        var at = target instanceof Node node ? node : null;
        while (at != null && !at.getStyleClass().contains("column-header-background")) {
            at = at.getParent();
        }
        return at instanceof Region;
    }

    private List<Double> widths() {
        return columns.stream().map(TableColumn::getWidth).toList();
    }

    /// Remembers them as they now are.
    void note() {
        memory.remember(
                table.getId(),
                columns.stream()
                        .map(
                                column ->
                                        new Arranged(
                                                column.getText(),
                                                Math.rint(column.getWidth()),
                                                column.isVisible()))
                        .toList());
    }
}
