package org.leaddistribution.admin.upload;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.upload.UploadStage.Standing;
import org.leaddistribution.admin.upload.UploadStage.Stored;
import org.leaddistribution.admin.upload.UploadStage.UploadSummary;

/// What an upload brought in, and the way on.
final class StoredController {
    @FXML private Node stage;
    @FXML private FontIcon sign;
    @FXML private Label title;
    @FXML private Label words;
    @FXML private Label leads;
    @FXML private Label members;
    @FXML private Label weeks;
    @FXML private Label known;
    @FXML private Label duplicates;
    @FXML private Label blanks;
    @FXML private Label rejected;
    @FXML private Node leftOut;
    @FXML private Node saveRejects;
    @FXML private Pane notices;
    @FXML private Button withdraw;
    @FXML private Button another;
    @FXML private Button seePlan;
    @FXML private Button toMembers;
    @FXML private Button openPage;
    private final ObjectProperty<Standing> shown = new SimpleObjectProperty<>(Standing.READY);
    private final UploadViewModel model;

    StoredController(UploadViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Nodes.focusWhenShown(stage, this::firstToDo);
        propose(seePlan, Standing.READY);
        propose(toMembers, Standing.NOBODY_ELIGIBLE);
        propose(openPage, Standing.UNDER_WAY, Standing.DISTRIBUTED, Standing.FAILED);
        another.textProperty().bind(model.wayBack("Upload another file"));
        model.stageProperty().subscribe(this::show);
    }

    /// The key that goes on presses a button only while this is what is shown.
    private void propose(Button button, Standing... at) {
        var those = Set.of(at);
        button.defaultButtonProperty()
                .bind(
                        stage.visibleProperty()
                                .flatMap(
                                        isShown ->
                                                shown.map(now -> isShown && those.contains(now))));
    }

    private void show(UploadStage stage) {
        if (stage instanceof Stored(var summary)) {
            title.setText(summary.title());
            words.setText(summary.standing().words());
            showStanding(summary.standing());
            showFigures(summary);
            notices.getChildren()
                    .setAll(
                            summary.notices().stream()
                                    .map(text -> Nodes.note(Tone.WARNING, text))
                                    .toList());
        }
    }

    /// What comes first is what helps now: no plan before anybody can get a lead.
    private void showStanding(Standing standing) {
        sign.setIconLiteral(icon(standing));
        sign.getStyleClass().setAll("ikonli-font-icon", colour(standing) + "-icon");
        Nodes.showIf(standing == Standing.NOBODY_ELIGIBLE, toMembers);
        Nodes.showIf(standing.isQueued(), seePlan, withdraw);
        Nodes.showIf(!standing.isQueued() && standing != Standing.WITHDRAWN, openPage);
        shown.set(standing);
        seePlan.getStyleClass().remove("accent");
        if (standing == Standing.READY) {
            seePlan.getStyleClass().add("accent");
        }
    }

    private static String icon(Standing standing) {
        return switch (standing) {
            case READY, DISTRIBUTED -> "fth-check-circle";
            case NOBODY_ELIGIBLE -> "fth-alert-triangle";
            case UNDER_WAY -> "fth-info";
            case FAILED -> "fth-alert-octagon";
            case WITHDRAWN -> "fth-rotate-ccw";
        };
    }

    private static String colour(Standing standing) {
        return switch (standing) {
            case READY, DISTRIBUTED -> "success";
            case NOBODY_ELIGIBLE -> "warning";
            case UNDER_WAY, WITHDRAWN -> "accent";
            case FAILED -> "danger";
        };
    }

    private Node firstToDo() {
        return Stream.of(toMembers, seePlan, openPage, another)
                .filter(Node::isVisible)
                .findFirst()
                .orElse(another);
    }

    private void showFigures(UploadSummary summary) {
        leads.setText(summary.leads());
        members.setText(summary.eligibleMembers());
        weeks.setText(summary.estimatedWeeks());
        known.setText(summary.known());
        duplicates.setText(summary.duplicates());
        blanks.setText(summary.blanks());
        rejected.setText(summary.rejected());
        Nodes.showIf(!summary.rejected().isEmpty(), leftOut, saveRejects);
    }

    private void ofCurrent(Consumer<QueuedFile> act) {
        var file = model.current();
        if (file != null) {
            act.accept(file);
        }
    }

    @FXML
    private void seePlan() {
        model.seePlan();
    }

    @FXML
    private void toMembers() {
        model.stored().showMembers();
    }

    @FXML
    private void openPage() {
        ofCurrent(model.stored()::showPage);
    }

    @FXML
    private void withdraw() {
        ofCurrent(model.stored()::withdraw);
    }

    @FXML
    private void saveRejects() {
        ofCurrent(model.stored()::saveRejects);
    }

    @FXML
    private void another() {
        model.startOver();
    }
}
