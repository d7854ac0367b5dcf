package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NodesTest {
    private final StackPane shown = new StackPane();
    private volatile boolean focused;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Button("First"), shown), 300, 200));
        stage.show();
    }

    @Test
    void theFocusReachesWhatAScrollPaneHoldsBeforeTheNextFrame(FxRobot robot) {
        robot.interact(
                () -> {
                    var target = new Button("Continue");
                    shown.setVisible(false);
                    shown.getChildren().setAll(new ScrollPane(new StackPane(target)));
                    Nodes.focusWhenShown(shown, target);
                    shown.setVisible(true);
                    Platform.runLater(() -> focused = target.isFocused());
                });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(focused).isTrue();
    }
}
