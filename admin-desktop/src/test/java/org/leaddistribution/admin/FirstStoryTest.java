package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.admin.RunningConsole.awaited;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.admin.fixture.LeadFile;
import org.leaddistribution.admin.fixture.Picture;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.localdb.LocalDatabase;
import org.leaddistribution.member.Tier;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// From the icon to the first distributed file on an empty machine: by what is on the screen alone, with a database
/// that the console starts itself. A question that is answered counts as a click, and so does a file that is chosen;
/// typing a word counts nothing. With `-Dleads.story=FOLDER` each step is drawn there.
@ExtendWith(ApplicationExtension.class)
class FirstStoryTest {
    private static final int FEW = 12;

    private final RunningConsole console = RunningConsole.onEmptyMachine();
    private int clicks;
    private int pictures;

    @Start
    void start(Stage stage) {
        console.open(stage);
    }

    @AfterEach
    void leave(FxRobot robot) {
        console.close(robot);
        LocalDatabase.stop(console.folder());
    }

    /// Presses what is shown and can be pressed.
    private void click(FxRobot robot, String query) throws Exception {
        RunningConsole.until(
                () -> robot.lookup(query).match(FirstStoryTest::isOffered).tryQuery().isPresent());
        var button = (ButtonBase) robot.lookup(query).match(FirstStoryTest::isOffered).query();
        picture(robot);
        clicks++;
        robot.interact(button::fire);
    }

    private static boolean isOffered(Node node) {
        return Sight.isShown(node) && !node.isDisabled() && node instanceof ButtonBase;
    }

    private void picture(FxRobot robot) {
        var images = System.getProperty("leads.story");
        if (images != null) {
            var name = "first-" + pictures++ + ".png";
            robot.interact(() -> Picture.of(console.scene()).write(Path.of(images, name)));
        }
    }

    private static void type(FxRobot robot, String... words) {
        var fields =
                robot.lookup(".text-input")
                        .match(Sight::isShown)
                        .queryAllAs(TextInputControl.class);
        var left = List.of(words).iterator();
        robot.interact(
                () ->
                        fields.forEach(
                                field -> {
                                    if (left.hasNext()) {
                                        field.setText(left.next());
                                    }
                                }));
    }

    private void databaseChosenAndFirstAdminMade(FxRobot robot) throws Exception {
        awaited(robot, "Where is the data to be kept?");
        click(robot, "#go-on");
        awaited(robot, "Welcome to Lead Distribution");
        type(robot, "ann", "ann@example.org", RunningConsole.PASSWORD);
        click(robot, "#save-form");
        awaited(robot, "#first-steps");
        clicks = 0;
    }

    @Test
    void fromSampleDataToTheFirstDistributedFile(FxRobot robot) throws Exception {
        databaseChosenAndFirstAdminMade(robot);

        click(robot, "#load-sample");
        awaited(robot, "Sample data is loaded");
        click(robot, "#step-3");
        click(robot, "Distribute…");
        click(robot, "#distribute-plan");
        distributed(robot, "sample-leads-1.csv");
    }

    @Test
    void fromAMemberAndAFileToTheFirstDistributedFile(FxRobot robot) throws Exception {
        console.dialogs.willChoose(console.file("leads.csv", LeadFile.of(300, "one")));
        databaseChosenAndFirstAdminMade(robot);

        click(robot, "#step-1");
        click(robot, "#add-member");
        addJoe(robot);
        click(robot, "#save-form");
        awaited(robot, "joe is a member");
        click(robot, "#go-upload");
        click(robot, "#choose-file");
        clicks++; // the file, and that it is this one
        click(robot, "#proceed");
        click(robot, "#see-plan");
        click(robot, "#distribute-plan");
        distributed(robot, "leads.csv");
    }

    @SuppressWarnings("unchecked")
    private void addJoe(FxRobot robot) throws Exception {
        awaited(robot, "#save-form");
        var fields = robot.lookup("#sheet .text-field").queryAllAs(TextField.class).iterator();
        ComboBox<Tier> tier = robot.lookup("#sheet .combo-box").queryAs(ComboBox.class);
        robot.interact(
                () -> {
                    fields.next().setText("joe");
                    fields.next().setText("joe@example.org");
                    tier.setValue(Tier.GOLD);
                });
        clicks += 2; // the list of tiers, and one of them
    }

    private void distributed(FxRobot robot, String file) throws Exception {
        awaited(robot, file + " is distributed");
        picture(robot);
        clicks += console.dialogs.questions().size();
        assertThat(RunningConsole.wordsOf(file, robot)).contains("Completed");
        assertThat(clicks).isLessThanOrEqualTo(FEW);
        assertThat(LocalDatabase.isIn(console.folder())).isTrue();
    }
}
