package org.leaddistribution.admin.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.leaddistribution.admin.fx.Formats;

/// A reason why rows are refused, to be chosen to see only these rows.
final class ReasonToggle extends ToggleButton {
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
    /// @param chosen gets the words about the errors, and those to be listed
    static List<ReasonToggle> of(RefusedFile file, BiConsumer<String, List<RowError>> chosen) {
        var toggles = new ArrayList<ReasonToggle>();
        toggles.add(
                new ReasonToggle(
                        "All errors",
                        file.totalErrors(),
                        () -> chosen.accept(file.summary(), file.errors())));
        for (var group : file.groups()) {
            toggles.add(
                    new ReasonToggle(
                            group.label(),
                            group.count(),
                            () -> chosen.accept(group.summary(), group.errors())));
        }
        var together = new ToggleGroup();
        together.getToggles().setAll(toggles);
        together.selectToggle(toggles.getFirst());
        return toggles;
    }
}
