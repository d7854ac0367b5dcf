package org.leaddistribution.admin.fx;

import java.util.List;
import java.util.function.Function;
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
import org.leaddistribution.admin.fx.PagedTable.FirstAction;

/// What stands at the end of a row: the act that comes first, where there is one, and the menu with the rest.
final class RowActionsCell<T> extends TableCell<T, T> {
    static final double MENU_WIDTH = 52;
    static final double WITH_FIRST_WIDTH = 136;

    private final @Nullable FirstAction<T> first;
    private final Function<T, List<MenuItem>> menuOf;
    private final MenuButton more = new MenuButton("", new FontIcon("fth-more-horizontal"));
    private final Button button = new Button();
    private final HBox content = new HBox();
    private @Nullable T pressed;

    /// @param one what a row is called
    /// @param first null when a row has none
    RowActionsCell(String one, @Nullable FirstAction<T> first, Function<T, List<MenuItem>> menuOf) {
        this.first = first;
        this.menuOf = menuOf;
        styleMenu("What can be done with this " + one);
        content.getStyleClass().add("row-actions");
        if (first != null) {
            styleButton(first);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            content.getChildren().addAll(button, space);
        }
        content.getChildren().add(more);
        getStyleClass().add("actions-cell");
    }

    private void styleMenu(String does) {
        more.getStyleClass().addAll("flat", "button-icon", "no-arrow", "small");
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.setAccessibleText(does);
        more.setTooltip(new Tooltip(does));
        more.setFocusTraversable(false);
        more.setOnShowing(_ -> more.getItems().setAll(menuOf.apply(getItem())));
        more.getItems().add(new MenuItem());
    }

    private void styleButton(FirstAction<T> action) {
        button.setText(action.label());
        button.getStyleClass().addAll("small", "accent", "button-outlined", "row-action");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.armedProperty()
                .subscribe(
                        isArmed -> {
                            if (isArmed) {
                                pressed = getItem();
                            }
                        });
        button.setOnAction(_ -> actOnPressed(action));
        Nodes.offWhile(action.whyOff(), button, content);
    }

    /// The list may have moved between press and release: what is under the mouse by then is not meant.
    private void actOnPressed(FirstAction<T> action) {
        var meant = pressed;
        pressed = null;
        if (meant == null || meant.equals(getItem())) {
            action.act().accept(getItem());
        }
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        button.setVisible(first != null && first.isOfferedTo().test(row));
        setGraphic(content);
    }
}
