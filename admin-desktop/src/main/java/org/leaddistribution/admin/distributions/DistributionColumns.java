package org.leaddistribution.admin.distributions;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.distributions.RunActions.RunAction;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;

/// The columns of the table, in the order in which admins know them.
final class DistributionColumns {
    private static final double ACTIONS = 136;
    private static final double LEAST_OF_WIDTH = 0.6;

    private final Formats formats;
    private final RunActions actions;

    DistributionColumns(Formats formats, RunActions actions) {
        this.formats = formats;
        this.actions = actions;
    }

    void addTo(TableView<DistributionRow> table) {
        table.getColumns()
                .setAll(
                        List.of(
                                id(),
                                text("Filename", 180, d -> d.upload().filename()),
                                number("Total Leads", 94, d -> d.upload().rows().total()),
                                number("Distributed Count", 132, Distribution::made),
                                status(),
                                text("Uploaded By", 96, d -> d.upload().by()),
                                text("Upload Date", 152, d -> formats.time(d.upload().at())),
                                actions()));
        table.setRowFactory(_ -> row());
    }

    private TableRow<DistributionRow> row() {
        var row = new TableRow<DistributionRow>();
        var menu = new ContextMenu(new MenuItem());
        menu.setOnShowing(_ -> menu.getItems().setAll(actions.menuOf(row.getItem())));
        row.emptyProperty().subscribe(isEmpty -> row.setContextMenu(isEmpty ? null : menu));
        return row;
    }

    private static TableColumn<DistributionRow, String> id() {
        var column = text("Distribution ID", 116, d -> d.id().value());
        column.setCellFactory(_ -> new IdCell());
        return column;
    }

    private static TableColumn<DistributionRow, String> text(
            String title, double width, Function<Distribution, String> value) {
        return column(title, width, value);
    }

    private static TableColumn<DistributionRow, String> number(
            String title, double width, Function<Distribution, Number> value) {
        var column = column(title, width, d -> Formats.count(value.apply(d).longValue()));
        column.getStyleClass().add("number-column");
        return column;
    }

    private static TableColumn<DistributionRow, ?> status() {
        var column = column("Status", 112, Distribution::status);
        column.setCellFactory(_ -> new StatusCell());
        return column;
    }

    private TableColumn<DistributionRow, ?> actions() {
        TableColumn<DistributionRow, Distribution> column = column("Actions", ACTIONS, d -> d);
        column.setCellFactory(_ -> new ActionsCell(actions));
        column.setMinWidth(ACTIONS);
        column.setMaxWidth(ACTIONS);
        return column;
    }

    private static <T> TableColumn<DistributionRow, T> column(
            String title, double width, Function<Distribution, T> value) {
        var column = new TableColumn<DistributionRow, T>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width * LEAST_OF_WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> cell.getValue().currentProperty().map(value));
        return column;
    }

    /// An id, cut in its middle where there is no room: its ends are what tells it from others.
    private static final class IdCell extends TableCell<DistributionRow, String> {
        IdCell() {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            getStyleClass().add("id-cell");
        }

        @Override
        protected void updateItem(@Nullable String id, boolean empty) {
            super.updateItem(id, empty);
            setText(empty ? null : id);
            setTooltip(empty || id == null ? null : new Tooltip(id));
        }
    }

    /// A status as a coloured dot and its word, so that nobody has to tell colours apart.
    static final class StatusCell extends TableCell<DistributionRow, DistributionStatus> {
        private final Region dot = new Region();
        private final Tooltip meaning = new Tooltip();

        StatusCell() {
            dot.getStyleClass().add("status-dot");
            getStyleClass().add("status-cell");
        }

        @Override
        protected void updateItem(@Nullable DistributionStatus status, boolean empty) {
            super.updateItem(status, empty);
            if (empty || status == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
            } else {
                setText(status.label());
                setGraphic(dot);
                meaning.setText(status.meaning());
                setTooltip(meaning);
                dot.getStyleClass().setAll("status-dot", "status-" + status.code());
            }
        }
    }

    /// The row's *Distribute*, and a menu with the rest.
    private static final class ActionsCell extends TableCell<DistributionRow, Distribution> {
        private final RunActions actions;
        private final Button distribute = new Button(RunAction.DISTRIBUTE.label());
        private final MenuButton more = new MenuButton("More", new FontIcon("fth-more-horizontal"));
        private final HBox content;
        private @Nullable DistributionRow pressed;

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

        private DistributionRow item() {
            return getTableView().getItems().get(getIndex());
        }

        @Override
        protected void updateItem(@Nullable Distribution distribution, boolean empty) {
            super.updateItem(distribution, empty);
            if (empty || distribution == null) {
                setGraphic(null);
                return;
            }
            distribute.setVisible(
                    actions.of(item()).filter(RunAction.DISTRIBUTE::equals).isPresent());
            setGraphic(content);
        }
    }
}
