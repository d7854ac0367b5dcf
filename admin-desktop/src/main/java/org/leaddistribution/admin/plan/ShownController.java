package org.leaddistribution.admin.plan;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.NoteLabel;
import org.leaddistribution.admin.fx.Rights;
import org.leaddistribution.admin.plan.PlanStage.Shown;

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
    @FXML private CopiesChart copies;
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
            copies.show(plan.copies());
            notes.getChildren()
                    .setAll(
                            plan.notes().stream()
                                    .map(note -> new NoteLabel(Tone.WARNING, note))
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
}
