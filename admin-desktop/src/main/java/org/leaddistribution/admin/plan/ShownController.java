package org.leaddistribution.admin.plan;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.admin.fx.Bars;
import org.leaddistribution.admin.fx.Bars.Bar;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage;
import org.leaddistribution.admin.plan.PlanViewModel.PlanStage.Shown;

/// A plan to look at, and to distribute.
final class ShownController {
    @FXML private Node stage;
    @FXML private Label name;
    @FXML private Label total;
    @FXML private Label served;
    @FXML private Label filled;
    @FXML private Pane notes;
    @FXML private TextField find;
    @FXML private TableView<PlanRow> table;
    @FXML private Label why;
    @FXML private Bars copies;
    @FXML private Label proof;
    @FXML private Button distribute;
    @FXML private Label obstacle;
    private final PlanViewModel model;
    private final Rights rights;
    private final ObservableValue<Boolean> occupied;

    ShownController(PlanViewModel model, Rights rights, ObservableValue<Boolean> occupied) {
        this.model = model;
        this.rights = rights;
        this.occupied = occupied;
    }

    @FXML
    private void initialize() {
        PlanColumns.addTo(table);
        Nodes.focusWhenShown(stage, table);
        Nodes.onlyForWriters(rights, distribute);
        Nodes.onlyForWriters(rights, obstacle);
        occupied.subscribe(_ -> offer());
        table.getSelectionModel().selectedItemProperty().subscribe(this::explain);
        find.textProperty().subscribe(this::filter);
        model.stageProperty().subscribe(this::show);
    }

    private void show(PlanStage stage) {
        if (stage instanceof Shown(var plan)) {
            name.setText(plan.name());
            total.setText(plan.total());
            served.setText(plan.served());
            filled.setText(plan.filled());
            proof.setText(plan.proof());
            offer();
            copies.show(
                    plan.copies().stream().map(bar -> new Bar(bar.label(), bar.people())).toList());
            notes.getChildren()
                    .setAll(
                            plan.notes().stream()
                                    .map(note -> Nodes.note(Tone.WARNING, note))
                                    .toList());
            find.clear();
            table.setItems(new FilteredList<>(FXCollections.observableList(plan.rows())));
            table.getSelectionModel().selectFirst();
        }
    }

    /// Lets the plan be distributed, or says why not.
    private void offer() {
        var reason =
                model.stageProperty().get() instanceof Shown(var plan) && !plan.obstacle().isEmpty()
                        ? plan.obstacle()
                        : occupied.getValue() ? "Another distribution is being run." : "";
        distribute.setDisable(!reason.isEmpty());
        obstacle.setText(reason);
    }

    private void filter(String typed) {
        if (table.getItems() instanceof FilteredList<PlanRow> rows) {
            rows.setPredicate(row -> row.matches(typed));
        }
    }

    private void explain(@Nullable PlanRow row) {
        why.setText(row == null ? "" : row.username() + ": " + row.why());
    }

    @FXML
    private void distribute() {
        model.distribute();
    }

    @FXML
    private void back() {
        model.back();
    }

    /// The columns of a plan, one line a member.
    private static final class PlanColumns {
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
}
