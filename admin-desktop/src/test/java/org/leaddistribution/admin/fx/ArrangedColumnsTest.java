package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.SampleContext;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fixture.Sight;
import org.leaddistribution.admin.fx.TableMemory.Arranged;
import org.leaddistribution.kernel.Page;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // by the start of each test
class ArrangedColumnsTest {
    private final Map<String, List<Arranged>> remembered = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
    }

    private TableView<?> shown(FxRobot robot) {
        robot.interact(
                () -> {
                    var view = table();
                    stage.setScene(new Scene(view, 900, 400));
                    stage.show();
                });
        Sight.layOut(robot);
        return robot.lookup("#people").queryTableView();
    }

    private PagedTable<String, String, String> table() {
        var context = SampleContext.of(new ScriptedDialogs(), SampleContext.ANN);
        var list =
                new PagedList<>(
                        new PagedList.Source<String, String>(
                                "Reading",
                                (_, request) -> new Page<>(List.of("zoe"), 1, request),
                                row -> row),
                        "",
                        new ImmediateWork());
        list.refresh();
        return new PagedTable<>(
                "people",
                list,
                List.of(
                        Column.words("Name", 200, row -> row),
                        Column.words("E-mail", 200, row -> row + "@example.org"),
                        Column.words("Tier", 100, _ -> "Gold")),
                new PagedTable.Order<>(_ -> Optional.empty(), (query, _) -> query),
                new PagedTable.Rows<>("person", _ -> {}, _ -> List.of()),
                new Label("Nobody"),
                new ScreenContext(
                        context.dialogs(),
                        context.work(),
                        context.sessionCheck(),
                        context.rights(),
                        context.formats(),
                        memory(),
                        new Drafts(null)));
    }

    private TableMemory memory() {
        return new TableMemory() {
            @Override
            public Optional<List<Arranged>> recall(String table) {
                return Optional.ofNullable(remembered.get(table));
            }

            @Override
            public void remember(String table, List<Arranged> columns) {
                notes.add(table);
                remembered.put(table, columns);
            }
        };
    }

    private static TableColumn<?, ?> column(TableView<?> table, String title) {
        return table.getColumns().stream()
                .filter(column -> column.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aColumnThatIsTakenAwayStaysAway(FxRobot robot) {
        var table = shown(robot);
        robot.interact(() -> column(table, "E-mail").setVisible(false));

        var again = shown(robot);

        assertThat(column(again, "E-mail").isVisible()).isFalse();
        assertThat(column(again, "Name").isVisible()).isTrue();
    }

    @Test
    void anEdgeThatIsDraggedStaysWhereItWasPut(FxRobot robot) {
        var table = shown(robot);
        double before = column(table, "Name").getWidth();
        var heading = robot.lookup(".column-header .label").nth(0).query().getParent();
        var edge = heading.localToScreen(heading.getBoundsInLocal());

        robot.drag(robot.point(edge.getMaxX(), edge.getCenterY()).query());
        robot.moveBy(30, 0).moveBy(30, 0).drop();

        assertThat(notes).contains("people");
        double dragged = column(table, "Name").getWidth();
        assertThat(dragged).isGreaterThan(before);
        assertThat(column(shown(robot), "Name").getPrefWidth()).isEqualTo(Math.rint(dragged));
    }

    @Test
    void whatFollowsFromTheSizeOfTheWindowIsNotRemembered(FxRobot robot) {
        shown(robot);

        robot.interact(() -> stage.setWidth(640));
        Sight.layOut(robot);

        assertThat(notes).isEmpty();
    }
}
