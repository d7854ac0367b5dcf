package org.leaddistribution.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.allocation.BoundBy;
import org.leaddistribution.allocation.BoundBy.Examples;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.allocation.Labels;
import org.leaddistribution.allocation.Unit;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.Assignment.Recipient;
import org.leaddistribution.round.PlannedLeads.PlannedLead;
import org.leaddistribution.round.Plans.StoredCertificate;
import org.leaddistribution.round.Round.Shortage;

/// What every keeper of plans does.
public abstract class PlansContract {
    private static final long TOKEN = 7;

    private static final List<BoundBy> REASONS =
            List.of(
                    new BoundBy.Quota(),
                    new BoundBy.NoLeads(14),
                    new BoundBy.Distinctness(1_000, 588),
                    new BoundBy.TightSet(
                            new FillRatio(77, 250),
                            Examples.of(List.of("0xann", "0xbob")),
                            new Examples(List.of(), 0)),
                    new BoundBy.Supply(new FillRatio(1, 3), 4_000_000_000L, 5_000_000_000L));
    private static final Certificate NOTHING_REFUSED =
            new Certificate(List.of(), Labels.all(0), Labels.all(10));

    private final DistributionId distribution = DistributionId.create();
    private Plans plans;
    private Dealing.BackDoor backDoor;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        var dealing = dealing();
        plans = dealing.plans();
        backDoor = dealing.backDoor();
    }

    @Test
    void keepsARoundAndEveryShareAsTheyWereDecided() {
        plans.write(TOKEN, round("h"), List.of(share(0), share(1)), NOTHING_REFUSED);

        assertThat(plans.round(TOKEN)).contains(round("h"));
        assertThat(batches(TOKEN, 10)).containsExactly(List.of(share(0), share(1)));
    }

    @Test
    void knowsNoPlanOfAnotherToken() {
        plans.write(TOKEN, round("h"), List.of(share(0)), NOTHING_REFUSED);

        assertThat(plans.round(TOKEN + 1)).isEmpty();
        assertThat(batches(TOKEN + 1, 10)).isEmpty();
    }

    @Test
    void aPlanWithoutMembersIsAPlan() {
        plans.write(TOKEN, round("h"), List.of(), NOTHING_REFUSED);

        assertThat(plans.round(TOKEN)).isPresent();
        assertThat(batches(TOKEN, 10)).isEmpty();
    }

    @Test
    void handsOverALongPlanInOrderABatchAtATime() {
        var shares = IntStream.range(0, 450).mapToObj(this::share).toList();
        plans.write(TOKEN, round("h"), shares, NOTHING_REFUSED);

        var batches = batches(TOKEN, 200);

        assertThat(batches).extracting(List::size).containsExactly(200, 200, 50);
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(shares);
    }

    @Test
    void tellsTheOutlinesOfAPlanWithoutItsLeads() {
        var shares = IntStream.range(0, 30).mapToObj(this::share).toList();
        plans.write(TOKEN, round("h"), shares, NOTHING_REFUSED);

        var outlines = new ArrayList<ShareOutline>();
        plans.forEachOutline(TOKEN, outlines::add);
        plans.forEachOutline(TOKEN + 1, outlines::add);

        assertThat(outlines).isEqualTo(shares.stream().map(PlannedShare::outline).toList());
    }

    @Test
    void findsTheShareOfOneMemberAmongMany() {
        var shares =
                IntStream.range(0, 33)
                        .mapToObj(this::share)
                        .sorted(Comparator.comparing(share -> share.member().address()))
                        .toList();
        plans.write(TOKEN, round("h"), shares, NOTHING_REFUSED);

        for (var share : shares) {
            assertThat(plans.outlineOf(TOKEN, share.member().address())).contains(share.outline());
        }
        for (var stranger : List.of("!", "m", "~")) {
            assertThat(plans.outlineOf(TOKEN, new MemberAddress(stranger))).isEmpty();
        }
        assertThat(plans.outlineOf(TOKEN + 1, shares.getFirst().member().address())).isEmpty();
    }

    @Test
    void aPlanMadeAgainUnderItsTokenReplacesTheFirst() {
        plans.write(TOKEN, round("first"), List.of(share(0), share(1), share(2)), NOTHING_REFUSED);

        plans.write(TOKEN, round("second"), List.of(share(3)), NOTHING_REFUSED);

        assertThat(plans.round(TOKEN)).contains(round("second"));
        assertThat(batches(TOKEN, 10)).containsExactly(List.of(share(3)));
    }

    @Test
    void forgetsWhatWasNeitherCarriedOutNorSealed() {
        for (long token = 1; token <= 4; token++) {
            plans.write(token, round("h" + token), List.of(share(0)), NOTHING_REFUSED);
        }
        plans.keep(1);

        plans.discardUnkept(4, 2);

        assertThat(plans.round(1)).isPresent();
        assertThat(plans.round(2)).isPresent();
        assertThat(plans.round(3)).isEmpty();
        assertThat(batches(3, 10)).isEmpty();
    }

    @Test
    void aRunThatWakesTooLateForgetsNoPlanOfItsSuccessors() {
        plans.write(4, round("h4"), List.of(share(0)), NOTHING_REFUSED);
        plans.write(5, round("h5"), List.of(share(0)), NOTHING_REFUSED);

        plans.discardUnkept(4, 0);

        assertThat(plans.round(4)).isPresent();
        assertThat(plans.round(5)).isPresent();
    }

    @Test
    void keepsTheCertificateHoweverLargeItIs() {
        var refused = IntStream.range(0, 12_001).mapToObj(n -> new Unit(n, 20_000, 3)).toList();
        var large = new Certificate(refused, labels(2, 10_001), labels(10, 5_000));

        plans.write(TOKEN, round("h"), List.of(share(0)), large);

        assertThat(plans.certificate(TOKEN)).isEqualTo(new StoredCertificate.Whole(large));
        assertThat(batches(TOKEN, 10)).containsExactly(List.of(share(0)));
    }

    @Test
    void aPlanMadeAgainHasItsOwnCertificate() {
        plans.write(
                TOKEN,
                round("h"),
                List.of(),
                new Certificate(List.of(), labels(2, 9), labels(3, 9)));

        plans.write(TOKEN, round("h"), List.of(), NOTHING_REFUSED);

        assertThat(plans.certificate(TOKEN))
                .isEqualTo(new StoredCertificate.Whole(NOTHING_REFUSED));
    }

    @Test
    void aPlanFromBeforeCertificatesHasNone() {
        plans.write(TOKEN, round("h"), List.of(), NOTHING_REFUSED);

        backDoor.forgetCertificate(TOKEN);

        assertThat(plans.certificate(TOKEN)).isEqualTo(new StoredCertificate.NeverKept());
        assertThat(plans.round(TOKEN)).contains(round("h"));
    }

    private static Labels labels(int usual, int count) {
        var members = new TreeMap<String, Integer>();
        var prospects = new TreeMap<String, Integer>();
        for (int i = 0; i < count; i++) {
            members.put(String.format(Locale.ROOT, "0x%06d", i), i % 7);
            prospects.put(String.format(Locale.ROOT, "key %06d", i), i % 5);
        }
        return new Labels(usual, members, prospects);
    }

    private List<List<PlannedShare>> batches(long token, int size) {
        var found = new ArrayList<List<PlannedShare>>();
        plans.forEachBatch(token, size, batch -> found.add(List.copyOf(batch)));
        return found;
    }

    private PlannedRound round(String hash) {
        return new PlannedRound(
                distribution,
                2,
                "a seed",
                hash,
                Instant.parse("2026-03-01T09:00:00Z"),
                3,
                700,
                12,
                new TreeMap<>(Map.of(0, 5, 10, 7)),
                new Shortage(40),
                List.of(new Warning("a_word", "A sentence.")));
    }

    private final Map<Integer, PlannedShare> shares = new TreeMap<>();

    private PlannedShare share(int number) {
        return shares.computeIfAbsent(number, PlansContract::drawn);
    }

    private static PlannedShare drawn(int number) {
        return PlannedShare.of(
                FileId.drawn(),
                new Recipient(
                        new MemberAddress(String.format(Locale.ROOT, "0x%04d", number)),
                        "m" + number,
                        Tier.SILVER),
                250,
                REASONS.get(number % REASONS.size()),
                leads(number));
    }

    /// As many as the number says, in no order of rows.
    private static PlannedLeads leads(int number) {
        return PlannedLeads.of(
                IntStream.range(0, number)
                        .mapToObj(i -> new PlannedLead((i * 7_919) % 200_003 + 2, i % 10))
                        .toList());
    }
}
