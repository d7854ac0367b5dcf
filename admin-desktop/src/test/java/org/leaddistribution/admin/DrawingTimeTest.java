package org.leaddistribution.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.access.Role;
import org.leaddistribution.admin.audit.AuditScreen;
import org.leaddistribution.admin.distributions.DistributionsScreen;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.CountedWork;
import org.leaddistribution.admin.fixture.DrawingTime;
import org.leaddistribution.admin.fixture.Picture;
import org.leaddistribution.admin.fixture.SampleConsole;
import org.leaddistribution.admin.fixture.SampleConsole.Answers;
import org.leaddistribution.admin.fixture.SampleMembers;
import org.leaddistribution.admin.fixture.SamplePlans;
import org.leaddistribution.admin.mail.MailScreen;
import org.leaddistribution.admin.members.MembersScreen;
import org.leaddistribution.admin.overview.OverviewScreen;
import org.leaddistribution.admin.prospects.ProspectsScreen;
import org.leaddistribution.admin.settings.SettingsScreen;
import org.leaddistribution.admin.shell.Theme;
import org.leaddistribution.admin.shell.ThemeSwitch;
import org.leaddistribution.admin.staff.StaffScreen;
import org.leaddistribution.admin.upload.UploadScreen;
import org.leaddistribution.round.Distribution;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The thread that draws does nothing for so long that a person would feel it, with as much data as a large
/// business has.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // by the start of each test
class DrawingTimeTest {
    private static final Duration FELT = Duration.ofMillis(50);
    private static final int MEMBERS = 5_000;
    private static final int DISTRIBUTIONS = 5_000;
    private static final int PATIENCE_SECONDS = 60;

    /// A machine that compiles and collects meanwhile is slow once, work that is too long is so each time.
    private static final int TIMES = 5;

    private final CountedWork work = new CountedWork();
    private Stage stage;
    private SampleConsole console;
    private List<Distribution> distributions;

    @Start
    void start(Stage window) {
        stage = window;
        stage.show();
    }

    /// What takes long to make up is made on another thread than that of JavaFX.
    private void open(FxRobot robot) {
        distributions =
                IntStream.range(0, DISTRIBUTIONS)
                        .mapToObj(i -> ADistribution.of("leads_" + i + ".csv").build())
                        .toList();
        var people = SampleMembers.many(MEMBERS);
        var answers =
                Answers.of(distributions)
                        .withPeople(() -> people)
                        .withPreviews((id, _) -> SamplePlans.ofMany(id, MEMBERS));
        robot.interact(
                () -> {
                    var theme = new ThemeSwitch(Theme.LIGHT, _ -> {});
                    console = new SampleConsole(answers, Role.ADMIN, work, theme);
                    var scene = new Scene(console.view(), 1_280, 840);
                    scene.getStylesheets().add(Picture.styleSheet());
                    stage.setScene(scene);
                });
    }

    @AfterEach
    void end() {
        work.close();
    }

    @Test
    void noScreenKeepsKeysWaiting(FxRobot robot) throws Exception {
        open(robot);
        var best = new LinkedHashMap<String, Duration>();
        for (int i = 0; i < TIMES; i++) {
            for (var step : steps(i).entrySet()) {
                best.merge(step.getKey(), longest(robot, step.getValue()), DrawingTimeTest::min);
            }
        }

        best.values().removeIf(longest -> longest.compareTo(FELT) <= 0);
        assertThat(best).as("work on the drawing thread").isEmpty();
    }

    private Map<String, Runnable> steps(int turn) {
        var steps = new LinkedHashMap<String, Runnable>();
        for (var title :
                List.of(
                        OverviewScreen.TITLE,
                        DistributionsScreen.TITLE,
                        UploadScreen.TITLE,
                        ProspectsScreen.TITLE,
                        MailScreen.TITLE,
                        StaffScreen.TITLE,
                        AuditScreen.TITLE,
                        SettingsScreen.TITLE,
                        MembersScreen.TITLE)) {
            steps.put(title, () -> console.navigation.show(title));
        }
        steps.put("Sorting members", () -> sort("#members", turn));
        steps.put("Searching members", () -> seek("member" + turn));
        steps.put("A distribution's page", () -> console.showPage(distributions.get(turn)));
        steps.put("A plan", () -> console.showPlan(distributions.get(turn)));
        steps.put("Sorting a plan", () -> sort("#plan-members", turn));
        return steps;
    }

    private void sort(String id, int column) {
        TableView<?> table = (TableView<?>) console.view().lookup(id);
        sortBy(table, column % 3);
    }

    private static <T> void sortBy(TableView<T> table, int column) {
        table.getSortOrder().setAll(List.of(table.getColumns().get(column)));
    }

    private void seek(String text) {
        var search = (TextField) console.view().lookup("#search");
        search.setText(text);
        search.fireEvent(new ActionEvent());
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private Duration longest(FxRobot robot, Runnable step) throws TimeoutException {
        var time = DrawingTime.begin();
        robot.interact(step);
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, work::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
        return time.end();
    }

    @Test
    void workThatIsTooLongIsSeen(FxRobot robot) throws Exception {
        var longest = longest(robot, DrawingTimeTest::workFor60Millis);

        assertThat(longest).isGreaterThan(FELT);
    }

    private static void workFor60Millis() {
        var threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + Duration.ofMillis(60).toNanos();
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }
}
