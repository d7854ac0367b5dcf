package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.admin.fixture.Picture;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WindowDialogsTest {
    private static final Question QUESTION =
            new Question(
                    "Give 2,150 leads of leads_mar_2026.csv to 9 members?",
                    "Members who want to hear of new leads are told by mail.\n\nThis cannot be undone:"
                            + " what a member is given stays with that member.",
                    "Distribute",
                    "Not now");

    private final CompletableFuture<Answer> answered = new CompletableFuture<>();
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Dialogs> dialogs = new AtomicReference<>();

    @Start
    void start(Stage stage) {
        var scene = new Scene(new StackPane(), 900, 600);
        scene.getStylesheets().add(Picture.styleSheet());
        stage.setScene(scene);
        stage.show();
        dialogs.set(new WindowDialogs(stage, opened::add));
    }

    @Test
    void enterLeavesAllAsItIs(FxRobot robot) throws Exception {
        ask(robot);
        robot.type(KeyCode.ENTER);

        assertThat(answered.get(60, TimeUnit.SECONDS)).isEqualTo(Answer.NO);
    }

    @Test
    void escapeLeavesAllAsItIs(FxRobot robot) throws Exception {
        ask(robot);
        robot.type(KeyCode.ESCAPE);

        assertThat(answered.get(60, TimeUnit.SECONDS)).isEqualTo(Answer.NO);
    }

    @Test
    void whoMeansItSaysSo(FxRobot robot) throws Exception {
        ask(robot);
        robot.clickOn("Distribute");

        assertThat(answered.get(60, TimeUnit.SECONDS)).isEqualTo(Answer.YES);
    }

    @Test
    void theFolderOfAFileIsShownByTheDesktop(FxRobot robot) {
        var file = Path.of("somewhere", "the leads", "rejected.csv").toAbsolutePath();

        robot.interact(() -> Objects.requireNonNull(dialogs.get()).openFolder(file));

        assertThat(opened)
                .containsExactly(Objects.requireNonNull(file.getParent()).toUri().toString());
    }

    /// Returns once the safe answer has the focus.
    private void ask(FxRobot robot) throws Exception {
        Platform.runLater(
                () -> {
                    var asked = dialogs.get();
                    if (asked != null) {
                        answered.complete(asked.ask(QUESTION));
                    }
                });
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () ->
                        robot.lookup(".dialog-pane .button")
                                .match(WindowDialogsTest::isTheSafeOneInFocus)
                                .tryQuery()
                                .isPresent());
        robot.interact(
                () ->
                        Picture.of(robot.lookup("Not now").query().getScene())
                                .write(Path.of("target", "snapshots", "question-light.png")));
    }

    private static boolean isTheSafeOneInFocus(Node node) {
        return node instanceof Button button
                && button.isFocused()
                && button.getText().equals("Not now");
    }
}
