package org.leaddistribution.admin.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.SampleOverview;
import org.leaddistribution.admin.fixture.SampleStatistics;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.statistics.Statistics;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FirstStepsTest {
    @SuppressWarnings("NullAway.Init") // by the start of each test
    private SampleConsole console;

    @Start
    void start(Stage stage) {
        console =
                SampleConsole.on(
                        stage,
                        Answers.of(List.of()).withOverview(SampleOverview::empty),
                        Role.ADMIN);
        console.navigation.show(OverviewScreen.TITLE);
    }

    @BeforeEach
    void awaitKeyboard(FxRobot robot) throws TimeoutException {
        Sight.awaitKeyboard(robot);
    }

    @Test
    void sampleDataIsLoadedInTheNameOfWhoeverConfirmedIt(FxRobot robot) {
        console.dialogs.willAnswer(Answer.YES);

        robot.clickOn("#load-sample");

        assertThat(console.dialogs.questions())
                .singleElement()
                .extracting(Question::text)
                .asString()
                .contains("12 made-up members", "1,000 made-up leads", "Suspend these members");
        assertThat(robot.lookup("ann has them now").tryQuery()).isPresent();
    }

    @Test
    void nothingIsLoadedWithoutAYes(FxRobot robot) {
        console.dialogs.willAnswer(Answer.NO);

        robot.clickOn("#load-sample");

        assertThat(robot.lookup("ann has them now").tryQuery()).isEmpty();
    }

    @Test
    void sampleDataIsOfferedOnlyWhereItMixesWithNothing() {
        var none = SampleStatistics.none();

        assertThat(FirstSteps.isNothingThere(none)).isTrue();
        assertThat(FirstSteps.isNothingThere(with(none, Map.of(Tier.GOLD, 1L), 0, Map.of())))
                .isFalse();
        assertThat(FirstSteps.isNothingThere(with(none, Map.of(), 1, Map.of()))).isFalse();
        assertThat(
                        FirstSteps.isNothingThere(
                                with(none, Map.of(), 0, Map.of(DistributionStatus.QUEUED, 1L))))
                .isFalse();
    }

    private static Statistics with(
            Statistics none,
            Map<Tier, Long> members,
            long suspended,
            Map<DistributionStatus, Long> distributions) {
        return new Statistics(
                none.leads(), distributions, null, members, suspended, null, none.downloads());
    }
}
