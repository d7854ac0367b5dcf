package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.admin.RunningConsole.awaited;
import static org.leaddistribution.admin.RunningConsole.signIn;
import static org.leaddistribution.admin.RunningConsole.text;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.access.PasswordHasher;
import org.leaddistribution.access.PasswordHasher.HashingCost;
import org.leaddistribution.access.PasswordHasher.HashingLimits;
import org.leaddistribution.access.Session;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.member.Username;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A session ends on the real console, whatever is on the screen and whoever ended it.
@ExtendWith(ApplicationExtension.class)
class ConsoleSessionTest {
    private static final String FILE = "webinar_signups.csv";
    private static final Duration ALMOST_IDLE = Session.LONGEST_IDLE.minusMinutes(1);

    private final RunningConsole console = new RunningConsole();

    @Start
    void start(Stage stage) throws IOException {
        console.before.begin();
        console.open(stage);
    }

    @AfterEach
    void leave(FxRobot robot) {
        console.close(robot);
    }

    @Test
    void aPasswordChangedElsewhereTakesEverythingOutOfSight(FxRobot robot) throws Exception {
        signIn(robot, "ann");
        awaited(robot, FILE);

        console.elsewhere(
                store ->
                        store.staffAccounts()
                                .change(new Username("ann"), StaffChange.of(anyHash())));

        awaited(robot, "#sign-in");
        assertThat(text(robot, ".banner-title")).isEqualTo("Your session has ended");
        assertThat(robot.lookup(FILE).tryQuery()).isEmpty();
        assertThat(robot.lookup("#sign-out").tryQuery()).isEmpty();
    }

    @Test
    void aSessionEndedElsewhereIsNoticedWhereNothingIsReadToo(FxRobot robot) throws Exception {
        signIn(robot, "ann");
        robot.clickOn("#go-upload");
        awaited(robot, "#choose-file");

        console.elsewhere(store -> store.sessions().endAllOf(new Username("ann")));

        awaited(robot, "#sign-in");
        assertThat(robot.lookup("#choose-file").tryQuery()).isEmpty();
    }

    @Test
    void isOverAfterTwelveHoursHoweverBusy(FxRobot robot) throws Exception {
        signIn(robot, "ann");
        for (int i = 0; i < Session.LONGEST.dividedBy(ALMOST_IDLE); i++) {
            console.goOn(ALMOST_IDLE);
            robot.type(KeyCode.F5);
            awaited(robot, FILE);
        }
        assertThat(robot.lookup("#sign-in").tryQuery()).isEmpty();

        console.goOn(ALMOST_IDLE);

        awaited(robot, "#sign-in");
        assertThat(text(robot, ".banner-title")).isEqualTo("Your session has ended");
    }

    @Test
    void halfAnHourWithoutAKeyOrTheMouseLocksTheScreen(FxRobot robot) throws Exception {
        signIn(robot, "ann");
        awaited(robot, FILE);

        console.goOn(Session.LONGEST_IDLE);

        awaited(robot, "#sign-in");
        assertThat(text(robot, ".banner-title"))
                .isEqualTo("Locked after 30 minutes without a key or the mouse");
        assertThat(robot.lookup(FILE).tryQuery()).isEmpty();
    }

    @Test
    void theFirstTouchAfterHalfAnHourLocksInsteadOfActing(FxRobot robot) throws Exception {
        signIn(robot, "ann");
        awaited(robot, FILE);
        robot.interact(() -> console.goOn(Session.LONGEST_IDLE));

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);

        awaited(robot, "#sign-in");
        signIn(robot, "ann");
        assertThat(awaited(robot, FILE)).isNotNull();
    }

    @Test
    void theSamePersonComesBackToTheScreenAndAnotherDoesNot(FxRobot robot) throws Exception {
        signIn(robot, "ann");
        lockedIn(robot, "#go-upload");
        signIn(robot, "ann");
        awaited(robot, "#choose-file");

        lockedIn(robot, "#go-upload");
        signIn(robot, "eve");

        awaited(robot, FILE);
        assertThat(robot.lookup("#choose-file").tryQuery()).isEmpty();
    }

    @Test
    void whatWasBeingTypedIsThereForTheSamePersonAndForNobodyElse(FxRobot robot) throws Exception {
        signIn(robot, "ann");
        robot.clickOn("#go-members").clickOn("#add-member");
        awaited(robot, "#save-form");
        robot.write("zoe");
        console.goOn(Session.LONGEST_IDLE);
        awaited(robot, "#sign-in");
        assertThat(robot.lookup("#sheet").tryQuery()).isEmpty();

        signIn(robot, "ann");
        awaited(robot, "#save-form");
        assertThat(typed(robot)).isEqualTo("zoe");

        console.goOn(Session.LONGEST_IDLE);
        awaited(robot, "#sign-in");
        signIn(robot, "eve");
        robot.clickOn("#go-members");
        awaited(robot, "#members");
        assertThat(robot.lookup("#sheet").tryQuery()).isEmpty();
    }

    private static String typed(FxRobot robot) {
        return robot.lookup("#sheet .text-field").queryAs(TextField.class).getText();
    }

    private void lockedIn(FxRobot robot, String place) throws TimeoutException {
        robot.clickOn(place);
        awaited(robot, "#choose-file");
        console.goOn(Session.LONGEST_IDLE);
        awaited(robot, "#sign-in");
    }

    private static PasswordHash anyHash() {
        var hasher = new PasswordHasher(HashingCost.STANDARD, HashingLimits.STANDARD);
        return switch (hasher.hash(new Password("something else altogether"))) {
            case PasswordHasher.Hashing.Hashed(var hash) -> hash;
            case PasswordHasher.Hashing.Busy _ -> throw new AssertionError("too many at once");
        };
    }
}
