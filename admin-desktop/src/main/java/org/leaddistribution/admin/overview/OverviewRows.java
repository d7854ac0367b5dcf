package org.leaddistribution.admin.overview;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Lines;
import org.leaddistribution.admin.overview.OverviewScreen.Rows;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.statistics.Capacity;
import org.leaddistribution.statistics.Statistics.PeriodFigures;

/// What the overview says in words: the figures, what a person has to see to, and the last runs.
final class OverviewRows {
    private static final String NONE_YET = "–";

    private final Formats formats;
    private final Rows rows;

    OverviewRows(Formats formats, Rows rows) {
        this.formats = formats;
        this.rows = rows;
    }

    /// One figure.
    ///
    /// @param meaning what is counted, and how it was before
    /// @param open shows the rows that it counts
    record Figure(String name, String value, String meaning, Runnable open) {}

    List<Figure> figures(OverviewFigures figures) {
        var now = figures.report().now();
        var period = figures.report().figures();
        var before = Objects.requireNonNull(figures.report().previous());
        return List.of(
                counted("Leads uploaded", period.uploaded(), before.uploaded(), figures),
                counted("Leads given", period.distributed(), before.distributed(), figures),
                new Figure(
                        "Leads waiting",
                        Formats.count(now.leads().pending()),
                        "queued or processing now",
                        rows.distributions()),
                new Figure(
                        "Active distributions",
                        Formats.count(now.activeDistributions()),
                        "queued or processing now",
                        rows.distributions()),
                new Figure(
                        "Success rate",
                        rate(period.successRate()),
                        "of runs; " + rate(before.successRate()) + " before",
                        rows.distributions()),
                new Figure(
                        "Leads a member",
                        average(period),
                        "on average; " + average(before) + " before",
                        rows.members()),
                new Figure(
                        "Downloads",
                        Formats.count(period.downloads().total()),
                        Formats.count(before.downloads().total()) + " before; " + waited(period),
                        rows.neverDownloaded()),
                supply(figures.report().capacity()));
    }

    private Figure counted(String name, long value, long before, OverviewFigures figures) {
        return new Figure(
                name,
                Formats.count(value),
                figures.period().phrase() + "; " + Formats.count(before) + " before",
                rows.distributions());
    }

    private Figure supply(@Nullable Capacity capacity) {
        if (capacity == null) {
            return new Figure("Supply", NONE_YET, "is being counted", rows.upload());
        }
        var weeks = capacity.estimatedWeeks();
        return new Figure(
                "Supply",
                weeks == null ? NONE_YET : Formats.count(weeks, "week", "weeks"),
                Formats.count(capacity.copiesFree(), "copy", "copies") + " can still be given",
                rows.upload());
    }

    private static String rate(@Nullable Double rate) {
        return rate == null ? NONE_YET : String.format(Locale.ENGLISH, "%.1f %%", 100 * rate);
    }

    private static String average(PeriodFigures figures) {
        var average = figures.averageLeadsPerMember();
        return average == null ? NONE_YET : String.format(Locale.ENGLISH, "%,.1f", average);
    }

    private static String waited(PeriodFigures figures) {
        var hours = figures.hoursToFirstDownload();
        return hours == null
                ? "no first ones"
                : String.format(Locale.ENGLISH, "the first after %,.1f h", hours);
    }

    Node attention(List<Attention> all) {
        var card = card("attention", "What needs you");
        if (all.isEmpty()) {
            card.getChildren().add(Lines.minor("Nothing: no run or mail has failed."));
        }
        for (var one : all) {
            var link = link(one.what(), () -> open(one));
            var icon = new FontIcon(one.tone().icon());
            icon.getStyleClass().add(one.tone().styleClass());
            link.setGraphic(icon);
            link.getStyleClass().addAll("attention-link", one.tone().styleClass());
            card.getChildren().add(new VBox(link, Lines.minor(one.todo())));
        }
        return card;
    }

    private void open(Attention one) {
        switch (one.place()) {
            case DISTRIBUTION ->
                    rows.distribution().accept(Objects.requireNonNull(one.distribution()));
            case DISTRIBUTIONS -> rows.distributions().run();
            case MAIL -> rows.mails().run();
            case NEVER_DOWNLOADED -> rows.neverDownloaded().run();
            case UPLOAD -> rows.upload().run();
        }
    }

    Node lastRuns(List<Distribution> runs) {
        var card = card("last-runs", "Last runs");
        if (runs.isEmpty()) {
            card.getChildren().add(Lines.minor("No distribution has been run yet."));
        }
        for (var run : runs) {
            var link = link(run.upload().filename(), () -> rows.distribution().accept(run));
            card.getChildren().add(new VBox(link, Lines.minor(said(run))));
        }
        return card;
    }

    private String said(Distribution run) {
        var at = Objects.requireNonNull(run.run().completedAt());
        var round = run.rounds().isEmpty() ? null : run.rounds().getLast();
        var failure = run.run().failure();
        if (failure != null || round == null) {
            return run.status().label() + ", " + formats.time(at);
        }
        return "%s, %s: %s to %s"
                .formatted(
                        run.status().label(),
                        formats.time(at),
                        Formats.count(round.assignments(), "lead", "leads"),
                        Formats.count(round.membersServed(), "member", "members"));
    }

    private static Hyperlink link(String text, Runnable open) {
        var link = new Hyperlink(text);
        link.setWrapText(true);
        link.getStyleClass().add("figure-link");
        link.setOnAction(
                _ -> {
                    link.setVisited(false);
                    open.run();
                });
        return link;
    }

    private static VBox card(String id, String title) {
        var card = new VBox(Lines.title(title));
        card.setId(id);
        card.setMaxHeight(Double.MAX_VALUE);
        card.getStyleClass().addAll("card-surface", "chart-card");
        return card;
    }
}
