package org.leaddistribution.admin.fx;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// Facts below each other, values in a column of their own.
public final class Facts {
    private Facts() {}

    /// @param label what the value is: "Uploaded by"
    public record Fact(String label, String value) {}

    public static GridPane of(List<Fact> facts) {
        var pane = new GridPane();
        pane.getStyleClass().add("facts");
        show(facts, pane);
        return pane;
    }

    /// In place of what the pane shows now.
    public static void show(List<Fact> facts, GridPane pane) {
        pane.getChildren().clear();
        for (int row = 0; row < facts.size(); row++) {
            var label = new Label(facts.get(row).label());
            label.getStyleClass().add("fact-label");
            var value = new Label(facts.get(row).value());
            value.getStyleClass().add("fact-value");
            label.setMinWidth(Region.USE_PREF_SIZE);
            value.setWrapText(true);
            pane.addRow(row, label, value);
        }
    }
}
