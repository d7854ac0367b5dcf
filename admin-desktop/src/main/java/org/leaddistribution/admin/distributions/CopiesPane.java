package org.leaddistribution.admin.distributions;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.CountChart;
import org.leaddistribution.admin.fx.FilterBar;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.fx.SavingRows;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Round;

/// How many prospects have how many copies: the chosen round and now as bars, every round as a table.
final class CopiesPane extends VBox {
    private static final double NUMBER_WIDTH = 104;
    private static final double TABLE_WIDTH = 400;
    private static final double LEAST_TABLE_WIDTH = 290;

    private final CopiesViewModel model;
    private final ObservableValue<@Nullable Round> chosen;
    private final CountChart chart = new CountChart("Copies", "Prospects");
    private final TableView<List<String>> table = new TableView<>();
    private final Label says = Lines.minor("");

    /// @param shown the distribution
    /// @param chosen the round
    /// @param told hears what became of saving
    CopiesPane(
            CopiesViewModel model,
            ObservableValue<@Nullable Distribution> shown,
            ObservableValue<@Nullable Round> chosen,
            ScreenContext context,
            Consumer<Banner> told) {
        this.model = model;
        this.chosen = chosen;
        getStyleClass().add("tab-content");
        says.textProperty().bind(model.saysProperty());
        says.setId("copies-say");
        getChildren().addAll(head(shown, context, told), body());
        chosen.subscribe(_ -> show());
        model.nowProperty().subscribe(_ -> show());
        model.rounds().addListener((ListChangeListener<Object>) _ -> show());
    }

    private Node head(
            ObservableValue<@Nullable Distribution> shown,
            ScreenContext context,
            Consumer<Banner> told) {
        Button count =
                FilterBar.action(
                        "count-copies",
                        "Count now",
                        "fth-refresh-cw",
                        () -> {
                            var distribution = shown.getValue();
                            if (distribution != null) {
                                model.count(distribution);
                            }
                        });
        var reading =
                new ReadingPane("cancel-copies", count, model.progressProperty(), model::cancel);
        says.setWrapText(false);
        says.setMinWidth(0);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var save =
                FilterBar.action(
                        "save-copies",
                        "Save as CSV",
                        "fth-download",
                        () ->
                                new SavingRows(context)
                                        .save("copies.csv", model.headings(), model.rows(), told));
        var head = new HBox(reading, says, room, save);
        head.getStyleClass().add("filter-bar");
        return head;
    }

    private Node body() {
        chart.setId("copies-chart");
        table.setId("copies");
        table.setAccessibleText("Prospects by copies, after each round and now");
        table.setPrefWidth(TABLE_WIDTH);
        table.setMinWidth(LEAST_TABLE_WIDTH);
        table.setPrefHeight(0);
        var card = new VBox(table);
        card.getStyleClass().add("table-card");
        VBox.setVgrow(table, Priority.ALWAYS);
        chart.setPrefWidth(LEAST_TABLE_WIDTH);
        HBox.setHgrow(chart, Priority.ALWAYS);
        var body = new HBox(chart, card);
        body.getStyleClass().add("copies-body");
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    private void show() {
        var compared = model.compared(chosen.getValue());
        int last = CountChart.last(compared, Assignment.CAP);
        chart.show(compared, last);
        chart.setAccessibleText(
                String.format(
                        Locale.ENGLISH,
                        "Prospects by copies, 0 to %d; the table beside it has the figures",
                        last));
        showTable();
    }

    private void showTable() {
        var headings = model.headings();
        var titles = table.getColumns().stream().map(TableColumn::getText).toList();
        if (!titles.equals(headings)) {
            table.getColumns().clear();
            for (int i = 0; i < headings.size(); i++) {
                table.getColumns().add(column(headings.get(i), i));
            }
        }
        table.getItems().setAll(model.rows());
    }

    private static TableColumn<List<String>, String> column(String heading, int index) {
        var column = new TableColumn<List<String>, String>(heading);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell(row.getValue(), index)));
        column.setPrefWidth(index == 0 ? NUMBER_WIDTH * 2 / 3 : NUMBER_WIDTH);
        column.getStyleClass().add("number-column");
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /// Rows may be those of more columns than there are yet, or fewer.
    private static String cell(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }
}
