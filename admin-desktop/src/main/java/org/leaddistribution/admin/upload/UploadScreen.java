package org.leaddistribution.admin.upload;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.leaddistribution.admin.fx.BannerPane;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenLoader;

/// Uploading a file, as a screen of the console.
public final class UploadScreen implements Screen {
    public static final String TITLE = "Upload";

    private static final KeyCombination OPEN =
            new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    private final UploadViewModel model;

    public UploadScreen(UploadViewModel model) {
        this.model = model;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-upload";
    }

    @Override
    public Rights needs() {
        return Rights.WRITE;
    }

    @Override
    public Parent build() {
        return new ScreenLoader()
                .with(UploadController.class, () -> new UploadController(model))
                .with(FoundController.class, () -> new FoundController(model))
                .with(StoredController.class, () -> new StoredController(model))
                .with(FilesController.class, () -> new FilesController(model))
                .with(RefusedController.class, () -> new RefusedController(model))
                .load(UploadController.class, "upload.fxml");
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
        return List.of(new Shortcut(OPEN, "Choose files of leads", model::choose));
    }

    @Override
    public List<String> unfinished() {
        return model.unfinished();
    }

    @Override
    public List<BannerPane> news() {
        return List.of(BannerPane.showing(model.bannerProperty()));
    }
}
