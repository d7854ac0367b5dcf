package org.leaddistribution.admin.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fx.ScreenLoader;
import org.leaddistribution.admin.fx.UserError;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StartScreenTest {
    private final List<String> opened = new ArrayList<>();
    private int asked;
    private String whyNot = "There is no mongod.";
    private final StartViewModel<String> model =
            new StartViewModel<>(this::open, opened::add, _ -> {}, new ImmediateWork());

    private String open() {
        if (!whyNot.isEmpty()) {
            throw new UserError(whyNot);
        }
        return "store";
    }

    @Start
    void start(Stage stage) {
        var view =
                new ScreenLoader()
                        .with(
                                StartController.class,
                                () -> new StartController(model, () -> asked++))
                        .load(StartController.class, "start.fxml");
        stage.setScene(new Scene(view, 900, 650));
        stage.show();
        model.start();
    }

    @Test
    void troubleIsSaidAndCanBeTriedAgain(FxRobot robot) {
        assertThat(robot.lookup(".banner-text").queryAs(Label.class).getText())
                .isEqualTo("There is no mongod.");

        whyNot = "";
        robot.clickOn("Try again now");

        assertThat(opened).containsExactly("store");
    }

    @Test
    void anotherDatabaseCanBeChosen(FxRobot robot) {
        robot.clickOn("Choose another database…");

        assertThat(asked).isOne();
        whyNot = "";
        model.tryAgain();
        assertThat(opened).isEmpty();
    }
}
