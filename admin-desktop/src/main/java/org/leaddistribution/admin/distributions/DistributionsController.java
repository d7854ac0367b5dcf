package org.leaddistribution.admin.distributions;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.distributions.DistributionsViewModel.Figures;
import org.leaddistribution.admin.distributions.DistributionsViewModel.Place;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.ScreenContext.Rights;

/// The table of distributions, its pages, and the figures above it.
final class DistributionsController {
    private static final String UNREAD = "–";

    @FXML private TableView<DistributionRow> table;
    @FXML private Node empty;
    @FXML private Node reading;
    @FXML private Node pager;
    @FXML private Label place;
    @FXML private Button earlier;
    @FXML private Button later;
    @FXML private Button upload;
    @FXML private Button uploadFirst;
    @FXML private Label total;
    @FXML private Label distributed;
    @FXML private Label pending;
    private final DistributionsViewModel model;
    private final DistributionColumns columns;
    private final Rights rights;
    private final Runnable toUpload;

    DistributionsController(
            DistributionsViewModel model,
            DistributionColumns columns,
            Rights rights,
            Runnable toUpload) {
        this.model = model;
        this.columns = columns;
        this.rights = rights;
        this.toUpload = toUpload;
    }

    @FXML
    private void initialize() {
        columns.addTo(table);
        table.setItems(model.rows());
        table.getSelectionModel().selectedItemProperty().subscribe(model.chosenProperty()::set);
        model.chosenProperty().subscribe(this::select);
        Nodes.showWhile(Bindings.isNull(model.figuresProperty()), reading);
        Nodes.showWhile(Bindings.isNotNull(model.figuresProperty()), empty);
        Nodes.showWhile(Bindings.isNotEmpty(model.rows()), pager);
        var shown = model.placeProperty();
        place.textProperty().bind(shown.map(Place::text));
        earlier.disableProperty().bind(shown.map(p -> !p.hasEarlier()));
        later.disableProperty().bind(shown.map(p -> !p.hasLater()));
        Nodes.onlyForWriters(rights, upload, uploadFirst);
        showFigures();
    }

    private void showFigures() {
        var figures = model.figuresProperty();
        show(figures.map(Figures::uploaded), total);
        show(figures.map(Figures::given), distributed);
        show(figures.map(Figures::waiting), pending);
    }

    private static void show(ObservableValue<Long> figure, Label label) {
        label.textProperty().bind(figure.map(Formats::count).orElse(UNREAD));
    }

    private void select(@Nullable DistributionRow row) {
        if (table.getSelectionModel().getSelectedItem() != row) {
            table.getSelectionModel().select(row);
        }
    }

    @FXML
    private void showEarlier() {
        model.showEarlier();
    }

    @FXML
    private void showLater() {
        model.showLater();
    }

    @FXML
    private void upload() {
        toUpload.run();
    }
}
