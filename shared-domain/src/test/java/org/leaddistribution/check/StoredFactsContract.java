package org.leaddistribution.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.ADistribution.key;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.BRONZE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.check.StoredFacts.StoredAssignment;
import org.leaddistribution.check.StoredFacts.StoredFile;
import org.leaddistribution.check.StoredFacts.StoredLead;
import org.leaddistribution.check.StoredFacts.StoredNotice;
import org.leaddistribution.check.StoredFacts.StoredProspect;
import org.leaddistribution.check.StoredFacts.StoredRound;
import org.leaddistribution.check.StoredFacts.StoredRound.AssignmentCount;
import org.leaddistribution.check.StoredFacts.StoredRound.FileOf;
import org.leaddistribution.delivery.DownloadingFile;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lease.Lease.Owner;
import org.leaddistribution.member.Member;
import org.leaddistribution.round.Assignments.HeldCopy;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Plans.StoredCertificate;
import org.leaddistribution.round.Round;
import org.leaddistribution.round.Seal;
import org.leaddistribution.run.RunScene;

/// What everyone who reads a store as it stands does.
public abstract class StoredFactsContract {
    private static final List<Member> MEMBERS = members(2, BRONZE);

    private final ADistribution first = aDistribution().ofLeads(0, 150);
    private final ADistribution second = aDistribution().ofLeads(140, 160);
    private Dealing dealing;
    private StoredFacts facts;

    /// Empty, whatever came before.
    protected abstract Dealing dealing();

    /// Two rounds of one upload, and another with ten of its prospects.
    @BeforeEach
    void deal() {
        dealing = dealing();
        facts = dealing.backDoor().storedFacts();
        dealing.join(MEMBERS);
        RunScene.firstRound(dealing, first.queuedIn(dealing));
        RunScene.nextRound(dealing, first.id());
        RunScene.firstRound(dealing, second.queuedIn(dealing));
    }

    @Test
    void handsOverEveryDistributionOnce() {
        assertThat(this.<Distribution>all(facts::forEachDistribution))
                .containsExactlyInAnyOrder(
                        dealing.distribution(first.id()), dealing.distribution(second.id()));
    }

    @Test
    void handsOverEveryProspectWithItsLeadsAndAssignmentsOfAllUploads() {
        var prospects = this.<StoredProspect>all(facts::forEachProspect);

        assertThat(prospects)
                .extracting(StoredProspect::key)
                .containsExactlyElementsOf(
                        IntStream.range(0, 160).mapToObj(n -> key(n).value()).sorted().toList());
        var shared = prospect(prospects, 145);
        assertThat(shared.leads())
                .extracting(StoredLead::distribution)
                .containsExactlyInAnyOrder(first.id().value(), second.id().value());
        assertIsStored(shared, 145);
    }

    @Test
    void handsOverTheProspectsOfOneDistributionWithItsOwnLeadsAlone() {
        var prospects =
                this.<StoredProspect>all(each -> facts.forEachProspectOf(second.id(), each));

        assertThat(prospects)
                .extracting(StoredProspect::key)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(140, 160).mapToObj(n -> key(n).value()).toList());
        assertThat(prospects)
                .allSatisfy(
                        prospect ->
                                assertThat(prospect.leads())
                                        .singleElement()
                                        .extracting(StoredLead::distribution)
                                        .isEqualTo(second.id().value()));
        assertIsStored(prospect(prospects, 145), 145);
    }

    @Test
    void handsOverAProspectOfWhichOnlyAnAssignmentIsLeft() {
        dealing.leads().removeOf(second.id());

        var prospects = this.<StoredProspect>all(facts::forEachProspect);

        assertThat(prospect(prospects, 155).leads()).isEmpty();
        assertIsStored(prospect(prospects, 155), 155);
    }

    @Test
    void handsOverTheRoundsOfADistributionInTheirOrder() {
        var rounds = this.<StoredRound>all(facts::forEachRound);

        assertThat(rounds)
                .filteredOn(round -> round.distribution().equals(first.id().value()))
                .extracting(StoredRound::round)
                .containsExactly(1, 2);
        assertThat(rounds).hasSize(3);
        var next = rounds.stream().filter(round -> round.round() == 2).findFirst().orElseThrow();
        var shares = sharesOf(dealing.distribution(first.id()).rounds().getLast());
        assertThat(next.given())
                .containsExactlyInAnyOrderElementsOf(
                        shares.stream().map(StoredFactsContract::given).toList());
        assertThat(next.files())
                .containsExactlyInAnyOrderElementsOf(
                        shares.stream().map(StoredFactsContract::fileOf).toList());
    }

    @Test
    void handsOverEveryFileWithItsBytesAndAssignments() {
        var owner = MEMBERS.getFirst().address();
        var newest = dealing.files().pageOf(owner, new PageRequest(1, 10)).items().getFirst();
        new DownloadingFile(
                        dealing.files(),
                        dealing.assignments(),
                        dealing.members(),
                        () -> RunScene.NOW)
                .download(newest.id(), owner);

        var files = this.<StoredFile>all(facts::forEachFile);

        assertThat(files).hasSize(6).extracting(StoredFile::id).isSorted();
        assertThat(files).allMatch(file -> file.assignments().size() == file.leadCount());
        var fetched = files.stream().filter(f -> f.id().equals(newest.id().value())).findFirst();
        assertThat(fetched.orElseThrow())
                .matches(StoredFile::downloaded)
                .matches(StoredFile::marked)
                .matches(file -> file.downloads() == 1)
                .matches(file -> RunScene.NOW.equals(file.downloadedAt()))
                .matches(file -> file.member().equals(owner.value()))
                .matches(file -> file.assignments().stream().allMatch(StoredAssignment::marked));
        assertThat(files).filteredOn(file -> !file.downloaded()).hasSize(5);
    }

    @Test
    void handsOverANoticeForEveryFileRoundAndFailure() {
        var failing = aDistribution().ofLeads(500, 501).queuedIn(dealing);
        var status = dealing.distribution(failing).status();
        dealing.distributions().begin(failing, status, 99, RunScene.NOW);
        dealing.distributions().fail(failing, 99, new RunFailure("No.", "planning"), RunScene.NOW);

        var notices = this.<StoredNotice>all(facts::forEachNotice);

        assertThat(notices).hasSize(6 + 3 + 1).allMatch(n -> "pending".equals(n.state()));
        assertThat(notices)
                .extracting(StoredNotice::about)
                .contains("round 2 of " + first.id(), "the failure of " + failing);
        assertThat(notices).extracting(StoredNotice::dueAt).containsOnly(RunScene.NOW);
    }

    @Test
    void countsTheLeadsOfEveryUploadCommittedOrNot() {
        var underWay = aDistribution().ofLeads(300, 303);
        dealing.uploads().open(underWay.id(), "root");
        dealing.leads().addAll(underWay.leads());

        assertThat(facts.leadsByUpload())
                .isEqualTo(
                        Map.of(
                                first.id().value(), 150L,
                                second.id().value(), 20L,
                                underWay.id().value(), 3L));
        assertThat(facts.uploadsUnderWay()).containsExactly(underWay.id().value());
    }

    @Test
    void knowsThePlanThatIsBeingWritten() {
        assertThat(facts.sealed()).isNull();
        var leases = dealing.leases();
        var lease =
                leases.take(leases.current(), new Owner("test", first.id().value())).orElseThrow();
        var seal = new Seal(first.id(), 3, "a hash", lease.token());

        leases.seal(lease.token(), seal);

        assertThat(facts.sealed()).isEqualTo(seal);
        leases.unseal(lease.token());
        leases.release(lease.token());
    }

    @Test
    void knowsThePlanOfEveryRoundAndWhatProvesIt() {
        var round = dealing.distribution(first.id()).rounds().getFirst();
        var token = round.planToken();

        assertThat(facts.planned(token)).isEqualTo(dealing.plans().round(token).orElseThrow());
        assertThat(this.<PlannedShare>all(each -> facts.forEachShare(token, each)))
                .isEqualTo(sharesOf(round))
                .hasSize(2);
        assertThat(facts.certificateOf(token)).isInstanceOf(StoredCertificate.Whole.class);
        assertThat(facts.planned(token + 99)).isNull();
    }

    private <T> List<T> all(Consumer<Consumer<T>> handingOver) {
        var all = new ArrayList<T>();
        handingOver.accept(all::add);
        return all;
    }

    private List<PlannedShare> sharesOf(Round round) {
        return StoredPlan.of(round, dealing).shares();
    }

    private static AssignmentCount given(PlannedShare share) {
        return new AssignmentCount(
                share.member().address().value(), share.file().value(), share.size());
    }

    private static FileOf fileOf(PlannedShare share) {
        return new FileOf(share.file().value(), share.member().address().value());
    }

    private static StoredProspect prospect(List<StoredProspect> all, int number) {
        return all.stream()
                .filter(prospect -> prospect.key().equals(key(number).value()))
                .findFirst()
                .orElseThrow();
    }

    private void assertIsStored(StoredProspect prospect, int number) {
        assertThat(prospect.assignments())
                .extracting(StoredAssignment::member)
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(
                        dealing.assignments().copiesOf(List.of(key(number))).stream()
                                .map(HeldCopy::by)
                                .map(address -> address.value())
                                .toList());
    }
}
