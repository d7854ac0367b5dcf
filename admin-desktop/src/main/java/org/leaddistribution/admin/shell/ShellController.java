package org.leaddistribution.admin.shell;

import javafx.fxml.FXML;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Screen;

/// The window: the screen in front, and what stands around it.
final class ShellController {
    @FXML private BorderPane shell;
    @FXML private StackPane content;
    private final Navigation navigation;

    ShellController(Navigation navigation) {
        this.navigation = navigation;
    }

    @FXML
    private void initialize() {
        shell.addEventHandler(KeyEvent.KEY_PRESSED, new Shortcuts(navigation));
        navigation.currentProperty().subscribe(this::show);
    }

    private void show(@Nullable Screen screen) {
        if (screen != null) {
            content.getChildren().setAll(screen.view());
        }
    }
}
