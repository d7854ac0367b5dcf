package org.leaddistribution.admin.fx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.PagedList.Place;
import org.leaddistribution.kernel.Sorting;

/// Shows a [PagedList]: its page as a table, its place in the whole below it, and what to do when it is empty.
///
/// Headings sort in the database. Enter and a double click open a row; its menu is that of the right mouse
/// button, the menu key and the button at its end.
public final class PagedTable<T, Q, S> extends VBox {
    private static final double MENU_WIDTH = 52;
    private static final double LEAST_OF_WIDTH = 0.5;
    private static final double HEADING_ROOM = 26;
    private static final double HEADING_CHARACTER = 7;
    private static final double HEADING_ARROW = 22;
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final PagedList<T, Q> list;
    private final List<Column<T, S>> columns;
    private final Rows<T> rows;
    private final Dialogs dialogs;
    private final TableView<T> table = new TableView<>();
    private final Map<TableColumn<T, ?>, S> sortFields = new HashMap<>();

    /// What can be done with rows.
    ///
    /// @param one what a row is called: "member"
    /// @param open shows all about it
    /// @param menuOf what else it offers; may be empty
    public record Rows<T>(String one, Consumer<T> open, Function<T, List<MenuItem>> menuOf) {}

    /// How the query of the list is sorted.
    ///
    /// @param of the sorting that a query has; empty when it has one order alone
    /// @param with the same query, sorted anew
    public record Order<Q, S>(
            Function<Q, Optional<Sorting<S>>> of, BiFunction<Q, Sorting<S>, Q> with) {
        /// Of a list that headings do not sort.
        public static <Q> Order<Q, Void> fixed() {
            return new Order<>(_ -> Optional.empty(), (query, _) -> query);
        }
    }

    /// @param id of the table, for style and tests
    /// @param whenEmpty says what to do
    public PagedTable(
            String id,
            PagedList<T, Q> list,
            List<Column<T, S>> columns,
            Order<Q, S> order,
            Rows<T> rows,
            Node whenEmpty,
            Dialogs dialogs) {
        this.list = list;
        this.columns = columns;
        this.rows = rows;
        this.dialogs = dialogs;
        getStyleClass().add("table-card");
        VBox.setVgrow(this, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setId(id);
        table.setItems(list.rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setTableMenuButtonVisible(true);
        columns.forEach(column -> table.getColumns().add(column(column)));
        table.getColumns().add(menus());
        table.setRowFactory(_ -> row());
        table.setPlaceholder(placeholder(whenEmpty));
        sortBy(order);
        choose();
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        table.setOnContextMenuRequested(this::menuAsked);
        getChildren().addAll(table, pager());
    }

    private TableColumn<T, String> column(Column<T, S> shown) {
        var column = new TableColumn<T, String>(shown.title());
        column.setPrefWidth(shown.width());
        column.setMinWidth(Math.max(leastOf(shown), widthOf(shown)));
        column.setReorderable(false);
        column.setSortable(shown.sort() != null);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(shown.text().apply(cell.getValue())));
        column.setCellFactory(_ -> new WordsCell<>(shown.kind()));
        if (shown.kind() == Column.Kind.NUMBER) {
            column.getStyleClass().add("number-column");
        }
        if (shown.sort() != null) {
            sortFields.put(column, shown.sort());
        }
        return column;
    }

    private static double leastOf(Column<?, ?> shown) {
        return shown.room() == Column.Room.WHOLE ? shown.width() : shown.width() * LEAST_OF_WIDTH;
    }

    /// So that no heading is cut, with its arrow.
    private static double widthOf(Column<?, ?> shown) {
        double arrow = shown.sort() == null ? 0 : HEADING_ARROW;
        return HEADING_ROOM + shown.title().length() * HEADING_CHARACTER + arrow;
    }

    private TableColumn<T, T> menus() {
        var column = new TableColumn<T, T>("");
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(MENU_WIDTH);
        column.setMaxWidth(MENU_WIDTH);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new MenuCell());
        return column;
    }

    private TableRow<T> row() {
        var row = new TableRow<T>();
        var menu = new ContextMenu(new MenuItem());
        menu.setOnShowing(_ -> menu.getItems().setAll(menuOf(row.getItem())));
        row.emptyProperty().subscribe(isEmpty -> row.setContextMenu(isEmpty ? null : menu));
        row.setOnMouseClicked(
                click -> {
                    boolean twice = click.getClickCount() == 2;
                    if (twice && click.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                        rows.open().accept(row.getItem());
                    }
                });
        return row;
    }

    private List<MenuItem> menuOf(@Nullable T row) {
        if (row == null) {
            return List.of();
        }
        var items = new ArrayList<MenuItem>();
        items.add(item("Open", "fth-external-link", () -> rows.open().accept(row)));
        items.addAll(rows.menuOf().apply(row));
        items.add(new SeparatorMenuItem());
        items.add(item("Copy the row", "fth-copy", () -> copy(row)));
        return items;
    }

    public static MenuItem item(String text, String icon, Runnable action) {
        var item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void copy(T row) {
        dialogs.copy(
                columns.stream()
                        .map(column -> column.text().apply(row))
                        .collect(Collectors.joining("\t")));
    }

    private void keyPressed(KeyEvent key) {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null && key.getCode() == KeyCode.ENTER) {
            key.consume();
            rows.open().accept(chosen);
        } else if (chosen != null && COPY.match(key)) {
            key.consume();
            copy(chosen);
        }
    }

    /// The menu key is heard by the table, which has the focus, and not by the row.
    private void menuAsked(ContextMenuEvent asked) {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (asked.isKeyboardTrigger() && chosen != null) {
            asked.consume();
            var menu = new ContextMenu();
            menu.getItems().setAll(menuOf(chosen));
            table.lookupAll(".table-row-cell").stream()
                    .filter(node -> node instanceof TableRow<?> row && chosen.equals(row.getItem()))
                    .findFirst()
                    .ifPresentOrElse(
                            row -> menu.show(row, Side.BOTTOM, MENU_WIDTH, 0),
                            () -> menu.show(table, Side.TOP, MENU_WIDTH, MENU_WIDTH));
        }
    }

    /// The headings show how the query is sorted, and change it.
    private void sortBy(Order<Q, S> order) {
        order.of().apply(list.queryProperty().get()).ifPresent(this::showSorting);
        table.setSortPolicy(
                _ -> {
                    var wanted = table.getSortOrder().stream().findFirst();
                    wanted.map(this::sorting)
                            .ifPresent(
                                    sorting ->
                                            list.ask(
                                                    order.with()
                                                            .apply(
                                                                    list.queryProperty().get(),
                                                                    sorting)));
                    return true;
                });
    }

    private @Nullable Sorting<S> sorting(TableColumn<T, ?> column) {
        var field = sortFields.get(column);
        if (field == null) {
            return null;
        }
        return column.getSortType() == SortType.ASCENDING
                ? Sorting.ascending(field)
                : Sorting.descending(field);
    }

    private void showSorting(Sorting<S> sorting) {
        sortFields.forEach(
                (column, field) -> {
                    if (field.equals(sorting.field())) {
                        column.setSortType(
                                sorting.isAscending() ? SortType.ASCENDING : SortType.DESCENDING);
                        table.getSortOrder().setAll(List.of(column));
                    }
                });
    }

    /// A row that is replaced by its newer self stays chosen: the list says so after it was filled.
    private void choose() {
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (row != null) {
                                list.chosenProperty().set(row);
                            }
                        });
        list.chosenProperty()
                .subscribe(
                        row -> {
                            if (row == null) {
                                table.getSelectionModel().clearSelection();
                            } else if (!row.equals(table.getSelectionModel().getSelectedItem())) {
                                table.getSelectionModel().select(row);
                            }
                        });
    }

    private Node placeholder(Node whenEmpty) {
        var reading = new ProgressIndicator();
        reading.setMaxSize(36, 36);
        var isRead = Bindings.isNotNull(list.placeProperty());
        Nodes.showWhile(isRead.not(), reading);
        Nodes.showWhile(isRead, whenEmpty);
        return new StackPane(reading, whenEmpty);
    }

    private Node pager() {
        var place = new Label();
        place.setId(table.getId() + "-place");
        place.getStyleClass().addAll("muted", "small-text");
        var shown = list.placeProperty();
        place.textProperty().bind(shown.map(Place::text).orElse(""));
        var earlier = turner("fth-chevron-left", "Previous page", list::showEarlier);
        var later = turner("fth-chevron-right", "Next page", list::showLater);
        earlier.disableProperty().bind(shown.map(now -> !now.hasEarlier()).orElse(true));
        later.disableProperty().bind(shown.map(now -> !now.hasLater()).orElse(true));
        var pager = new HBox(place, earlier, later);
        pager.getStyleClass().add("pager");
        Nodes.showWhile(Bindings.isNotEmpty(list.rows()), pager);
        return pager;
    }

    private static Button turner(String icon, String does, Runnable turn) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.setAccessibleText(does);
        button.setTooltip(new Tooltip(does));
        button.setOnAction(_ -> turn.run());
        return button;
    }

    /// Brings the keyboard to the rows, and chooses the first where none is.
    public void focusRows() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /// Words that may be longer than their column is wide: then a tooltip has them all.
    private static final class WordsCell<T> extends TableCell<T, String> {
        WordsCell(Column.Kind kind) {
            if (kind == Column.Kind.ID) {
                setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
                getStyleClass().add("id-cell");
            }
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
            setTooltip(empty || words == null || words.isEmpty() ? null : new Tooltip(words));
        }
    }

    /// The button at the end of a row.
    private final class MenuCell extends TableCell<T, T> {
        private final MenuButton more = new MenuButton("", new FontIcon("fth-more-horizontal"));

        MenuCell() {
            var does = "What can be done with this " + rows.one();
            more.getStyleClass().addAll("flat", "button-icon", "no-arrow", "small");
            more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            more.setAccessibleText(does);
            more.setTooltip(new Tooltip(does));
            more.setFocusTraversable(false);
            more.setOnShowing(_ -> more.getItems().setAll(menuOf(getItem())));
            more.getItems().add(new MenuItem());
            getStyleClass().add("actions-cell");
        }

        @Override
        protected void updateItem(@Nullable T row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty ? null : more);
        }
    }
}
