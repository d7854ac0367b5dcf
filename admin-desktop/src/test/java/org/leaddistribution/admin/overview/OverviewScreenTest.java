package org.leaddistribution.admin.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.distributions.DistributionsScreen;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.SampleStatistics;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.admin.members.MembersScreen;
import org.leaddistribution.admin.overview.OverviewScreen.Rows;
import org.leaddistribution.statistics.Statistics;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OverviewScreenTest {
    @SuppressWarnings("NullAway.Init") // by the start of each test
    private SampleConsole console;

    private boolean isAway;

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
                        "Downloads");
        assertThat(said(robot))
                .contains("128,400", "412,750", "9,200", "3", "98.4 %", "216.6", "5,310")
                .contains("214 files never downloaded", "VIP affiliate", "1,204");
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
    void whatWasReadStaysWhileTheDatabaseIsAway(FxRobot robot) {
        var work = new ImmediateWork();
        var context =
                new ScreenContext(
                        new ScriptedDialogs(),
                        work,
                        () -> "ann",
                        Rights.READ,
                        new Formats(ZoneOffset.UTC));
        robot.interact(
                () -> {
                    var screen =
                            new OverviewScreen(
                                    this::read, context, new Rows(() -> {}, () -> {}, () -> {}));
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

    private Statistics read() {
        if (isAway) {
            throw new UserError("It is away.");
        }
        return SampleStatistics.of();
    }

    private static List<String> said(FxRobot robot) {
        return robot.lookup("#overview .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
