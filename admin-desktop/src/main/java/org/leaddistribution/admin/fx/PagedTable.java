package org.leaddistribution.admin.fx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SeparatorMenuItem;
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
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.kernel.Sorting;

/// Shows a [PagedList]: its page as a table, its place in the whole below it, and what to do when it is empty.
///
/// Headings sort in the database. Enter and a double click open a row; its menu is that of the right mouse
/// button, the menu key and the button at its end.
public final class PagedTable<T, Q, S> extends VBox {
    private static final double BESIDE = 52;
    private static final double SCROLL_BAR = 16;
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final PagedList<T, Q> list;
    private final List<Column<T, S>> columns;
    private final Rows<T> rows;
    private final Dialogs dialogs;
    private final TableView<T> table = new TableView<>();
    private final Map<TableColumn<T, ?>, S> sortFields = new HashMap<>();
    private final List<TableColumn<T, ?>> spares = new ArrayList<>();
    private final ArrangedColumns<T> arranged;
    private boolean isFitting;
    private boolean hasChosenColumns;

    /// What can be done with rows.
    ///
    /// @param one what a row is called: "member"
    /// @param open shows all about it
    /// @param menuOf what else it offers; may be empty
    /// @param first what stands as a button in the row; null for nothing
    /// @param several what is offered for all that are chosen, two at least; null where one is chosen at a time
    public record Rows<T>(
            String one,
            Consumer<T> open,
            Function<T, List<MenuItem>> menuOf,
            @Nullable FirstAction<T> first,
            @Nullable Function<List<T>, List<MenuItem>> several) {
        public Rows(String one, Consumer<T> open, Function<T, List<MenuItem>> menuOf) {
            this(one, open, menuOf, null, null);
        }

        public Rows(
                String one,
                Consumer<T> open,
                Function<T, List<MenuItem>> menuOf,
                @Nullable FirstAction<T> first) {
            this(one, open, menuOf, first, null);
        }

        /// The same, where several rows can be chosen.
        public Rows<T> withSeveral(Function<List<T>, List<MenuItem>> offered) {
            return new Rows<>(one, open, menuOf, first, offered);
        }
    }

    /// What is done so often that it stands in the row itself.
    ///
    /// @param whyOff why nothing of the kind can be done now; empty while it can
    public record FirstAction<T>(
            String label,
            Predicate<T> isOfferedTo,
            ObservableValue<String> whyOff,
            Consumer<T> act) {}

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
            ScreenContext context) {
        this.list = list;
        this.columns = columns;
        this.rows = rows;
        this.dialogs = context.dialogs();
        getStyleClass().add("table-card");
        VBox.setVgrow(this, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setId(id);
        table.setItems(list.rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setTableMenuButtonVisible(true);
        var widths = new ColumnWidths(columns, menuWidth());
        var shown = columns.stream().map(column -> column(column, widths)).toList();
        table.getColumns().addAll(shown);
        table.getColumns().add(menus());
        arranged = new ArrangedColumns<>(table, shown, context.tables());
        hasChosenColumns = arranged.restore();
        shown.forEach(column -> column.visibleProperty().subscribe((_, _) -> noteChoice()));
        table.setRowFactory(_ -> row());
        table.setPlaceholder(placeholder(whenEmpty));
        sortBy(order);
        choose();
        table.widthProperty().subscribe(_ -> showSpareColumns());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        table.setOnContextMenuRequested(this::menuAsked);
        getChildren().addAll(table, new TablePager<>(id, list, rows.several()));
    }

    private TableColumn<T, T> column(Column<T, S> shown, ColumnWidths widths) {
        var column = new TableColumn<T, T>(shown.title());
        column.setPrefWidth(shown.width());
        column.setMinWidth(widths.leastOf(shown));
        column.setReorderable(false);
        column.setSortable(shown.sort() != null);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new ColumnCell<>(shown));
        if (shown.kind() == Column.Kind.NUMBER) {
            column.getStyleClass().add("number-column");
        }
        if (shown.sort() != null) {
            sortFields.put(column, shown.sort());
        }
        if (shown.room().mayGo()) {
            spares.add(column);
        }
        return column;
    }

    /// Spare columns go, the last first, while the others have less than they need; a person who chooses
    /// columns is left alone from then on.
    private void showSpareColumns() {
        if (hasChosenColumns || table.getWidth() == 0) {
            return;
        }
        isFitting = true;
        double room = table.getWidth() - SCROLL_BAR;
        for (var column : table.getColumns()) {
            room -= spares.contains(column) ? 0 : column.getMinWidth();
        }
        for (var spare : spares) {
            room -= spare.getMinWidth();
            spare.setVisible(room >= 0);
        }
        isFitting = false;
    }

    private void noteChoice() {
        if (!isFitting) {
            hasChosenColumns = true;
            arranged.note();
        }
    }

    private double menuWidth() {
        return rows.first() == null ? RowActionsCell.MENU_WIDTH : RowActionsCell.WITH_FIRST_WIDTH;
    }

    private TableColumn<T, T> menus() {
        var column = new TableColumn<T, T>(rows.first() == null ? "" : "Actions");
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(menuWidth());
        column.setMaxWidth(menuWidth());
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new RowActionsCell<>(rows.one(), rows.first(), this::menuOf));
        return column;
    }

    /// Headings are there once the table was laid out, and may be cut where there is little room.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        table.lookupAll(".column-header .label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(heading -> heading.getTooltip() == null)
                .filter(heading -> heading.getText() != null && !heading.getText().isEmpty())
                .forEach(heading -> heading.setTooltip(new Tooltip(heading.getText())));
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
        if (rows.several() != null && isChosenWithOthers(row)) {
            return menuOfAll(rows.several(), List.copyOf(list.chosenRows()));
        }
        var items = new ArrayList<MenuItem>();
        items.add(item("Open", "fth-external-link", () -> rows.open().accept(row)));
        items.addAll(rows.menuOf().apply(row));
        items.add(new SeparatorMenuItem());
        items.add(item("Copy the row", "fth-copy", () -> copy(row)));
        return items;
    }

    private boolean isChosenWithOthers(T row) {
        return list.chosenRows().size() > 1 && list.chosenRows().contains(row);
    }

    private List<MenuItem> menuOfAll(Function<List<T>, List<MenuItem>> several, List<T> chosen) {
        var title = new MenuItem(Formats.count(chosen.size()) + " chosen");
        title.setDisable(true);
        var items = new ArrayList<MenuItem>(List.of(title));
        items.addAll(several.apply(chosen));
        items.add(new SeparatorMenuItem());
        items.add(item("Copy the rows", "fth-copy", () -> copy(chosen)));
        return items;
    }

    public static MenuItem item(String text, String icon, Runnable action) {
        var item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void copy(T row) {
        copy(List.of(row));
    }

    private void copy(List<T> chosen) {
        dialogs.copy(chosen.stream().map(this::words).collect(Collectors.joining("\n")));
    }

    private String words(T row) {
        return columns.stream()
                .map(column -> column.text().apply(row))
                .collect(Collectors.joining("\t"));
    }

    private void keyPressed(KeyEvent key) {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null && key.getCode() == KeyCode.ENTER) {
            key.consume();
            rows.open().accept(chosen);
        } else if (chosen != null && COPY.match(key)) {
            key.consume();
            copy(isChosenWithOthers(chosen) ? List.copyOf(list.chosenRows()) : List.of(chosen));
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
                            row -> menu.show(row, Side.BOTTOM, BESIDE, 0),
                            () -> menu.show(table, Side.TOP, BESIDE, BESIDE));
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

    private void choose() {
        if (rows.several() == null) {
            RowChoice.ofOne(table, list);
        } else {
            RowChoice.ofSeveral(table, list);
        }
    }

    private Node placeholder(Node whenEmpty) {
        var reading = new ProgressIndicator();
        reading.setMaxSize(36, 36);
        var isRead = Bindings.isNotNull(list.placeProperty());
        Nodes.showWhile(isRead.not(), reading);
        Nodes.showWhile(isRead, whenEmpty);
        return new StackPane(reading, whenEmpty);
    }

    /// Brings the keyboard to the rows, and chooses the first where none is.
    public void focusRows() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }
}
