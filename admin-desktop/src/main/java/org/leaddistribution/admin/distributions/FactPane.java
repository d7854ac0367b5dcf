package org.leaddistribution.admin.distributions;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.leaddistribution.admin.distributions.DistributionDetails.Fact;

/// Facts below each other, values in a column of their own.
public final class FactPane extends GridPane {
    public FactPane() {
        getStyleClass().add("facts");
    }

    void show(List<Fact> facts) {
        getChildren().clear();
        for (int row = 0; row < facts.size(); row++) {
            var label = new Label(facts.get(row).label());
            label.getStyleClass().add("fact-label");
            var value = new Label(facts.get(row).value());
            value.getStyleClass().add("fact-value");
            label.setMinWidth(USE_PREF_SIZE);
            value.setWrapText(true);
            addRow(row, label, value);
        }
    }
}
