package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.admin.ConsoleWindow.Leaving;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ConsoleWindowTest {
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final HeldWork work = new HeldWork();
    private final List<String> unfinished = new CopyOnWriteArrayList<>();

    private final AtomicReference<@Nullable Stage> window = new AtomicReference<>();

    @Start
    void start(Stage stage) {
        window.set(stage);
        Platform.setImplicitExit(false);
        new ConsoleWindow(stage)
                .askBeforeLeaving(() -> new Leaving(work.lasting(), unfinished), dialogs);
        stage.show();
    }

    @Test
    void returnsToWhereItWasAndStaysWhereThatIsOnNoScreen(FxRobot robot) {
        robot.interact(
                () -> {
                    var again = new ConsoleWindow(window());
                    var before = new WindowPlace(30, 20, 1_000, 650, false);
                    again.goTo(before);
                    assertThat(again.place()).isEqualTo(before);

                    again.goTo(new WindowPlace(90_000, 20, 1_000, 650, false));
                    assertThat(again.place()).isEqualTo(before);
                });
    }

    @Test
    void closesWithoutAQuestionWhileNothingIsUnderWay(FxRobot robot) {
        close(robot);

        assertThat(dialogs.asked()).isEmpty();
        assertThat(window().isShowing()).isFalse();
    }

    @Test
    void staysWithAnUploadUnderWayWhenThePersonThinksBetterOfIt(FxRobot robot) {
        dialogs.willAnswer(Answer.NO);
        robot.interact(this::upload);

        close(robot);

        assertThat(dialogs.asked()).contains("Uploading march.csv", "would be undone");
        assertThat(window().isShowing()).isTrue();
    }

    @Test
    void leavesAnUploadUnderWayWhenThatIsMeant(FxRobot robot) {
        robot.interact(this::upload);

        close(robot);

        assertThat(window().isShowing()).isFalse();
    }

    @Test
    void asksBeforeFilesThatWaitForThePersonAreForgotten(FxRobot robot) {
        dialogs.willAnswer(Answer.NO);
        unfinished.add("3 files are not imported");

        close(robot);

        assertThat(dialogs.asked())
                .contains("3 files are not imported", "done again")
                .doesNotContain("undone");
        assertThat(window().isShowing()).isTrue();
        unfinished.clear(); // the window is that of the next test too
    }

    private void upload() {
        work.start(Job.lasting("Uploading march.csv", _ -> "done"), Watcher.of(_ -> {}, _ -> {}));
    }

    private void close(FxRobot robot) {
        robot.interact(
                () ->
                        window().fireEvent(
                                        new WindowEvent(
                                                window(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private Stage window() {
        return Objects.requireNonNull(window.get());
    }
}
