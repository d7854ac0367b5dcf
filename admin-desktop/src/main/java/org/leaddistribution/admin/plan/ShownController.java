package org.leaddistribution.admin.plan;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.admin.fx.Bars;
import org.leaddistribution.admin.fx.Bars.Bar;
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
    @FXML private Pane members;
    @FXML private Bars copies;
    @FXML private Label proof;
    @FXML private Button distribute;
    @FXML private Label obstacle;
    private final PlanViewModel model;
    private final PlanMembers shares;
    private final Rights rights;
    private final ObservableValue<String> inTheWay;

    ShownController(
            PlanViewModel model,
            PlanMembers shares,
            Rights rights,
            ObservableValue<String> inTheWay) {
        this.model = model;
        this.shares = shares;
        this.rights = rights;
        this.inTheWay = inTheWay;
    }

    @FXML
    private void initialize() {
        members.getChildren().setAll(shares);
        stage.visibleProperty()
                .subscribe(
                        shown -> {
                            if (shown) {
                                Platform.runLater(shares::focusRows);
                            }
                        });
        Nodes.onlyForWriters(rights, distribute);
        Nodes.onlyForWriters(rights, obstacle);
        inTheWay.subscribe(_ -> offer());
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
        }
    }

    /// Lets the plan be distributed, or says why not.
    private void offer() {
        var reason =
                model.stageProperty().get() instanceof Shown(var plan) && !plan.obstacle().isEmpty()
                        ? plan.obstacle()
                        : inTheWay.getValue();
        distribute.setDisable(!reason.isEmpty());
        obstacle.setText(reason);
        obstacle.setTooltip(new Tooltip(reason));
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
