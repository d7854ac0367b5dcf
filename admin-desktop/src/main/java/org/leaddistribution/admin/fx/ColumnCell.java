package org.leaddistribution.admin.fx;

import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A cell of a [Column]: words that may be longer than their column is wide, and then a tooltip has them all.
final class ColumnCell<T> extends TableCell<T, T> {
    private final Column<T, ?> column;

    ColumnCell(Column<T, ?> column) {
        this.column = column;
        if (column.kind() == Column.Kind.ID) {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            getStyleClass().add("id-cell");
        }
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        var words = column.text().apply(row);
        var sign = column.sign();
        var hint = sign == null ? words : sign.hint().apply(row);
        setText(words);
        setGraphic(sign == null ? null : sign.drawn().apply(row));
        setTooltip(hint.isEmpty() ? null : new Tooltip(hint));
    }
}
