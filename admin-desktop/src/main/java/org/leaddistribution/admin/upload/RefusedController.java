package org.leaddistribution.admin.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.upload.Correcting.ErrorLine;
import org.leaddistribution.admin.upload.CorrectionsTable.Corrector;
import org.leaddistribution.admin.upload.UploadStage.Refused;

/// Why a file was refused, row by row, with what is bad to be typed over.
final class RefusedController {
    @FXML private Node stage;
    @FXML private Button checkAgain;
    @FXML private Button another;
    @FXML private FontIcon sign;
    @FXML private Label title;
    @FXML private Label summary;
    @FXML private Button importGood;
    @FXML private Pane reasons;
    @FXML private TableView<ErrorLine> errors;
    @FXML private Node wholeRow;
    @FXML private Label wholeRowTitle;
    @FXML private HBox cells;
    private final UploadViewModel model;
    private @Nullable CorrectionsTable table;
    private @Nullable RowEditor editor;
    private @Nullable Refused shown;
    private Subscription following = Subscription.EMPTY;
    private Supplier<List<ErrorLine>> listed = List::of;
    private String group = "";

    RefusedController(UploadViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        var corrector = new Typed();
        var lines = new CorrectionsTable(errors, corrector);
        table = lines;
        editor = new RowEditor(cells, corrector);
        another.textProperty().bind(model.wayBack("Choose another file"));
        stage.visibleProperty()
                .subscribe(isShown -> Platform.runLater(() -> begin(isShown, lines)));
        errors.getSelectionModel().selectedItemProperty().subscribe(_ -> showRow());
        model.stageProperty().subscribe(this::show);
    }

    /// Where rows can be corrected, that comes first; else reading the file again does.
    private void begin(boolean isShown, CorrectionsTable lines) {
        if (isShown && shown != null) {
            if (shown.correcting().isPossible()) {
                lines.begin();
            } else {
                checkAgain.requestFocus();
            }
        }
    }

    private void show(UploadStage now) {
        following.unsubscribe();
        shown = null;
        if (now instanceof Refused refused) {
            shown = refused;
            listed = refused.correcting()::lines;
            group = "";
            reasons.getChildren().setAll(ReasonToggle.of(refused, this::list));
            errors.getItems().clear();
            following = refused.correcting().changesProperty().subscribe(_ -> showLines());
        }
    }

    private void list(String words, Supplier<List<ErrorLine>> lines) {
        group = words;
        listed = lines;
        showLines();
    }

    private void showLines() {
        var refused = shown;
        if (refused == null || table == null) {
            return;
        }
        var correcting = refused.correcting();
        table.showCorrecting(correcting.isPossible());
        table.show(listed.get());
        summary.setText(group.isEmpty() || correcting.isBegun() ? correcting.summary() : group);
        showStanding(refused);
        importGood.setText(correcting.importGoodLabel());
        Nodes.showIf(correcting.goodRows() > 0, importGood);
        checkAgain.setText(correcting.isBegun() ? correcting.goingOn() : "Check again");
        checkAgain.setDisable(correcting.isBegun() && !correcting.isComplete());
        showRow();
    }

    /// A file of which nothing is bad any more is not called refused.
    private void showStanding(Refused refused) {
        boolean ready = refused.correcting().isReady();
        var name = refused.file().filename();
        title.setText(name + (ready ? " is ready to import" : " was refused"));
        sign.setIconLiteral(ready ? "fth-check-circle" : "fth-alert-octagon");
        sign.getStyleClass().setAll("ikonli-font-icon", ready ? "success-icon" : "danger-icon");
    }

    private void showRow() {
        var line = errors.getSelectionModel().getSelectedItem();
        var refused = shown;
        var cell = line == null ? null : line.cell();
        if (editor != null && refused != null && cell != null) {
            wholeRowTitle.setText("All of row " + line.row());
            editor.show(refused.correcting().cellsOf(cell.row()));
        }
        Nodes.showIf(refused != null && refused.correcting().isPossible(), wholeRow);
    }

    @FXML
    private void importGood() {
        model.importGoodRows();
    }

    @FXML
    private void copy() {
        model.copyErrors();
    }

    @FXML
    private void readOtherwise() {
        model.readOtherwise();
    }

    @FXML
    private void checkAgain() {
        model.checkAgain();
    }

    @FXML
    private void another() {
        model.startOver();
    }

    /// Types into what is being corrected now.
    private final class Typed implements Corrector {
        @Override
        public void type(int row, int position, String text) {
            if (shown != null) {
                shown.correcting().type(row, position, text);
            }
        }

        @Override
        public void leaveOut(int row) {
            if (shown != null) {
                shown.correcting().leaveOut(row);
            }
        }

        @Override
        public void undo(int row) {
            if (shown != null) {
                shown.correcting().undo(row);
            }
        }

        @Override
        public void done() {
            checkAgain.requestFocus();
        }
    }

    /// A reason why rows are refused, to be chosen to see only these rows.
    private static final class ReasonToggle extends ToggleButton {
        private ReasonToggle(String label, int count, Runnable chosen) {
            super(label + "  " + Formats.count(count));
            getStyleClass().addAll("reason", "small");
            setOnAction(
                    _ -> {
                        setSelected(true);
                        chosen.run();
                    });
        }

        /// One for all errors, which is chosen, and one for each reason.
        ///
        /// @param chosen gets the words about the errors, and which are to be listed
        static List<ReasonToggle> of(
                Refused refused, BiConsumer<String, Supplier<List<ErrorLine>>> chosen) {
            var file = refused.file();
            var toggles = new ArrayList<ReasonToggle>();
            toggles.add(
                    new ReasonToggle(
                            "All errors",
                            file.totalErrors(),
                            () -> chosen.accept("", refused.correcting()::lines)));
            for (var group : file.groups()) {
                toggles.add(
                        new ReasonToggle(
                                group.label(),
                                group.count(),
                                () ->
                                        chosen.accept(
                                                group.summary(),
                                                () -> refused.correcting().linesOf(group))));
            }
            var together = new ToggleGroup();
            together.getToggles().setAll(toggles);
            together.selectToggle(toggles.getFirst());
            return toggles;
        }
    }
}
