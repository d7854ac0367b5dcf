package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BannerPaneTest {
    private static final Duration SHORT = Duration.millis(40);
    private static final int PATIENCE_SECONDS = 30;

    private final ObjectProperty<Banner> good = new SimpleObjectProperty<>(Banner.NONE);
    private final ObjectProperty<Banner> bad = new SimpleObjectProperty<>(Banner.NONE);

    @Start
    void start(Stage stage) {
        var both = new VBox(BannerPane.showing(good, SHORT), BannerPane.showing(bad, SHORT));
        stage.setScene(new Scene(both, 400, 200));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /// Away from what is shown: it would stay below the pointer.
    @BeforeEach
    void leave(FxRobot robot) {
        robot.moveTo(new Point2D(700, 600));
    }

    @Test
    void whatWentWellGoesByItselfAndWhatWentWrongStays(FxRobot robot) throws Exception {
        robot.interact(
                () -> {
                    bad.set(Banner.danger("Not saved", "The disk is full."));
                    good.set(Banner.success("Saved", ""));
                });

        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> good.get().isNone());

        assertThat(bad.get().title()).isEqualTo("Not saved");
    }
}
