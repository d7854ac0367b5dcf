package org.leaddistribution.admin.distributions;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.distributions.DistributionReading.Figures;
import org.leaddistribution.admin.fx.Formats;

/// The three figures of the dashboard.
final class FiguresController {
    private static final String UNREAD = "–";

    @FXML private Label total;
    @FXML private Label distributed;
    @FXML private Label pending;
    private final ObservableValue<@Nullable Figures> figures;

    FiguresController(DistributionsViewModel model) {
        this.figures = model.figuresProperty();
    }

    @FXML
    private void initialize() {
        bind(total, figures.map(Figures::uploaded));
        bind(distributed, figures.map(Figures::given));
        bind(pending, figures.map(Figures::waiting));
    }

    private static void bind(Label label, ObservableValue<Long> figure) {
        label.textProperty().bind(figure.map(Formats::count).orElse(UNREAD));
    }
}
