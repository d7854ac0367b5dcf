package org.leaddistribution.admin.plan;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Formats;

/// The columns of a plan, one line a member.
final class PlanColumns {
    private PlanColumns() {}

    static void addTo(TableView<PlanRow> table) {
        table.getColumns()
                .setAll(
                        List.of(
                                column("Member", 130, PlanRow::username),
                                column("Tier", 72, PlanRow::tier),
                                number("Quota", 62, row -> Formats.count(row.quota())),
                                number("Gets", 62, row -> Formats.count(row.share())),
                                fill(),
                                column("Why not more", 260, PlanRow::why)));
    }

    private static TableColumn<PlanRow, String> number(
            String title, double width, Function<PlanRow, String> value) {
        var column = column(title, width, value);
        column.getStyleClass().add("number-column");
        return column;
    }

    private static TableColumn<PlanRow, PlanRow> fill() {
        TableColumn<PlanRow, PlanRow> column = column("Filled", 120, row -> row);
        column.setCellFactory(_ -> new FillCell());
        return column;
    }

    private static <T> TableColumn<PlanRow, T> column(
            String title, double width, Function<PlanRow, T> value) {
        var column = new TableColumn<PlanRow, T>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width / 2);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        return column;
    }

    /// A fill ratio as a bar and its number.
    private static final class FillCell extends TableCell<PlanRow, PlanRow> {
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
}
