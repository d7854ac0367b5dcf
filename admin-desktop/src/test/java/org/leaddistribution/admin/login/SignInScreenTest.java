package org.leaddistribution.admin.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.ScriptedSignIn;
import org.leaddistribution.admin.fx.ScreenLoader;
import org.leaddistribution.admin.login.SignInViewModel.SignedIn;
import org.leaddistribution.fake.People;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SignInScreenTest {
    private final ScriptedSignIn signInService = new ScriptedSignIn();
    private final List<SignedIn> entered = new ArrayList<>();
    private final SignInViewModel model =
            new SignInViewModel(signInService, entered::add, () -> {}, new ImmediateWork());

    @Start
    void start(Stage stage) {
        var view =
                new ScreenLoader()
                        .with(SignInController.class, () -> new SignInController(model))
                        .load(SignInController.class, "sign-in.fxml");
        stage.setScene(new Scene(view, 900, 650));
        stage.show();
    }

    @Test
    void signsInByKeyboardAlone(FxRobot robot) {
        var ann = People.staffAccount("ann", Role.ADMIN).staff();
        signInService.willAnswer(
                new SignInOutcome.SignedIn(
                        SecretToken.drawn(),
                        SecretToken.drawn(),
                        new CurrentUser.OfStaff(ann),
                        People.LONG_AGO));

        robot.write("ann").type(KeyCode.TAB).write("a long secret").type(KeyCode.ENTER);

        assertThat(entered).extracting(SignedIn::staff).containsExactly(ann);
    }

    @Test
    void aWrongPasswordIsSaidAndTypedAnew(FxRobot robot) {
        robot.write("ann").type(KeyCode.TAB).write("a wrong one").type(KeyCode.ENTER);

        assertThat(robot.lookup(".banner-text").queryAs(Label.class).getText())
                .isEqualTo("The user name or the password is wrong.");
        assertThat(model.passwordProperty().get()).isEmpty();
        robot.write("another");
        assertThat(model.passwordProperty().get()).isEqualTo("another");
    }
}
