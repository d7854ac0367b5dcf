package org.leaddistribution.admin.distributions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.BannerPane;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ListScreen;
import org.leaddistribution.admin.fx.PagedList;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.check.ProvingRound;
import org.leaddistribution.check.ProvingRound.Proof;
import org.leaddistribution.delivery.ReadingShares.FiledShare;
import org.leaddistribution.delivery.ShareQuery;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Progress;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.Round;
import org.leaddistribution.run.RecountingDistribution.Recount;
import org.leaddistribution.run.RecountingDistribution.Step;

/// All about one distribution: its upload, its rounds, and who got what in each, as a screen of the console.
public final class DistributionScreen extends ListScreen<FiledShare, ShareQuery> {
    public static final String TITLE = "Distribution";

    private static final ShareQuery NOTHING = ShareQuery.ofPlan(0);

    private final Function<DistributionId, Optional<Distribution>> byId;
    private final RunActions actions;
    private final Ways ways;
    private final CopiesViewModel copies;
    private final ProofViewModel proof;
    private final ReadOnlyObjectWrapper<@Nullable Distribution> shown =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Banner> trouble = new ReadOnlyObjectWrapper<>(Banner.NONE);

    /// Where what is shown comes from.
    ///
    /// @param byId [org.leaddistribution.round.Distributions#byId]
    /// @param shares [org.leaddistribution.delivery.ReadingShares#page]
    /// @param plan [org.leaddistribution.round.Plans#round]
    /// @param recount [org.leaddistribution.run.RecountingDistribution#recount]
    /// @param prove [org.leaddistribution.check.ProvingRound#prove]
    public record Sources(
            Function<DistributionId, Optional<Distribution>> byId,
            BiFunction<ShareQuery, PageRequest, Page<FiledShare>> shares,
            LongFunction<Optional<PlannedRound>> plan,
            BiFunction<DistributionId, Progress<Step>, Optional<Recount>> recount,
            Prover prove) {}

    /// Checks the proof of a round.
    @FunctionalInterface
    public interface Prover {
        Proof prove(DistributionId id, int round, Progress<ProvingRound.Step> progress);
    }

    /// Where this screen leads to.
    ///
    /// @param back to the list
    /// @param mails of one distribution
    public record Ways(Runnable back, Consumer<Distribution> mails) {}

    public DistributionScreen(
            Sources sources, RunActions actions, Ways ways, ScreenContext context) {
        super(
                new PagedList<>(
                        new PagedList.Source<>(
                                "Reading the shares",
                                sources.shares(),
                                found -> found.share().member().address()),
                        NOTHING,
                        context.work()),
                "Member or tier",
                context);
        this.byId = sources.byId();
        this.actions = actions;
        this.ways = ways;
        this.copies =
                new CopiesViewModel(
                        new CopiesViewModel.Sources(sources.plan(), sources.recount()), context);
        this.proof = new ProofViewModel(sources.prove(), context);
        shown.subscribe(this::count);
        copies.nowProperty().subscribe(this::readCounted);
    }

    private void count(@Nullable Distribution distribution) {
        if (distribution != null) {
            copies.show(distribution);
        }
    }

    /// With whom it can reach as it has just been counted.
    private void readCounted(@Nullable Recount counted) {
        if (counted != null) {
            read();
        }
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-layers";
    }

    @Override
    public Entrance entrance() {
        return Entrance.OTHER_SCREENS;
    }

    @Override
    public String place() {
        return DistributionsScreen.TITLE;
    }

    /// Chooses which distribution is shown; it is read when the screen comes to the front.
    public void choose(Distribution distribution) {
        askFor(latest(distribution).map(Round::planToken).orElse(NOTHING.planToken()));
        shown.set(distribution);
    }

    /// What is typed and chosen above the list goes on to hold.
    private void askFor(long planToken) {
        list().ask(list().queryProperty().get().inPlan(planToken));
    }

    private static Optional<Round> latest(Distribution distribution) {
        return distribution.rounds().isEmpty()
                ? Optional.empty()
                : Optional.of(distribution.rounds().getLast());
    }

    /// A first round that has ended meanwhile is shown at once; who looks at another goes on doing so.
    private void show(Distribution found) {
        if (isWithoutRounds()) {
            latest(found).map(Round::planToken).ifPresent(this::askFor);
        }
        shown.set(found);
    }

    private void read() {
        var before = shown.get();
        if (before != null) {
            context()
                    .work()
                    .start(
                            Job.passing(
                                    "Reading " + before.upload().filename(),
                                    () -> byId.apply(before.id())),
                            Watcher.of(
                                    found -> hear(before, found),
                                    why -> trouble.set(outdated(why))));
        }
    }

    private void hear(Distribution before, Optional<Distribution> found) {
        var now = shown.get();
        if (now == null || !now.id().equals(before.id())) {
            return;
        }
        trouble.set(
                found.isPresent()
                        ? Banner.NONE
                        : Banner.info(
                                before.upload().filename() + " is gone",
                                "Its upload was withdrawn."));
        found.ifPresent(this::show);
    }

    private static Banner outdated(String why) {
        return Banner.danger("What you see may be out of date", why);
    }

    ReadOnlyObjectProperty<@Nullable Distribution> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    boolean isWithoutRounds() {
        return list().queryProperty().get().planToken() == NOTHING.planToken();
    }

    RunActions actions() {
        return actions;
    }

    CopiesViewModel copies() {
        return copies;
    }

    ProofViewModel proof() {
        return proof;
    }

    void goBack() {
        copies.leave();
        ways.back().run();
    }

    void goToMails() {
        var distribution = shown.get();
        if (distribution != null) {
            ways.mails().accept(distribution);
        }
    }

    @Override
    public Parent build() {
        var screen = new VBox();
        var sheets = sheets(screen);
        var page = new DistributionPage(this, context(), list(), bar(), sheets, changes().told());
        offerCsv("members-of-the-round.csv", page.columns());
        screen.getChildren().addAll(page.parts());
        return sheets;
    }

    @Override
    public void refresh() {
        read();
        super.refresh();
    }

    @Override
    public void keepFresh() {
        read();
        super.keepFresh();
    }

    @Override
    public List<BannerPane> news() {
        var news = new ArrayList<>(super.news());
        news.add(BannerPane.following(trouble));
        return news;
    }
}
