package org.leaddistribution.admin.upload;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.upload.Correcting.Cell;
import org.leaddistribution.admin.upload.Correcting.ErrorLine;
import org.leaddistribution.admin.upload.Correcting.State;

/// What is wrong with a file, a line each, with a field to type over what is there. Enter goes from the line
/// into its field, and from there to the next that is bad.
final class CorrectionsTable {
    private static final String FIELD = "correction";

    private final TableView<ErrorLine> table;
    private final Corrector corrector;

    /// What is done with what is typed.
    interface Corrector {
        void type(int row, int position, String text);

        void leaveOut(int row);

        void undo(int row);

        /// No line is bad any more.
        void done();
    }

    CorrectionsTable(TableView<ErrorLine> table, Corrector corrector) {
        this.table = table;
        this.corrector = corrector;
        var message = words("What is wrong", 240, ErrorLine::message);
        message.setCellFactory(_ -> new WrappedCell());
        var value = column("Value", 190);
        value.setCellFactory(_ -> new ValueCell());
        var acts = column("", 104);
        acts.setCellFactory(_ -> new ActCell());
        acts.setMinWidth(104);
        acts.setMaxWidth(104);
        var row = words("Row", 66, ErrorLine::row);
        row.setMaxWidth(90);
        var column = words("Column", 104, ErrorLine::column);
        column.setCellFactory(_ -> new ColumnsTable.CutCell<>());
        table.getColumns().setAll(List.of(row, column, value, message, acts));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static TableColumn<ErrorLine, ErrorLine> column(String title, double width) {
        var column = new TableColumn<ErrorLine, ErrorLine>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        sized(column, width);
        return column;
    }

    private static TableColumn<ErrorLine, String> words(
            String title, double width, Function<ErrorLine, String> words) {
        var column = new TableColumn<ErrorLine, String>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        sized(column, width);
        return column;
    }

    private static void sized(TableColumn<?, ?> column, double width) {
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 104));
        column.setSortable(false);
        column.setReorderable(false);
    }

    /// Shows only what can be done here.
    void showCorrecting(boolean possible) {
        table.getColumns().get(2).setVisible(possible);
        table.getColumns().get(4).setVisible(possible);
    }

    /// Changes no more lines than have changed, so that the field that has the keyboard keeps it.
    void show(List<ErrorLine> lines) {
        var items = table.getItems();
        if (items.size() != lines.size()) {
            items.setAll(lines);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(items.get(i))) {
                items.set(i, lines.get(i));
            }
        }
    }

    /// Enter types over the chosen cell; Delete leaves its row out.
    private void pressed(KeyEvent key) {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (chosen == null || chosen.cell() == null || !table.equals(key.getTarget())) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F2) {
            edit(table.getSelectionModel().getSelectedIndex());
            key.consume();
        } else if (key.getCode() == KeyCode.DELETE) {
            corrector.leaveOut(chosen.cell().row());
            key.consume();
        }
    }

    /// Brings the keyboard to the first bad line; to the table where there is none.
    void begin() {
        nextBad(0).ifPresent(at -> table.getSelectionModel().clearAndSelect(at));
        table.requestFocus();
    }

    /// The next line that is bad, from the beginning again behind the last.
    private Optional<Integer> nextBad(int from) {
        int size = table.getItems().size();
        return IntStream.concat(IntStream.range(from, size), IntStream.range(0, from))
                .filter(at -> table.getItems().get(at).is(State.BAD))
                .boxed()
                .findFirst();
    }

    /// A person may be faster than the next frame, so the line is laid out first.
    private void edit(int line) {
        table.getSelectionModel().clearAndSelect(line);
        table.scrollTo(line);
        table.applyCss();
        table.layout();
        fields().filter(field -> Integer.valueOf(line).equals(field.getUserData()))
                .findFirst()
                .ifPresent(
                        field -> {
                            field.requestFocus();
                            field.selectAll();
                        });
    }

    private Stream<TextField> fields() {
        return table.lookupAll("." + FIELD).stream().map(TextField.class::cast);
    }

    private void goOnBehind(int line) {
        nextBad(Math.min(line, table.getItems().size()))
                .ifPresentOrElse(this::edit, corrector::done);
    }

    /// What stands in the file, to be typed over.
    private final class ValueCell extends TableCell<ErrorLine, ErrorLine> {
        private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
        private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

        private final TextField field = new TextField();
        private @Nullable Cell shown;
        private String untouched = "";

        ValueCell() {
            field.getStyleClass().addAll(FIELD, "small");
            field.setOnAction(_ -> entered());
            field.focusedProperty().subscribe(this::moved);
            field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        }

        private void moved(boolean isFocused) {
            if (isFocused) {
                getTableView().getSelectionModel().clearAndSelect(getIndex());
            } else if (!field.getText().equals(untouched)) {
                commit();
            }
        }

        private void pressed(KeyEvent key) {
            if (key.getCode() == KeyCode.ESCAPE && shown != null) {
                field.setText(untouched);
                table.requestFocus();
                key.consume();
            }
        }

        private void entered() {
            int line = getIndex();
            commit();
            goOnBehind(line);
        }

        /// A field shows no control characters: Enter takes the text as it is shown.
        private void commit() {
            var cell = shown;
            if (cell != null && !field.getText().equals(FileLook.oneLine(cell.text()))) {
                corrector.type(cell.row(), cell.position(), FileLook.manyLines(field.getText()));
            }
        }

        @Override
        protected void updateItem(@Nullable ErrorLine line, boolean empty) {
            super.updateItem(line, empty);
            shown = empty || line == null ? null : line.cell();
            if (line == null || shown == null) {
                setGraphic(null);
                return;
            }
            field.setUserData(getIndex());
            field.setText(FileLook.oneLine(shown.text()));
            untouched = field.getText();
            field.setDisable(shown.state() == State.LEFT_OUT);
            field.setAccessibleText("Row %s, %s".formatted(line.row(), line.column()));
            field.setAccessibleHelp(line.message());
            field.pseudoClassStateChanged(BAD, shown.state() == State.BAD);
            field.pseudoClassStateChanged(GOOD, shown.state() == State.CORRECTED);
            setGraphic(field);
        }
    }

    /// Leaves the row of the line out, or takes that and what was typed back.
    private final class ActCell extends TableCell<ErrorLine, ErrorLine> {
        private final Button act = new Button();

        ActCell() {
            act.getStyleClass().addAll("small", "flat");
            act.setMinWidth(Region.USE_PREF_SIZE);
            act.setFocusTraversable(false);
        }

        @Override
        protected void updateItem(@Nullable ErrorLine line, boolean empty) {
            super.updateItem(line, empty);
            var cell = empty || line == null ? null : line.cell();
            if (cell == null) {
                setGraphic(null);
                return;
            }
            boolean bad = cell.state() == State.BAD;
            act.setText(bad ? "Leave out" : "Undo");
            act.setTooltip(
                    new Tooltip(
                            bad
                                    ? "Take the others without this row; it comes with the rejected rows"
                                    : "The row is as it stands in the file again"));
            act.setOnAction(
                    _ -> {
                        if (bad) {
                            corrector.leaveOut(cell.row());
                        } else {
                            corrector.undo(cell.row());
                        }
                    });
            setGraphic(act);
        }
    }

    /// A message over as many lines as it takes, behind the sign of how its cell stands.
    private static final class WrappedCell extends TableCell<ErrorLine, String> {
        private final Label words = new Label();
        private final FontIcon sign = new FontIcon("fth-check");

        WrappedCell() {
            words.setWrapText(true);
            words.maxWidthProperty().bind(widthProperty().subtract(24));
            words.setMinHeight(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable String message, boolean empty) {
            super.updateItem(message, empty);
            words.setText(message);
            var line = empty ? null : getTableRow().getItem();
            boolean leftOut = line != null && line.is(State.LEFT_OUT);
            boolean corrected = line != null && line.is(State.CORRECTED);
            sign.setIconLiteral(leftOut ? "fth-minus-circle" : "fth-check");
            words.getStyleClass()
                    .setAll("label", corrected ? "good-now" : leftOut ? "muted" : "wrong");
            words.setGraphic(leftOut || corrected ? sign : null);
            setGraphic(empty ? null : words);
        }
    }
}
