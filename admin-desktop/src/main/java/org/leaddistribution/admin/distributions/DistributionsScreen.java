package org.leaddistribution.admin.distributions;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.leaddistribution.admin.distributions.RunActions.RunAction;
import org.leaddistribution.admin.fx.BannerPane;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenLoader;
import org.leaddistribution.round.Distribution;

/// All distributions and what can be done with each, as a screen of the console.
public final class DistributionsScreen implements Screen {
    public static final String TITLE = "Distributions";

    private final DistributionsViewModel model;
    private final RunViewModel runs;
    private final RunActions actions;
    private final ScreenContext context;
    private final Runnable toUpload;
    private final Consumer<Distribution> toPlan;

    /// @param toUpload brings the upload screen to the front
    /// @param toPlan shows the plan of a distribution's next round
    public DistributionsScreen(
            DistributionsViewModel model,
            RunViewModel runs,
            OtherActions others,
            ScreenContext context,
            Runnable toUpload,
            Consumer<Distribution> toPlan) {
        this.model = model;
        this.runs = runs;
        this.actions = new RunActions(runs, context.rights(), context.dialogs(), others, toPlan);
        this.context = context;
        this.toUpload = toUpload;
        this.toPlan = toPlan;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-layers";
    }

    @Override
    public Parent build() {
        var columns = new DistributionColumns(context.formats(), actions);
        return new ScreenLoader()
                .with(
                        DistributionsController.class,
                        () ->
                                new DistributionsController(
                                        model, columns, context.rights(), toUpload))
                .with(
                        DetailsController.class,
                        () -> new DetailsController(model, context.dialogs()))
                .load(DistributionsController.class, "distributions.fxml");
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void keepFresh() {
        model.keepFresh();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(ctrl(KeyCode.D), this::distributeChosen),
                new Shortcut(ctrl(KeyCode.P), this::planOfChosen));
    }

    private void distributeChosen() {
        var chosen = model.chosenProperty().get();
        if (chosen != null
                && RunAction.offeredTo(chosen.current().status()) == RunAction.DISTRIBUTE) {
            actions.run(chosen);
        }
    }

    private void planOfChosen() {
        var chosen = model.chosenProperty().get();
        if (chosen != null && RunAction.offeredTo(chosen.current().status()) != RunAction.NONE) {
            toPlan.accept(chosen.current());
        }
    }

    private static KeyCombination ctrl(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    @Override
    public List<BannerPane> news() {
        return List.of(
                BannerPane.following(model.troubleProperty()),
                BannerPane.showing(runs.resultProperty()));
    }
}
