package org.leaddistribution.admin.distributions;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.round.Distribution;

/// The row's *Distribute*, and a menu with the rest.
final class ActionsCell extends TableCell<DistributionItem, Distribution> {
    private final RunActions actions;
    private final Button distribute = new Button(RunAction.DISTRIBUTE.label());
    private final MenuButton more = new MenuButton("More", new FontIcon("fth-more-horizontal"));
    private final HBox content;
    private @Nullable DistributionItem pressed;

    ActionsCell(RunActions actions) {
        this.actions = actions;
        distribute.getStyleClass().addAll("small", "accent", "button-outlined", "row-action");
        distribute.setMinWidth(Region.USE_PREF_SIZE);
        distribute.disableProperty().bind(actions.occupied());
        distribute.armedProperty().subscribe(this::notePressed);
        distribute.setOnAction(_ -> runPressed());
        more.getStyleClass().addAll("flat", "button-icon", "no-arrow", "small");
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.setTooltip(new Tooltip("More actions"));
        more.setOnShowing(_ -> more.getItems().setAll(actions.menuOf(item())));
        more.getItems().setAll(new MenuItem());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        content = new HBox(distribute, space, more);
        content.getStyleClass().add("row-actions");
        getStyleClass().add("actions-cell");
    }

    private void notePressed(boolean isArmed) {
        if (isArmed) {
            pressed = item();
        }
    }

    /// The list may have moved between press and release: what is under the mouse by then is not meant.
    private void runPressed() {
        var meant = pressed;
        pressed = null;
        if (meant == null || meant == item()) {
            actions.run(item());
        }
    }

    private DistributionItem item() {
        return getTableView().getItems().get(getIndex());
    }

    @Override
    protected void updateItem(@Nullable Distribution distribution, boolean empty) {
        super.updateItem(distribution, empty);
        if (empty || distribution == null) {
            setGraphic(null);
            return;
        }
        distribute.setVisible(actions.of(item()).filter(RunAction.DISTRIBUTE::equals).isPresent());
        setGraphic(content);
    }
}
