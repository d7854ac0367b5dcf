package org.leaddistribution.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.Picture;
import org.leaddistribution.admin.fixture.SamplePrograms;
import org.leaddistribution.admin.fixture.SampleSettings;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Drafts;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.TableMemory;
import org.leaddistribution.check.CheckingInvariants.CheckSummary;
import org.leaddistribution.check.Invariant;
import org.leaddistribution.check.Violation;
import org.leaddistribution.notice.Mailer.SendOutcome;
import org.leaddistribution.notice.Mailer.SendStep;
import org.leaddistribution.programs.Programs.KnownProgram;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // by the start of each test
class SettingsScreenTest {
    private final List<URI> asked = new ArrayList<>();
    private final List<String> mailed = new ArrayList<>();
    private final List<Violation> wrong = new ArrayList<>();
    private List<KnownProgram> programs = SamplePrograms.all();
    private boolean isThere = true;
    private SendOutcome sent = new SendOutcome.Sent();
    private SettingsScreen screen;

    @Start
    void start(Stage stage) {
        var context =
                new ScreenContext(
                        new ScriptedDialogs(),
                        new ImmediateWork(),
                        () -> "ann",
                        Rights.WRITE,
                        new Formats(ZoneOffset.UTC),
                        TableMemory.NONE,
                        new Drafts(null));
        var works =
                new SettingsScreen.Works(
                        address -> {
                            asked.add(address);
                            return isThere;
                        },
                        (actor, to) -> {
                            mailed.add(actor.name() + " to " + to.value());
                            return sent;
                        },
                        found -> {
                            wrong.forEach(found);
                            return new CheckSummary(
                                    1, 20, 30, 4, List.of(), List.of(), wrong.size());
                        },
                        () -> programs,
                        SamplePrograms.HERE);
        screen = new SettingsScreen(SampleSettings.ALL, Path.of("console.log"), works, context);
        var scene = new Scene(screen.build(), 960, 690);
        scene.getStylesheets().add(Picture.styleSheet());
        stage.setScene(scene);
        stage.show();
        screen.refresh();
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    private static String everything(FxRobot robot) {
        var all = new StringBuilder();
        robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .forEach(text -> all.append(text).append('\n'));
        return all.toString();
    }

    private Banner news() {
        return screen.news().getFirst().bannerProperty().get();
    }

    @Test
    void tellsWhatIsInForceAndNoSecret(FxRobot robot) {
        assertThat(everything(robot))
                .contains(
                        "mongodb://leads:<hidden>@db.example.org",
                        "/srv/leads",
                        "https://leads.example.org",
                        "mail.example.org:587, encrypted",
                        "Up to 500 leads a round",
                        "at most 10 members")
                .doesNotContain("secret");
    }

    @Test
    void tellsWhetherThePortalAnswers(FxRobot robot) {
        assertThat(asked).containsExactly(URI.create("https://leads.example.org"));
        assertThat(everything(robot)).contains("It answers.");

        isThere = false;
        robot.interact(screen::refresh);
        assertThat(everything(robot)).contains("Nothing answers there.");
    }

    @Test
    void tellsWhichProgramsRunAndWhichEndedWithoutAWord(FxRobot robot) {
        assertThat(everything(robot))
                .contains(
                        """
                        Portal
                        https://leads.example.org, web1, process 812
                        0.1.0
                        1 Mar 2026, 07:58
                        Just now
                        """,
                        "Console (this one)\ndesk-7, process 4711\n",
                        "12 s ago",
                        "No sign of life for 2 h 5 min");

        programs = List.of(programs.getFirst());
        robot.interact(screen::keepFresh);
        assertThat(everything(robot)).doesNotContain("desk-7");
    }

    @Test
    void tellsWhoSendsMail(FxRobot robot) {
        assertThat(everything(robot))
                .contains("The portal at https://leads.example.org sends mail.");

        programs = List.of();
        robot.interact(screen::keepFresh);
        assertThat(everything(robot)).contains("Mail waits: no mail server is set.");
    }

    @Test
    void aTestMailIsSentByTheKeyboardAlone(FxRobot robot) {
        robot.interact(robot.lookup("#test-mail").query()::requestFocus);
        robot.type(KeyCode.SPACE);
        robot.write("zoe@example.org").type(KeyCode.ENTER);

        assertThat(mailed).containsExactly("ann to zoe@example.org");
    }

    @Test
    void aTestMailThatFailsNamesTheStepInItsForm(FxRobot robot) {
        sent = new SendOutcome.Unreachable(SendStep.SIGN_IN, "535 wrong password");
        robot.clickOn("#test-mail");
        robot.write("zoe@example.org").type(KeyCode.ENTER);

        assertThat(everything(robot)).contains("It failed at signing in: 535 wrong password");
    }

    @Test
    void aCheckOfWholeDataSaysWhatItLookedAt(FxRobot robot) {
        robot.interact(robot.lookup("#check-data").queryButton()::fire);

        robot.interact(
                () ->
                        assertThat(news())
                                .isEqualTo(
                                        Banner.success(
                                                "Every promise holds",
                                                "20 leads, 30 copies and 4 files were looked at.")));
    }

    @Test
    void aCheckThatFindsSomethingShowsIt(FxRobot robot) {
        for (int i = 0; i < 22; i++) {
            wrong.add(new Violation(Invariant.READABLE, "number " + i + " is broken"));
        }
        robot.interact(robot.lookup("#check-data").queryButton()::fire);

        robot.interact(() -> assertThat(news().title()).isEqualTo("22 promises are broken"));
        assertThat(everything(robot))
                .contains("number 0 is broken", "number 19 is broken", "and 2 more")
                .doesNotContain("number 20 is broken");
    }
}
