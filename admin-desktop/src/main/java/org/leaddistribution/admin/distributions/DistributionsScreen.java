package org.leaddistribution.admin.distributions;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.leaddistribution.admin.fx.Dialogs;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Rights;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.Screen.Shortcut;
import org.leaddistribution.admin.fx.ScreenLoader;
import org.leaddistribution.round.Distribution;

/// Puts the screen together.
public final class DistributionsScreen {
    public static final String TITLE = "Distributions";

    private final DistributionsViewModel model;
    private final RunViewModel runs;
    private final OtherActions others;
    private final Rights rights;

    public DistributionsScreen(
            DistributionsViewModel model, RunViewModel runs, OtherActions others, Rights rights) {
        this.model = model;
        this.runs = runs;
        this.others = others;
        this.rights = rights;
    }

    /// @param toUpload brings the upload screen to the front
    /// @param toPlan shows the plan of a distribution's next round
    public Screen build(
            Dialogs dialogs, Formats formats, Runnable toUpload, Consumer<Distribution> toPlan) {
        var actions = new RunActions(runs, rights, dialogs, others, toPlan);
        var columns = new DistributionColumns(formats, actions);
        var view =
                new ScreenLoader()
                        .with(
                                DistributionsController.class,
                                () -> new DistributionsController(model, columns, rights, toUpload))
                        .with(FiguresController.class, () -> new FiguresController(model))
                        .with(DetailsController.class, () -> new DetailsController(model, dialogs))
                        .load(DistributionsController.class, "distributions.fxml");
        return new Screen(
                TITLE,
                "fth-layers",
                view,
                model::refresh,
                model::keepFresh,
                List.of(
                        new Shortcut(ctrl(KeyCode.D), () -> distributeChosen(actions)),
                        new Shortcut(ctrl(KeyCode.P), () -> planOfChosen(toPlan))));
    }

    private void distributeChosen(RunActions actions) {
        var chosen = model.chosenProperty().get();
        if (chosen != null
                && RunAction.offeredTo(chosen.current().status()) == RunAction.DISTRIBUTE) {
            actions.run(chosen);
        }
    }

    private void planOfChosen(Consumer<Distribution> toPlan) {
        var chosen = model.chosenProperty().get();
        if (chosen != null && RunAction.offeredTo(chosen.current().status()) != RunAction.NONE) {
            toPlan.accept(chosen.current());
        }
    }

    private static KeyCombination ctrl(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}
