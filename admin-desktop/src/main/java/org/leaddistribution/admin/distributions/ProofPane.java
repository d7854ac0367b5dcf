package org.leaddistribution.admin.distributions;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.distributions.ProofViewModel.Finding;
import org.leaddistribution.admin.fx.FilterBar;

/// The proof of the chosen round: the button that checks it, and what is proven or does not hold.
final class ProofPane extends VBox {
    private final VBox words = new VBox();

    /// @param hasRound whether there is a round to be checked
    ProofPane(ProofViewModel model, ObservableValue<Boolean> hasRound) {
        getStyleClass().add("tab-content");
        var check = FilterBar.action("check-proof", "Check the proof", "fth-shield", model::check);
        check.disableProperty().bind(hasRound.map(has -> !has));
        words.setId("proof");
        words.getStyleClass().add("proof");
        model.findingProperty().subscribe(this::show);
        var scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new ReadingPane(
                                "cancel-proof", check, model.progressProperty(), model::cancel),
                        scroll);
    }

    private void show(Finding finding) {
        var icon = new FontIcon(icon(finding));
        icon.getStyleClass().add(style(finding));
        var title = new Label(finding.title());
        title.setId("proof-title");
        title.getStyleClass().add("empty-title");
        var head = new HBox(icon, title);
        head.getStyleClass().add("progress-head");
        words.getChildren().setAll(head);
        for (var line : finding.lines()) {
            var label = new Label(line);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            words.getChildren().add(label);
        }
        words.setAccessibleText(finding.title());
    }

    private static String icon(Finding finding) {
        return switch (finding.tone()) {
            case SUCCESS -> "fth-check-circle";
            case DANGER -> "fth-alert-octagon";
            case WARNING -> "fth-alert-triangle";
            case INFO -> "fth-shield";
        };
    }

    private static String style(Finding finding) {
        return switch (finding.tone()) {
            case SUCCESS -> "success-icon";
            case DANGER -> "danger-icon";
            case WARNING -> "warning-icon";
            case INFO -> "accent-icon";
        };
    }
}
