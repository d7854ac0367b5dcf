package org.leaddistribution.admin.plan;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenLoader;

/// The plan of a distribution's next round, as a screen of the console.
public final class PlanScreen implements Screen {
    public static final String TITLE = "Plan";

    private final PlanViewModel model;
    private final Rights rights;
    private final ObservableValue<Boolean> occupied;

    /// @param occupied while a run goes on, so that no other can begin
    public PlanScreen(PlanViewModel model, Rights rights, ObservableValue<Boolean> occupied) {
        this.model = model;
        this.rights = rights;
        this.occupied = occupied;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-list";
    }

    @Override
    public Entrance entrance() {
        return Entrance.OTHER_SCREENS;
    }

    @Override
    public Parent build() {
        return new ScreenLoader()
                .with(PlanController.class, () -> new PlanController(model))
                .with(ShownController.class, () -> new ShownController(model, rights, occupied))
                .load(PlanController.class, "plan.fxml");
    }

    @Override
    public void refresh() {
        model.refresh();
    }
}
