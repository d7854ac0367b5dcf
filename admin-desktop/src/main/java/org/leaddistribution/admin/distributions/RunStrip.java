package org.leaddistribution.admin.distributions;

import javafx.scene.Parent;
import org.leaddistribution.admin.fx.ScreenLoader;

/// How far the run of this console is, and its *Cancel*, for a line that is on every screen.
public final class RunStrip {
    private RunStrip() {}

    public static Parent build(RunViewModel model) {
        return new ScreenLoader()
                .with(RunController.class, () -> new RunController(model))
                .load(RunController.class, "run.fxml");
    }
}
