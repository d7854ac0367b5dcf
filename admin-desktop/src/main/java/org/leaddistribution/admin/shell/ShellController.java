package org.leaddistribution.admin.shell;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BannerPane;
import org.leaddistribution.admin.fx.Screen;

/// The window: the screen in front, and what stands around it.
final class ShellController {
    @FXML private BorderPane shell;
    @FXML private StackPane content;
    @FXML private VBox news;
    private final Navigation navigation;
    private final List<BannerPane> banners;

    ShellController(Navigation navigation, List<BannerPane> banners) {
        this.navigation = navigation;
        this.banners = banners;
    }

    @FXML
    private void initialize() {
        shell.addEventHandler(KeyEvent.KEY_PRESSED, new Shortcuts(navigation));
        news.getChildren().setAll(banners);
        navigation.currentProperty().subscribe(this::show);
    }

    private void show(@Nullable Screen screen) {
        if (screen != null) {
            content.getChildren().setAll(screen.view());
        }
    }
}
