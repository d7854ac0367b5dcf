package org.leaddistribution.admin.fx;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.PagedList.Place;

/// The foot of a table: where in the long list its page is, and what can be done with several rows that are chosen.
/// It is as high with them as without, so nothing moves when rows are chosen.
final class TablePager<T> extends HBox {
    private final HBox acts = new HBox();
    private final Label chosen = new Label();
    private List<MenuItem> offered = List.of();

    /// @param id of the table
    /// @param several what can be done with several rows; null when they are not chosen together
    TablePager(
            String id, PagedList<T, ?> list, @Nullable Function<List<T>, List<MenuItem>> several) {
        getStyleClass().add("pager");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        if (several != null) {
            getChildren().add(chosenBar(id, list, several));
        }
        getChildren().addAll(room, place(id, list.placeProperty()));
        addTurners(list);
        Nodes.showWhile(Bindings.isNotEmpty(list.rows()), this);
    }

    private static Label place(String id, ReadOnlyObjectProperty<@Nullable Place> shown) {
        var place = new Label();
        place.setId(id + "-place");
        place.getStyleClass().addAll("muted", "small-text");
        place.setMinWidth(Region.USE_PREF_SIZE);
        place.textProperty().bind(shown.map(Place::text).orElse(""));
        return place;
    }

    private void addTurners(PagedList<T, ?> list) {
        var shown = list.placeProperty();
        var earlier = turner("fth-chevron-left", "Previous page", list::showEarlier);
        var later = turner("fth-chevron-right", "Next page", list::showLater);
        earlier.disableProperty().bind(shown.map(now -> !now.hasEarlier()).orElse(true));
        later.disableProperty().bind(shown.map(now -> !now.hasLater()).orElse(true));
        getChildren().addAll(earlier, later);
    }

    private static Button turner(String icon, String does, Runnable turn) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.setAccessibleText(does);
        button.setTooltip(new Tooltip(does));
        button.setOnAction(_ -> turn.run());
        return button;
    }

    private HBox chosenBar(
            String id, PagedList<T, ?> list, Function<List<T>, List<MenuItem>> several) {
        chosen.setId(id + "-chosen");
        chosen.getStyleClass().add("chosen-count");
        chosen.setMinWidth(Region.USE_PREF_SIZE);
        acts.getStyleClass().add("chosen-acts");
        var bar = new HBox(chosen, acts);
        bar.getStyleClass().add("chosen-bar");
        Nodes.showWhile(Bindings.size(list.chosenRows()).greaterThan(1), bar);
        ListChangeListener<T> changed = _ -> offer(list.chosenRows(), several);
        list.chosenRows().addListener(changed);
        return bar;
    }

    /// Buttons stay the same nodes while they say the same: one may be just being pressed.
    private void offer(List<T> rows, Function<List<T>, List<MenuItem>> several) {
        if (rows.size() < 2) {
            return;
        }
        chosen.setText(Formats.count(rows.size()) + " chosen");
        var texts = offered.stream().map(MenuItem::getText).toList();
        offered = several.apply(List.copyOf(rows));
        if (!texts.equals(offered.stream().map(MenuItem::getText).toList())) {
            acts.getChildren().clear();
            for (int i = 0; i < offered.size(); i++) {
                acts.getChildren().add(act(i, offered.get(i)));
            }
        }
    }

    private Button act(int number, MenuItem item) {
        var button = new Button(item.getText());
        if (item.getGraphic() instanceof FontIcon icon) {
            button.setGraphic(new FontIcon(icon.getIconLiteral()));
        }
        button.getStyleClass().addAll("small", "button-outlined");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> offered.get(number).fire());
        return button;
    }
}
