package org.leaddistribution.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.AFile.aFile;
import static org.leaddistribution.fixture.AMember.aMember;
import static org.leaddistribution.fixture.AMember.members;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.delivery.MemberFiles.DownloadStatistics;
import org.leaddistribution.fake.SetClock;
import org.leaddistribution.fixture.AFile;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.DateRange;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.run.RunScene;
import org.leaddistribution.statistics.Statistics.FillRatios;
import org.leaddistribution.statistics.Timeline.Point;

/// Figures of days, weeks and months, from what is stored. The round of every scene is on 2 March 2026, a Monday.
public abstract class ReadingFiguresContract {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final DateRange THAT_DAY = new DateRange(MONDAY, MONDAY);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Capacity CAPACITY = new Capacity(NOON, 40, 2, 3);
    private static final Member ANN = aMember().named("ann").build();

    private Dealing dealing;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
    }

    private ReadingFigures figures(ZoneId zone) {
        return figures(zone, CAPACITY);
    }

    private ReadingFigures figures(ZoneId zone, @Nullable Capacity capacity) {
        var now =
                new ReadingStatistics(dealing.distributions(), dealing.members(), dealing.files());
        return new ReadingFigures(
                now, dealing.backDoor().figures(), () -> capacity, zone, new SetClock(NOON));
    }

    private ReadingFigures figures() {
        return figures(ZoneOffset.UTC);
    }

    private void download(AFile file, String at) {
        dealing.files().countDownload(file.id(), file.owner().address(), Instant.parse(at));
    }

    private DistributionId roundFor(List<Member> members, int leads) {
        dealing.join(members);
        var id =
                aDistribution()
                        .uploadedAt(NOON.minus(Duration.ofHours(3)))
                        .ofLeads(leads)
                        .queuedIn(dealing);
        RunScene.firstRound(dealing, id);
        return id;
    }

    @Test
    void nothingHasNoRatesAndNoMedian() {
        var report = figures(ZoneOffset.UTC, null).read(THAT_DAY);

        var none = Objects.requireNonNull(report.previous());
        assertThat(report.figures()).isEqualTo(none);
        assertThat(none.uploaded()).isZero();
        assertThat(none.downloads()).isEqualTo(new DownloadStatistics(0, 0, 0, 0));
        assertThat(none.successRate()).isNull();
        assertThat(none.averageLeadsPerMember()).isNull();
        assertThat(none.fillRatios()).isEmpty();
        assertThat(none.hoursToFirstDownload()).isNull();
        assertThat(report.longUntouched()).isZero();
        assertThat(report.capacity()).isNull();
    }

    @Test
    void aPeriodHasWhatHappenedInIt() {
        roundFor(members(2, Tier.BRONZE), 30);
        aDistribution()
                .uploadedAt(Instant.parse("2026-03-01T23:59:59Z"))
                .ofLeads(30, 40)
                .queuedIn(dealing);
        fail(Instant.parse("2026-03-02T18:00:00Z"));

        var report = figures().read(THAT_DAY);

        assertThat(report.asOf()).isEqualTo(NOON);
        assertThat(report.period()).isEqualTo(THAT_DAY);
        assertThat(report.capacity()).isEqualTo(CAPACITY);
        assertThat(report.now().leads().total()).isEqualTo(45);
        assertThat(report.figures().uploaded()).isEqualTo(30);
        assertThat(report.figures().distributed()).isEqualTo(60);
        assertThat(report.figures().successRate()).isEqualTo(0.5);
        assertThat(report.figures().averageLeadsPerMember()).isEqualTo(30.0);
        assertThat(report.figures().downloads()).isEqualTo(new DownloadStatistics(0, 2, 0, 0));
        var previous = Objects.requireNonNull(report.previous());
        assertThat(previous.uploaded()).isEqualTo(10);
        assertThat(previous.distributed()).isZero();
        assertThat(previous.successRate()).isNull();
    }

    private void fail(Instant at) {
        var id =
                aDistribution()
                        .uploadedAt(Instant.parse("2026-02-01T00:00:00Z"))
                        .ofLeads(40, 45)
                        .queuedIn(dealing);
        dealing.distributions().begin(id, DistributionStatus.QUEUED, 99, at);
        dealing.distributions().fail(id, 99, new RunFailure("The disk is full.", "planning"), at);
    }

    @Test
    void withoutAPeriodEverythingCounts() {
        roundFor(members(2, Tier.BRONZE), 30);

        var report = figures().read();

        assertThat(report.period()).isNull();
        assertThat(report.previous()).isNull();
        assertThat(report.figures().uploaded()).isEqualTo(30);
        assertThat(report.figures().distributed()).isEqualTo(60);
        assertThat(report.figures().fillRatios())
                .isEqualTo(Map.of(Tier.BRONZE, new FillRatios(0.3, 0.3, 0.3)));
    }

    /// Whoever got nothing has no file, and counts all the same.
    @Test
    void fillRatiosCountThoseWhoGotNothing() {
        var had = members(1, Tier.GOLD).getFirst();
        dealing.join(had);
        RunScene.firstRound(dealing, aDistribution().ofLeads(20).queuedIn(dealing));
        dealing.join(members(3, Tier.BRONZE));
        RunScene.firstRound(dealing, aDistribution().ofLeads(20).queuedIn(dealing));

        var ratios = figures().read(THAT_DAY).figures().fillRatios();

        assertThat(ratios)
                .containsOnlyKeys(Tier.GOLD, Tier.BRONZE)
                .containsEntry(Tier.GOLD, new FillRatios(0, 0, 0.04))
                .containsEntry(Tier.BRONZE, new FillRatios(0.2, 0.2, 0.2));
        assertThat(figures().timeline(THAT_DAY, TimeStep.DAY).points().getFirst().fillRatio())
                .isEqualTo((20 + 3 * 20) / (2 * 500 + 3 * 100.0));
    }

    @Test
    void downloadsCountOnTheirDayOfTheZone() {
        var file = aFile().of(ANN).holding(0, 3).storedIn(dealing);
        download(file, "2026-03-02T23:44:59Z");
        download(file, "2026-03-02T23:46:00Z");
        download(file, "2026-03-03T00:10:00Z");
        download(file, "2026-03-03T05:00:00Z");

        assertThat(downloads("UTC")).containsExactly(2L, 2L, 0L);
        assertThat(downloads("Europe/Berlin")).containsExactly(0L, 4L, 0L);
        assertThat(downloads("America/New_York")).containsExactly(3L, 1L, 0L);
        assertThat(downloads("Asia/Kathmandu"))
                .as("a day that begins at 18:15 of UTC")
                .containsExactly(0L, 4L, 0L);
    }

    private List<Long> downloads(String zone) {
        return figures(ZoneId.of(zone))
                .timeline(new DateRange(MONDAY, MONDAY.plusDays(2)), TimeStep.DAY)
                .points()
                .stream()
                .map(Point::downloads)
                .toList();
    }

    /// The try that broke off was counted at its time; the next one counts nothing more.
    @Test
    void aDownloadThatBrokeOffCountsOnceOverTimeToo() {
        var file = aFile().of(ANN).holding(0, 3).storedIn(dealing);
        download(file, "2026-03-02T10:00:00Z");
        dealing.files().noteBrokenOff(file.id());
        download(file, "2026-03-03T10:00:00Z");

        assertThat(downloads("UTC")).containsExactly(1L, 0L, 0L);
    }

    @Test
    void downloadsOfAPeriodAreThoseMadeInItAndFilesThoseOfIt() {
        var twice = aFile().of(ANN).holding(0, 3).storedIn(dealing);
        aFile().of(ANN).holding(3, 6).storedIn(dealing);
        var older =
                aFile().of(ANN)
                        .holding(6, 9)
                        .madeAt(Instant.parse("2026-03-01T10:00:00Z"))
                        .storedIn(dealing);
        download(twice, "2026-03-02T10:30:00Z");
        download(twice, "2026-03-04T10:00:00Z");
        download(older, "2026-03-02T11:00:00Z");

        var report = figures().read(THAT_DAY);

        assertThat(report.figures().downloads()).isEqualTo(new DownloadStatistics(2, 1, 0, 1));
        assertThat(report.figures().averageLeadsPerMember()).isEqualTo(6.0);
        assertThat(Objects.requireNonNull(report.previous()).downloads())
                .isEqualTo(new DownloadStatistics(0, 0, 1, 0));
    }

    @Test
    void theTimeToTheFirstDownloadIsAMedianInTenthsOfHours() {
        download(aFile().of(ANN).holding(0, 1).storedIn(dealing), "2026-03-02T10:05:00Z");
        var second = aFile().of(ANN).holding(1, 2).storedIn(dealing);
        download(second, "2026-03-02T11:35:00Z");
        download(second, "2026-03-02T23:00:00Z");
        download(aFile().of(ANN).holding(2, 3).storedIn(dealing), "2026-03-02T20:00:00Z");
        download(aFile().of(ANN).holding(3, 4).storedIn(dealing), "2026-03-09T20:00:00Z");

        assertThat(figures().read(THAT_DAY).figures().hoursToFirstDownload()).isEqualTo(1.5);
    }

    @Test
    void filesThatNobodyDownloadedAreLongUntouchedAfterFourteenDays() {
        var at = NOON.minus(Duration.ofDays(14));
        aFile().of(ANN).holding(0, 1).madeAt(at).storedIn(dealing);
        aFile().of(ANN).holding(1, 2).madeAt(at.minusMillis(1)).storedIn(dealing);
        var fetched = aFile().of(ANN).holding(2, 3).madeAt(at.minusSeconds(9)).storedIn(dealing);
        download(fetched, "2026-03-02T10:00:00Z");

        assertThat(figures().read().longUntouched()).isEqualTo(1);
    }

    @Test
    void weeksBeginOnMondayAndCountOnlyDaysThatWereAskedFor() {
        aDistribution()
                .uploadedAt(Instant.parse("2026-02-25T09:00:00Z"))
                .ofLeads(5)
                .queuedIn(dealing);
        aDistribution()
                .uploadedAt(Instant.parse("2026-02-27T09:00:00Z"))
                .ofLeads(7)
                .queuedIn(dealing);
        roundFor(members(2, Tier.BRONZE), 30);
        aDistribution()
                .uploadedAt(Instant.parse("2026-03-04T09:00:00Z"))
                .ofLeads(9)
                .queuedIn(dealing);

        var timeline =
                figures().timeline(new DateRange(LocalDate.of(2026, 2, 26), MONDAY), TimeStep.WEEK);

        assertThat(timeline.points())
                .containsExactly(
                        new Point(LocalDate.of(2026, 2, 23), 7, 0, 0, 0, null, 0),
                        new Point(MONDAY, 30, 60, 0, 2, 0.3, 70));
    }

    @Test
    void aMonthIsAPointHoweverLongItIs() {
        roundFor(members(2, Tier.BRONZE), 100);
        var days = new DateRange(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 1));

        var points = figures().timeline(days, TimeStep.MONTH).points();

        assertThat(points)
                .extracting(Point::from)
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 4, 1));
        assertThat(points).extracting(Point::distributed).containsExactly(0L, 0L, 200L, 0L);
        assertThat(points).extracting(Point::shortfall).containsExactly(0L, 0L, 0L, 0L);
        assertThat(Timeline.size(days, TimeStep.MONTH)).isEqualTo(4);
        assertThat(Timeline.size(days, TimeStep.DAY)).isEqualTo(61);
    }

    /// A member with two files of a week is one member.
    @Test
    void membersAreCountedOnceAStep() {
        aFile().of(ANN).holding(0, 1).storedIn(dealing);
        aFile().of(ANN).holding(1, 2).madeAt(NOON.plus(Duration.ofDays(1))).storedIn(dealing);
        aFile().of(aMember().named("bob").build()).holding(2, 3).storedIn(dealing);

        var days = new DateRange(MONDAY, MONDAY.plusDays(6));

        assertThat(figures().timeline(days, TimeStep.WEEK).points())
                .extracting(Point::membersServed)
                .containsExactly(2L);
        assertThat(figures().timeline(days, TimeStep.DAY).points())
                .extracting(Point::membersServed)
                .containsExactly(2L, 1L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void whatCanStillBeDealtIsCountedOverAllProspects() {
        var all = members(10, Tier.BRONZE);
        dealing.join(all);
        var watching =
                new WatchingCapacity(
                        dealing.distributions(),
                        dealing.members(),
                        dealing.backDoor().holders(),
                        new SetClock(NOON));
        watching.look();
        assertThat(watching.latest()).isEqualTo(new Capacity(NOON, 0, 0, 0));

        RunScene.firstRound(dealing, aDistribution().ofLeads(20).queuedIn(dealing));
        aDistribution().ofLeads(15, 250).queuedIn(dealing);
        assertThat(watching.latest()).isEqualTo(new Capacity(NOON, 0, 0, 0));
        watching.look();

        assertThat(watching.latest())
                .as("20 prospects are with all ten members, 230 with nobody")
                .isEqualTo(new Capacity(NOON, 2_300, 20, 3));
        assertThat(dealing.files().pageOf(all.getFirst().address(), new PageRequest(1, 1)).items())
                .hasSize(1);
    }

    @Test
    void leadsOfAnUploadUnderWayAreNoCapacityYet() {
        dealing.join(members(1, Tier.BRONZE));
        aDistribution().ofLeads(5).queuedIn(dealing);
        var underWay = aDistribution().ofLeads(5, 50);
        dealing.uploads().open(underWay.id(), "root");
        dealing.leads().addAll(underWay.leads());
        var watching =
                new WatchingCapacity(
                        dealing.distributions(),
                        dealing.members(),
                        dealing.backDoor().holders(),
                        new SetClock(NOON));

        watching.look();

        assertThat(watching.latest()).isEqualTo(new Capacity(NOON, 50, 0, 1));
    }

    @Test
    void nobodyEligibleLeavesTheWeeksOpen() {
        aDistribution().ofLeads(5).queuedIn(dealing);
        var watching =
                new WatchingCapacity(
                        dealing.distributions(),
                        dealing.members(),
                        dealing.backDoor().holders(),
                        new SetClock(NOON));
        watching.look();
        assertThat(Objects.requireNonNull(watching.latest()).estimatedWeeks()).isNull();

        dealing.join(members(1, Tier.BRONZE));
        watching.look();

        assertThat(Objects.requireNonNull(watching.latest()).estimatedWeeks()).isEqualTo(1);
    }
}
