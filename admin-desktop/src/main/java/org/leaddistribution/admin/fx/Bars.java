package org.leaddistribution.admin.fx;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Counts as bars below each other, the largest as long as there is room. Each says its count in figures.
public final class Bars extends GridPane {
    public Bars() {
        getStyleClass().add("bars");
        var grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        grows.setFillWidth(true);
        getColumnConstraints().setAll(new ColumnConstraints(), grows, new ColumnConstraints());
    }

    /// @param label what is counted: "Gold"
    public record Bar(String label, long count) {}

    public void show(List<Bar> bars) {
        getChildren().clear();
        long most = bars.stream().mapToLong(Bar::count).max().orElse(0);
        for (int row = 0; row < bars.size(); row++) {
            var shown = bars.get(row);
            addRow(
                    row,
                    label(shown.label()),
                    bar(shown, most),
                    label(Formats.count(shown.count())));
        }
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("small-text");
        return label;
    }

    private static ProgressBar bar(Bar shown, long most) {
        var bar = new ProgressBar((double) shown.count() / Math.max(1, most));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(0);
        bar.setPrefWidth(0);
        bar.setAccessibleText(shown.label() + ": " + Formats.count(shown.count()));
        return bar;
    }
}
