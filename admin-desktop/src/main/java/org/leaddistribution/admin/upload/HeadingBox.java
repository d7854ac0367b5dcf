package org.leaddistribution.admin.upload;

import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.upload.LeadColumn;

/// Lets a person choose which column of the file stands for one of ours.
public final class HeadingBox extends ComboBox<@Nullable String> {
    private LeadColumn column = LeadColumn.NAME;

    /// Which of ours; set in the FXML.
    public LeadColumn getColumn() {
        return column;
    }

    public void setColumn(LeadColumn column) {
        this.column = column;
        setAccessibleText("Column of the file that holds the " + column.heading());
    }

    void follow(FoundViewModel model) {
        setPromptText("Choose a column");
        model.lookProperty().subscribe(look -> offer(look, model));
        valueProperty().bindBidirectional(model.headingOf(column));
    }

    /// The choices change before the choice does, which is not lost by that.
    private void offer(@Nullable FileLook look, FoundViewModel model) {
        if (look != null && !getItems().equals(FoundViewModel.choices(look))) {
            var chosen = model.headingOf(column).get();
            getItems().setAll(FoundViewModel.choices(look));
            model.headingOf(column).set(chosen);
        }
    }
}
