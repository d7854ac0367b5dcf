package org.leaddistribution.admin.plan;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.plan.PlanView.CopiesBar;

/// How many members each lead will have been given to, as bars below each other.
public final class CopiesChart extends GridPane {
    public CopiesChart() {
        getStyleClass().add("copies-chart");
        var grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        grows.setFillWidth(true);
        getColumnConstraints().setAll(new ColumnConstraints(), grows, new ColumnConstraints());
    }

    void show(List<CopiesBar> bars) {
        getChildren().clear();
        for (int row = 0; row < bars.size(); row++) {
            var shown = bars.get(row);
            addRow(row, label(shown.label()), bar(shown), label(Formats.count(shown.people())));
        }
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("small-text");
        return label;
    }

    private static ProgressBar bar(CopiesBar shown) {
        var bar = new ProgressBar(shown.length());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(0);
        bar.setPrefWidth(0);
        bar.setAccessibleText(shown.label() + ": " + Formats.count(shown.people()));
        return bar;
    }
}
