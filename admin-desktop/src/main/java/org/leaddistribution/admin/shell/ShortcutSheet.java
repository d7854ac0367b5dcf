package org.leaddistribution.admin.shell;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.shell.Shortcuts.Line;

/// Lists the keys that work everywhere; Esc and a click beside it close it.
final class ShortcutSheet {
    private static final double WIDTH = 420;
    private static final double FROM_TOP = 80;

    /// Those that every table hears.
    private static final List<String[]> IN_TABLES =
            List.of(
                    new String[] {"Enter", "Open the chosen row"},
                    new String[] {"Menu key", "What can be done with it"},
                    new String[] {"Ctrl+C", "Copy it"},
                    new String[] {"Esc", "Empty the search, close a sheet, go back"});

    private ShortcutSheet() {}

    /// @param over the window that it is shown over
    static void show(List<Line> shortcuts, Node over) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        shortcuts.forEach(line -> add(grid, line.keys().getDisplayText(), line.does()));
        IN_TABLES.forEach(line -> add(grid, line[0], line[1]));
        var card = new VBox(Lines.title("Keys"), grid);
        card.setId("shortcut-sheet");
        card.setPrefWidth(WIDTH);
        card.getStyleClass().addAll("card-surface", "chart-card", "shortcut-sheet");
        card.getStylesheets().setAll(over.getScene().getStylesheets());
        var popup = new Popup();
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.getContent().add(card);
        Bounds window = over.localToScreen(over.getBoundsInLocal());
        popup.show(
                over.getScene().getWindow(),
                window.getCenterX() - WIDTH / 2,
                window.getMinY() + FROM_TOP);
    }

    private static void add(GridPane grid, String keys, String does) {
        var name = new Label(keys);
        name.getStyleClass().add("strong");
        grid.addRow(grid.getRowCount(), name, new Label(does));
    }
}
