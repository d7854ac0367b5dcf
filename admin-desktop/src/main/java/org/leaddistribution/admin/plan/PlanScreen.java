package org.leaddistribution.admin.plan;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.leaddistribution.admin.fx.Rights;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.ScreenLoader;

/// Puts the screen together.
public final class PlanScreen {
    public static final String TITLE = "Plan";

    private PlanScreen() {}

    /// @param occupied while a run goes on, so that no other can begin
    public static Screen build(
            PlanViewModel model, Rights rights, ObservableValue<Boolean> occupied) {
        var view =
                new ScreenLoader()
                        .with(PlanController.class, () -> new PlanController(model))
                        .with(WorkingController.class, () -> new WorkingController(model))
                        .with(
                                ShownController.class,
                                () -> new ShownController(model, rights, occupied))
                        .with(ChangedController.class, () -> new ChangedController(model))
                        .load(PlanController.class, "plan.fxml");
        return new Screen(TITLE, "fth-list", view, model::refresh, () -> {}, List.of());
    }
}
