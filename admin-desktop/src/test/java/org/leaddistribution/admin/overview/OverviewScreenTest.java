package org.leaddistribution.admin.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.distributions.DistributionScreen;
import org.leaddistribution.admin.distributions.DistributionsScreen;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.SampleOverview;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Drafts;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.TableMemory;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.admin.mail.MailScreen;
import org.leaddistribution.admin.members.MembersScreen;
import org.leaddistribution.admin.overview.OverviewScreen.Rows;
import org.leaddistribution.round.Distribution;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OverviewScreenTest {
    @SuppressWarnings("NullAway.Init") // by the start of each test
    private SampleConsole console;

    private boolean isAway;

    private static final Distribution FAILED =
            SampleOverview.full(OverviewPeriod.WEEKS_12).failed().getFirst();
    private static final List<String> LAST_RUNS =
            SampleOverview.full(OverviewPeriod.WEEKS_12).lastRuns().stream()
                    .map(run -> run.upload().filename())
                    .toList();

    @Start
    void start(Stage stage) {
        console = SampleConsole.on(stage, Answers.of(Samples.distributions()), Role.SUPPORT);
        console.navigation.show(OverviewScreen.TITLE);
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    @Test
    void tellsTheSixFiguresToTrack(FxRobot robot) {
        assertThat(robot.lookup("#overview .figure-link").queryAllAs(Hyperlink.class))
                .extracting(Hyperlink::getText)
                .containsExactly(
                        "Leads uploaded",
                        "Leads given",
                        "Leads waiting",
                        "Active distributions",
                        "Success rate",
                        "Leads a member",
                        "Downloads",
                        "Supply",
                        "The run of " + FAILED.upload().filename() + " has failed",
                        "3 mails were not delivered",
                        "214 files have lain there for over 14 days",
                        "The leads last for 3 more weeks",
                        LAST_RUNS.get(0),
                        LAST_RUNS.get(1),
                        LAST_RUNS.get(2),
                        LAST_RUNS.get(3),
                        LAST_RUNS.get(4));
        assertThat(said(robot))
                .contains("73,700", "412,750", "9,200", "3", "98.4 %", "216.6", "5,310", "3 weeks")
                .contains("in 12 weeks; 58,150 before", "128,400 copies can still be given")
                .contains("6,002 before; the first after 5.4 h");
    }

    @Test
    void aFigureOpensTheRowsThatItCounts(FxRobot robot) {
        robot.clickOn("Leads a member");
        assertThat(console.navigation.title()).isEqualTo(MembersScreen.TITLE);

        robot.interact(() -> console.navigation.show(OverviewScreen.TITLE));
        robot.clickOn("Leads given");
        assertThat(console.navigation.title()).isEqualTo(DistributionsScreen.TITLE);
    }

    @Test
    void whatNeedsAPersonOpensWhereItIsSeenTo(FxRobot robot) {
        robot.clickOn("3 mails were not delivered");
        assertThat(console.navigation.title()).isEqualTo(MailScreen.TITLE);

        robot.interact(() -> console.navigation.show(OverviewScreen.TITLE));
        robot.clickOn("214 files have lain there for over 14 days");
        assertThat(console.navigation.title()).isEqualTo(MembersScreen.TITLE);

        robot.interact(() -> console.navigation.show(OverviewScreen.TITLE));
        robot.clickOn("The run of " + FAILED.upload().filename() + " has failed");
        assertThat(console.navigation.title()).isEqualTo(DistributionScreen.TITLE);
    }

    @Test
    void aChartIsATableToo(FxRobot robot) {
        robot.interact(() -> ((ToggleButton) robot.lookup("#leads-chart-table").query()).fire());

        var table = tableOfLeads(robot);
        assertThat(table.getItems()).hasSize(12);
        assertThat(table.getColumns()).hasSize(3);
        assertThat(robot.lookup("#leads-chart .chart").tryQuery()).isEmpty();
        assertThat(robot.lookup("#downloads-chart .chart").tryQuery()).isPresent();
    }

    @Test
    void theFiguresOfAChartAreSavedAsCsv(FxRobot robot, @TempDir Path folder) throws IOException {
        var target = folder.resolve("leads.csv");
        console.dialogs.willSaveTo(target);
        robot.interact(() -> ((Button) robot.lookup("#leads-chart-csv").query()).fire());

        assertThat(Files.readAllLines(target))
                .hasSize(13)
                .startsWith("Week from,Uploaded,Given", "\"29 Dec 2025\",\"4000\",\"10000\"");
    }

    @Test
    void anotherPeriodIsReadAndItsStepShown(FxRobot robot) {
        ComboBox<OverviewPeriod> periods = robot.lookup("#overview-period").queryComboBox();

        robot.interact(() -> periods.setValue(OverviewPeriod.WEEKS_4));

        assertThat(said(robot)).contains("in 4 weeks; 58,150 before");
        robot.interact(() -> ((ToggleButton) robot.lookup("#leads-chart-table").query()).fire());
        assertThat(tableOfLeads(robot).getItems()).hasSize(28);
    }

    @Test
    void whatWasReadStaysWhileTheDatabaseIsAway(FxRobot robot) {
        var work = new ImmediateWork();
        var context =
                new ScreenContext(
                        new ScriptedDialogs(),
                        work,
                        () -> "ann",
                        Rights.READ,
                        new Formats(ZoneOffset.UTC),
                        TableMemory.NONE,
                        new Drafts(null));
        robot.interact(
                () -> {
                    var screen =
                            new OverviewScreen(
                                    this::read,
                                    _ -> "",
                                    context,
                                    new Rows(
                                            () -> {}, _ -> {}, () -> {}, () -> {}, () -> {},
                                            () -> {}));
                    var view = (VBox) screen.build();
                    var content = (ScrollPane) view.getChildren().getLast();
                    var news = screen.news().getFirst();
                    screen.refresh();
                    isAway = true;
                    screen.refresh();

                    assertThat(news.bannerProperty().get())
                            .isEqualTo(
                                    Banner.danger("The figures may be out of date", "It is away."));
                    assertThat(((VBox) content.getContent()).getChildren()).hasSize(2);
                    isAway = false;
                    screen.refresh();
                    assertThat(news.bannerProperty().get()).isEqualTo(Banner.NONE);
                });
    }

    private static TableView<?> tableOfLeads(FxRobot robot) {
        return robot.lookup("#leads-chart .table-view").queryAs(TableView.class);
    }

    private OverviewFigures read(OverviewPeriod period) {
        if (isAway) {
            throw new UserError("It is away.");
        }
        return SampleOverview.full(period);
    }

    private static List<String> said(FxRobot robot) {
        return robot.lookup("#overview .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
