package org.leaddistribution.admin.fx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.ChartData.Row;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.delivery.ListCsv;
import org.leaddistribution.kernel.AtomicFile;

/// A chart with its legend, or the same as a table, and its CSV. What is chosen stays when new figures are shown.
public final class ChartPane extends VBox {
    private static final double NAME_WIDTH = 105;

    private final ScreenContext context;
    private final Consumer<Banner> told;
    private final Label title = Lines.title("");
    private final StackPane content = new StackPane();
    private final ToggleButton asTable = new ToggleButton("", new FontIcon("fth-list"));
    private final SimpleObjectProperty<@Nullable ChartData> shown = new SimpleObjectProperty<>();

    /// @param id for tests: "downloads-chart"
    /// @param told hears of a saved CSV
    public ChartPane(String id, ScreenContext context, Consumer<Banner> told) {
        this.context = context;
        this.told = told;
        setId(id);
        getStyleClass().addAll("card-surface", "chart-card");
        asTable.setId(id + "-table");
        asTable.getStyleClass().add("flat");
        asTable.setAccessibleText("Show the figures as a table");
        asTable.setTooltip(new Tooltip("As a table"));
        asTable.setOnAction(_ -> draw());
        var save = FilterBar.action(id + "-csv", "", "fth-download", this::save);
        save.getStyleClass().add("flat");
        save.setAccessibleText("Save the figures as CSV");
        save.setTooltip(new Tooltip("Save as CSV…"));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(title, asTable, save);
        head.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("chart-content");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(head, content);
    }

    /// Nothing is drawn anew where nothing is different.
    public void show(ChartData data) {
        if (!data.equals(shown.get())) {
            shown.set(data);
            title.setText(data.title());
            draw();
        }
    }

    private void draw() {
        var data = shown.get();
        if (data != null) {
            content.getChildren().setAll(asTable.isSelected() ? table(data) : picture(data));
        }
    }

    private static Node picture(ChartData data) {
        if (data.isEmpty()) {
            var nothing = Lines.minor("Nothing in this time yet.");
            nothing.setMinHeight(Region.USE_PREF_SIZE);
            return nothing;
        }
        return DrawnChart.of(data);
    }

    private static TableView<Row> table(ChartData data) {
        var table = new TableView<>(FXCollections.observableArrayList(data.rows()));
        table.setAccessibleText(data.title());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var names = column(data.heading(), Row::name);
        names.setMinWidth(NAME_WIDTH);
        table.getColumns().add(names);
        for (int i = 0; i < data.series().size(); i++) {
            int of = i;
            var column = column(data.series().get(i), row -> data.words(row, of));
            column.getStyleClass().add("number-column");
            table.getColumns().add(column);
        }
        return table;
    }

    private static TableColumn<Row, String> column(String heading, Function<Row, String> text) {
        var column = new TableColumn<Row, String>(heading);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                cell ->
                        new ReadOnlyStringWrapper(text.apply(cell.getValue()))
                                .getReadOnlyProperty());
        return column;
    }

    private void save() {
        var data = shown.get();
        if (data != null) {
            var name = data.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            context.dialogs().saveTable(name + ".csv").ifPresent(target -> save(data, target));
        }
    }

    private void save(ChartData data, Path target) {
        context.work()
                .start(
                        Job.lasting("Saving " + target.getFileName(), _ -> written(data, target)),
                        Watcher.of(
                                rows ->
                                        told.accept(
                                                Banner.success(
                                                        Formats.count(
                                                                rows,
                                                                "row is saved",
                                                                "rows are saved"),
                                                        target.toString())),
                                why ->
                                        told.accept(
                                                Banner.danger(
                                                        target.getFileName() + " was not saved",
                                                        why))));
    }

    private static int written(ChartData data, Path target) {
        try (var whole = AtomicFile.replacing(target)) {
            List<Row> rows = new ArrayList<>(data.rows());
            try (var csv = new ListCsv(whole.out(), data.headings())) {
                for (var row : rows) {
                    csv.row(data.plain(row));
                }
            }
            whole.commit();
            return rows.size();
        } catch (IOException e) {
            throw new UserError(
                    "%s cannot be written (%s). Choose another folder, or make room."
                            .formatted(target, e),
                    e);
        }
    }
}
