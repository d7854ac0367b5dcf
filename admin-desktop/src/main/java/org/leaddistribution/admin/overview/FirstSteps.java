package org.leaddistribution.admin.overview;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.overview.OverviewScreen.Rows;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.statistics.Statistics;

/// The way from nothing to the first file that a member can fetch, as long as it has not been gone.
final class FirstSteps {
    private FirstSteps() {}

    static boolean areDone(Statistics statistics) {
        return hasMembers(statistics) && hasLeads(statistics) && hasDistributed(statistics);
    }

    private static boolean hasMembers(Statistics statistics) {
        return statistics.members().values().stream().anyMatch(count -> count > 0);
    }

    private static boolean hasLeads(Statistics statistics) {
        return statistics.leads().total() > 0;
    }

    private static boolean hasDistributed(Statistics statistics) {
        return statistics.in(DistributionStatus.COMPLETED) > 0;
    }

    /// Whether nothing has happened yet that sample data would mix with.
    static boolean isNothingThere(Statistics statistics) {
        return !hasMembers(statistics)
                && statistics.suspendedMembers() == 0
                && Arrays.stream(DistributionStatus.values())
                        .allMatch(status -> statistics.in(status) == 0);
    }

    /// @param sample loads sample data
    static Node card(Statistics statistics, Rows rows, Runnable sample) {
        var steps = new GridPane();
        steps.getStyleClass().add("first-steps");
        var members =
                new Step(
                        "Add members",
                        "Those on a paid tier get leads; each is invited by mail.",
                        hasMembers(statistics),
                        rows.members());
        var upload =
                new Step(
                        "Upload leads",
                        "A CSV or XLSX file with names and e-mail addresses.",
                        hasLeads(statistics),
                        rows.upload());
        var distribute =
                new Step(
                        "Distribute them",
                        "The plan shows who would get how many before anything is given.",
                        hasDistributed(statistics),
                        rows.distributions());
        add(1, members, steps);
        add(2, upload, steps);
        add(3, distribute, steps);
        if (isNothingThere(statistics)) {
            addSample(sample, steps);
        }
        var card = new VBox(Lines.title("First steps"), steps);
        card.setId("first-steps");
        card.getStyleClass().addAll("card-surface", "chart-card");
        return card;
    }

    private static void addSample(Runnable sample, GridPane steps) {
        var load = new Button("Load sample data…");
        load.setId("load-sample");
        load.setMinWidth(Region.USE_PREF_SIZE);
        load.setOnAction(_ -> sample.run());
        var words = "Nothing at hand yet? Made-up members and leads show how it works.";
        steps.addRow(4, new Label(), Lines.minor(words), load);
    }

    private record Step(String name, String purpose, boolean isDone, Runnable go) {}

    private static void add(int number, Step step, GridPane steps) {
        var sign =
                step.isDone()
                        ? new Label("", new FontIcon("fth-check-circle"))
                        : new Label(number + ".");
        sign.setAccessibleText(step.isDone() ? "Done" : "To do");
        sign.getStyleClass().add(step.isDone() ? "success" : "strong");
        var words = Lines.of(step.name(), step.purpose());
        GridPane.setHgrow(words, Priority.ALWAYS);
        var go = new Button(step.name());
        go.setId("step-" + number);
        go.setVisible(!step.isDone());
        go.setOnAction(_ -> step.go().run());
        steps.addRow(number, sign, words, go);
    }
}
