package org.leaddistribution.admin.distributions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.CountChart;
import org.leaddistribution.admin.fx.CountChart.Counts;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.LongReading;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.kernel.Progress;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.Round;
import org.leaddistribution.run.RecountingDistribution.Recount;
import org.leaddistribution.run.RecountingDistribution.Step;

/// How many copies the prospects of a distribution have: after each round as its plan foretold, and as counted now.
final class CopiesViewModel {
    static final String NOW = "Now";

    private final Sources sources;
    private final ScreenContext context;
    private final LongReading counting;
    private final ObservableList<Counts> rounds = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Recount> now = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper("");
    private @Nullable DistributionId shown;
    private List<Round> read = List.of();

    /// @param plan [org.leaddistribution.round.Plans#round]
    /// @param recount [org.leaddistribution.run.RecountingDistribution#recount]
    record Sources(
            LongFunction<Optional<PlannedRound>> plan,
            BiFunction<DistributionId, Progress<Step>, Optional<Recount>> recount) {}

    CopiesViewModel(Sources sources, ScreenContext context) {
        this.sources = sources;
        this.context = context;
        this.counting = new LongReading(context.work());
    }

    /// Shows the rounds of a distribution; another one is counted at once, and one of which a round has ended.
    void show(Distribution distribution) {
        boolean isAnother = !distribution.id().equals(shown);
        if (isAnother) {
            shown = distribution.id();
            rounds.clear();
            now.set(null);
            read = List.of();
        }
        boolean hasMoreRounds = !read.equals(distribution.rounds());
        if (hasMoreRounds) {
            readRounds(distribution);
        }
        if (isAnother || hasMoreRounds) {
            count(distribution);
        }
    }

    private void readRounds(Distribution distribution) {
        read = distribution.rounds();
        context.work()
                .start(
                        Job.passing(
                                "Reading the copies of " + distribution.upload().filename(),
                                () -> foretold(distribution)),
                        Watcher.of(
                                found -> {
                                    if (distribution.id().equals(shown)) {
                                        rounds.setAll(found);
                                    }
                                },
                                says::set));
    }

    /// A round that was closed early did not become what its plan foretold, so nothing is told of it.
    private List<Counts> foretold(Distribution distribution) {
        var found = new ArrayList<Counts>();
        for (var round : distribution.rounds()) {
            if (!round.wasClosedEarly()) {
                sources.plan()
                        .apply(round.planToken())
                        .ifPresent(
                                plan ->
                                        found.add(
                                                new Counts(
                                                        after(round.number()),
                                                        plan.copiesHistogram())));
            }
        }
        return found;
    }

    static String after(int round) {
        return "After round " + round;
    }

    /// Counts anew, whatever was counted before.
    void count(Distribution distribution) {
        says.set("");
        counting.start(
                "Counting the copies of " + distribution.upload().filename(),
                Step::label,
                progress -> sources.recount().apply(distribution.id(), progress),
                found -> hear(found),
                why -> says.set("The copies of now could not be counted. " + why));
    }

    private void hear(Optional<Recount> found) {
        found.ifPresent(
                recount -> {
                    now.set(recount);
                    long prospects =
                            recount.copies().values().stream().mapToLong(Integer::intValue).sum();
                    says.set(
                            Formats.count(prospects, "prospect", "prospects")
                                    + ", counted just now over all uploads");
                });
    }

    void cancel() {
        counting.cancel();
        says.set("The counting was called off.");
    }

    /// Stops for somebody who looks elsewhere; whoever comes back is counted for anew.
    void leave() {
        counting.cancel();
        shown = null;
    }

    /// Null while nothing is counted.
    ReadOnlyObjectProperty<@Nullable ProgressStep> progressProperty() {
        return counting.progressProperty();
    }

    /// Null until it is counted.
    ReadOnlyObjectProperty<@Nullable Recount> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// What there is to say of the counting; empty for nothing.
    ReadOnlyStringProperty saysProperty() {
        return says.getReadOnlyProperty();
    }

    ObservableList<Counts> rounds() {
        return rounds;
    }

    /// The chosen round and now, to be compared.
    List<Counts> compared(@Nullable Round chosen) {
        var compared = new ArrayList<Counts>();
        if (chosen != null) {
            rounds.stream()
                    .filter(counts -> counts.name().equals(after(chosen.number())))
                    .forEach(compared::add);
        }
        addNow(compared);
        return compared;
    }

    private void addNow(List<Counts> to) {
        var recount = now.get();
        if (recount != null) {
            to.add(new Counts(NOW, recount.copies()));
        }
    }

    /// Now, and every round, latest first.
    List<Counts> all() {
        var all = new ArrayList<Counts>();
        addNow(all);
        all.addAll(rounds.reversed());
        return all;
    }

    List<String> headings() {
        var headings = new ArrayList<String>();
        headings.add("Copies");
        all().forEach(counts -> headings.add(counts.name()));
        return headings;
    }

    /// One a number of copies, each as wide as the headings.
    List<List<String>> rows() {
        var all = all();
        int last = CountChart.last(all, Assignment.CAP);
        var rows = new ArrayList<List<String>>();
        for (int copies = 0; copies <= last; copies++) {
            var row = new ArrayList<String>();
            row.add(Formats.count(copies));
            for (var counts : all) {
                row.add(Formats.count(counts.counts().getOrDefault(copies, 0)));
            }
            rows.add(row);
        }
        return rows;
    }
}
