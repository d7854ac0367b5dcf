package org.leaddistribution.admin.distributions;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.distributions.RunLine.Cancel;
import org.leaddistribution.admin.distributions.RunLine.Kind;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.ScreenLoader;

/// How far the run is that is under way, and its *Cancel*, for a line that is on every screen.
public final class RunController {
    @FXML private Node running;
    @FXML private FontIcon sign;
    @FXML private Label step;
    @FXML private Label count;
    @FXML private Label left;
    @FXML private Label who;
    @FXML private ProgressBar bar;
    @FXML private Button cancel;
    @FXML private Node decided;
    @FXML private Button show;
    @FXML private Button dismiss;
    private final RunStripViewModel model;

    private RunController(RunStripViewModel model) {
        this.model = model;
    }

    public static Parent strip(RunStripViewModel model) {
        return new ScreenLoader()
                .with(RunController.class, () -> new RunController(model))
                .load(RunController.class, "run.fxml");
    }

    @FXML
    private void initialize() {
        model.lineProperty().subscribe(this::show);
    }

    private void show(RunLine line) {
        var kind = line.kind();
        Nodes.showIf(kind != Kind.NONE, running);
        say(step, line.what(), line.what());
        say(count, line.count(), line.count());
        say(left, line.left(), line.left());
        say(who, line.who(), line.who() + "\n" + model.where());
        bar.setProgress(line.fraction());
        Nodes.showIf(kind == Kind.RUNNING, bar);
        Nodes.showIf(line.cancel() == Cancel.DECIDED, decided);
        Nodes.showIf(line.cancel() == Cancel.OFFERED || line.cancel() == Cancel.ASKED, cancel);
        cancel.setDisable(line.cancel() != Cancel.OFFERED);
        cancel.setText(line.cancel() == Cancel.ASKED ? "Cancelling…" : "Cancel");
        Nodes.showIf(kind.isOver(), show, dismiss);
        var tone = toneOf(kind);
        Nodes.showIf(tone != null, sign);
        if (tone != null) {
            Nodes.mark(tone, sign);
        }
    }

    private static void say(Label label, String text, String all) {
        label.setText(text);
        label.setTooltip(new Tooltip(all.strip()));
        Nodes.showIf(!text.isEmpty(), label);
    }

    private static @Nullable Tone toneOf(Kind kind) {
        return switch (kind) {
            case STALE -> Tone.WARNING;
            case COMPLETED -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case GIVEN_BACK -> Tone.INFO;
            case NONE, RUNNING -> null;
        };
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void showEnded() {
        model.showEnded();
    }

    @FXML
    private void dismiss() {
        model.dismiss();
    }
}
