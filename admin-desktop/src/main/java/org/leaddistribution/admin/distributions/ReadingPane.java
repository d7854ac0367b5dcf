package org.leaddistribution.admin.distributions;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.FilterBar;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Nodes;
import org.leaddistribution.admin.fx.ProgressStep;

/// How far a long reading is, beside the button that begins it and in place of that while it lasts.
final class ReadingPane extends HBox {
    private final Label step = new Label();
    private final ProgressBar bar = new ProgressBar();

    /// @param id of the button that cancels
    /// @param begin the button that begins it
    ReadingPane(
            String id,
            Button begin,
            ObservableValue<@Nullable ProgressStep> progress,
            Runnable cancels) {
        getStyleClass().add("filter-bar");
        var cancel = FilterBar.action(id, "Cancel", "fth-x", cancels);
        var isReading = progress.map(_ -> true).orElse(false);
        Nodes.showWhile(isReading.map(reading -> !reading), begin);
        for (Node node : new Node[] {cancel, bar, step}) {
            Nodes.showWhile(isReading, node);
        }
        step.getStyleClass().addAll("muted", "small-text");
        step.setMinWidth(0);
        bar.setPrefWidth(120);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        progress.subscribe(this::show);
        getChildren().addAll(begin, cancel, bar, step);
    }

    private void show(@Nullable ProgressStep now) {
        if (now != null) {
            bar.setProgress(now.fraction());
            var words =
                    now.total() == 0
                            ? now.step()
                            : "%s: %s of %s"
                                    .formatted(
                                            now.step(),
                                            Formats.count(now.done()),
                                            Formats.count(now.total()));
            step.setText(words);
            step.setTooltip(new Tooltip(words));
            bar.setAccessibleText(words);
        }
    }
}
