package org.leaddistribution.admin.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.access.PasswordRule;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.accounts.ManagingStaff.StaffOutcome;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.ScriptedSignIn;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.fx.AccountFields;
import org.leaddistribution.admin.login.SignInViewModel.SignedIn;
import org.leaddistribution.fake.People;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FirstAdminTest {
    private final ScriptedSignIn service = new ScriptedSignIn();
    private final List<SignedIn> entered = new ArrayList<>();

    @Start
    void start(Stage stage) {
        var form = FirstAdmin.form(service, entered::add, new ImmediateWork());
        stage.setScene(new Scene(form, 900, 690));
        stage.show();
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    private static void fillIn(FxRobot robot, String password) {
        robot.write("ann").type(KeyCode.TAB);
        robot.write("ann@example.org").type(KeyCode.TAB);
        robot.write(password).type(KeyCode.ENTER);
    }

    private static boolean says(FxRobot robot, String text) {
        return robot.lookup(text).match(Sight::isShown).tryQuery().isPresent();
    }

    @Test
    void isMadeAndSignedInByTheKeyboardAlone(FxRobot robot) {
        var ann = People.staffAccount("ann", Role.ADMIN).staff();
        service.willMakeTheFirst(Optional.of(new StaffOutcome.Done(ann)));
        service.willAnswer(
                new SignInOutcome.SignedIn(
                        SecretToken.drawn(),
                        SecretToken.drawn(),
                        new CurrentUser.OfStaff(ann),
                        People.LONG_AGO));

        fillIn(robot, "correct horse battery");

        assertThat(entered).extracting(SignedIn::staff).containsExactly(ann);
        assertThat(service.drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.role()).isEqualTo(Role.ADMIN))
                .satisfies(draft -> assertThat(draft.username().value()).isEqualTo("ann"));
    }

    @Test
    void whatIsWrongIsSaidBelowItsField(FxRobot robot) {
        assertThat(robot.lookup("#save-form").queryAs(Button.class).isDisabled()).isTrue();

        robot.write("ann b").type(KeyCode.TAB);
        assertThat(says(robot, "1 to 64 letters A to Z, digits, dots, underscores and hyphens."))
                .isTrue();
        robot.write("ann").type(KeyCode.TAB);
        assertThat(says(robot, "Write an address like ann@example.org.")).isTrue();
        robot.write("short").type(KeyCode.ENTER);

        assertThat(says(robot, "At least 12 characters; a few words are fine.")).isTrue();
        assertThat(service.drafts()).isEmpty();
    }

    @Test
    void whatTheStoreRefusesIsSaidWhereItWasTyped(FxRobot robot) {
        service.willMakeTheFirst(Optional.of(new StaffOutcome.Taken(Set.of(AccountField.EMAIL))));
        fillIn(robot, "correct horse battery");
        assertThat(says(robot, AccountFields.TAKEN)).isTrue();

        service.willMakeTheFirst(Optional.of(new StaffOutcome.Weak(PasswordRule.HARD_TO_GUESS)));
        robot.clickOn("#save-form");
        assertThat(says(robot, PasswordRule.HARD_TO_GUESS.whenBroken())).isTrue();
        assertThat(entered).isEmpty();
    }

    @Test
    void whoComesSecondIsToldSo(FxRobot robot) {
        service.willMakeTheFirst(Optional.empty());

        fillIn(robot, "correct horse battery");

        assertThat(
                        says(
                                robot,
                                "Somebody has made the first account meanwhile."
                                        + " Close this window and sign in."))
                .isTrue();
    }
}
