package org.leaddistribution.admin.upload;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.upload.FileLook.FoundColumn;
import org.leaddistribution.admin.upload.HowToRead.EncodingChoice;
import org.leaddistribution.admin.upload.HowToRead.HeadingsChoice;
import org.leaddistribution.admin.upload.HowToRead.SeparatorChoice;
import org.leaddistribution.admin.upload.LeadsTable.ShownLead;

/// What was found in the file, to be confirmed or corrected.
final class FoundController {
    @FXML private Node stage;
    @FXML private Button proceed;
    @FXML private Button another;
    @FXML private Label file;
    @FXML private Label reading;
    @FXML private TextField title;
    @FXML private Label titleFault;
    @FXML private Label obstacle;
    @FXML private Pane hints;
    @FXML private Pane leftOut;
    @FXML private Label leftOutColumns;
    @FXML private ComboBox<HeadingsChoice> headings;
    @FXML private Pane ofWorkbook;
    @FXML private Pane ofText;
    @FXML private ComboBox<String> sheet;
    @FXML private ComboBox<EncodingChoice> encoding;
    @FXML private ComboBox<SeparatorChoice> separator;
    @FXML private TableView<FoundColumn> columns;
    @FXML private TableView<ShownLead> rows;
    @FXML private Label nothingToShow;
    @FXML private Pane verdict;
    @FXML private Pane figures;
    @FXML private Label summary;
    @FXML private Pane errors;
    private final UploadViewModel upload;
    private final FoundViewModel model;

    FoundController(UploadViewModel upload) {
        this.upload = upload;
        this.model = upload.found();
    }

    @FXML
    private void initialize() {
        Nodes.focusWhenShown(stage, this::firstToDo);
        headings.getItems().setAll(HeadingsChoice.offered());
        headings.valueProperty().bindBidirectional(model.headingsProperty());
        sheet.setItems(model.sheets());
        sheet.valueProperty().bindBidirectional(model.sheetProperty());
        encoding.getItems().setAll(EncodingChoice.values());
        encoding.valueProperty().bindBidirectional(model.encodingProperty());
        separator.getItems().setAll(SeparatorChoice.values());
        separator.valueProperty().bindBidirectional(model.separatorProperty());
        title.textProperty().bindBidirectional(model.titleProperty());
        model.titleProperty().subscribe(_ -> say(titleFault, model.titleFault()));
        proceed.disableProperty().bind(model.readyProperty().not());
        another.textProperty().bind(upload.wayBack("Choose another file"));
        ColumnsTable.prepare(columns, model);
        model.lookProperty().subscribe(this::show);
        model.verdictProperty().subscribe(this::show);
    }

    private void show(@Nullable FileLook look) {
        if (look == null) {
            return;
        }
        file.setText(look.file().name());
        Nodes.showIf(!model.sheets().isEmpty(), ofWorkbook);
        Nodes.showIf(model.sheets().isEmpty(), ofText);
        reading.setText(look.reading());
        say(obstacle, look.obstacle());
        leftOutColumns.setText("Left out: " + look.leftOut().orElse(""));
        Nodes.showIf(look.leftOut().isPresent(), leftOut);
        hint(look.hints());
        ColumnsTable.show(look.columns(), columns);
        LeadsTable.show(look, rows);
        nothingToShow.setText(
                look.obstacle().isEmpty()
                        ? "No rows can be shown"
                        : "The leads are shown here once their columns are known");
    }

    private void show(Verdict found) {
        figures.getChildren()
                .setAll(found.figures().stream().map(FoundController::figure).toList());
        figures.getChildren().add(summary);
        summary.setText(found.summary());
        errors.getChildren()
                .setAll(
                        found.firstErrors().stream()
                                .map(error -> whole(Nodes.note(Tone.DANGER, error)))
                                .toList());
        Nodes.showIf(!found.summary().isEmpty(), verdict);
        Nodes.showIf(!found.firstErrors().isEmpty(), errors);
        proceed.setText(found.goingOn());
        var look = model.lookProperty().get();
        if (look != null && !found.notices().isEmpty()) {
            hint(look.hintsWith(found.notices()));
        }
    }

    private void hint(List<String> words) {
        hints.getChildren()
                .setAll(words.stream().map(text -> whole(Nodes.note(Tone.INFO, text))).toList());
        Nodes.showIf(!words.isEmpty(), hints);
    }

    private static Label figure(Verdict.Figure figure) {
        var label = new Label(figure.words());
        label.getStyleClass()
                .addAll(
                        "row-figure",
                        switch (figure.tone()) {
                            case GOOD -> "good";
                            case BAD -> "bad";
                            case SKIPPED -> "skipped";
                        });
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static Label whole(Label note) {
        note.setMinHeight(Label.USE_PREF_SIZE);
        return note;
    }

    /// What a person does first here: goes on, or says which column is which.
    private Node firstToDo() {
        return proceed.isDisabled() ? columns : proceed;
    }

    private static void say(Label label, String words) {
        label.setText(words);
        Nodes.showIf(!words.isEmpty(), label);
    }

    @FXML
    private void keepThem() {
        model.keepLeftOut();
    }

    @FXML
    private void proceed() {
        upload.proceed();
    }

    @FXML
    private void another() {
        upload.startOver();
    }
}
