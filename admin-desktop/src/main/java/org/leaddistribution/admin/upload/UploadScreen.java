package org.leaddistribution.admin.upload;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.Screen.Shortcut;
import org.leaddistribution.admin.fx.ScreenLoader;

/// Puts the screen together.
public final class UploadScreen {
    public static final String TITLE = "Upload";

    private static final KeyCombination OPEN =
            new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    private UploadScreen() {}

    public static Screen build(UploadViewModel model) {
        var view =
                new ScreenLoader()
                        .with(UploadController.class, () -> new UploadController(model))
                        .with(ChooseController.class, () -> new ChooseController(model))
                        .with(FoundController.class, () -> new FoundController(model))
                        .with(WorkingController.class, () -> new WorkingController(model))
                        .with(StoredController.class, () -> new StoredController(model))
                        .with(RefusedController.class, () -> new RefusedController(model))
                        .with(SameAgainController.class, () -> new SameAgainController(model))
                        .load(UploadController.class, "upload.fxml");
        return new Screen(
                TITLE,
                "fth-upload",
                view,
                () -> {},
                () -> {},
                List.of(new Shortcut(OPEN, model::choose)));
    }
}
