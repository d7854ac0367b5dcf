package org.leaddistribution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;
import static org.leaddistribution.fixture.ADistribution.key;
import static org.leaddistribution.fixture.AMember.aMember;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.AFFILIATE;
import static org.leaddistribution.member.Tier.BRONZE;
import static org.leaddistribution.member.Tier.GOLD;
import static org.leaddistribution.member.Tier.SILVER;
import static org.leaddistribution.member.Tier.VIP_AFFILIATE;
import static org.leaddistribution.run.RunScene.firstRound;
import static org.leaddistribution.run.RunScene.leadsOf;
import static org.leaddistribution.run.RunScene.nextRound;
import static org.leaddistribution.run.RunScene.running;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberActivity;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.round.Assignments.HeldCopy;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Round.Shortage;
import org.leaddistribution.run.RunOutcome.CompletedBefore;
import org.leaddistribution.run.RunOutcome.NothingToClose;
import org.leaddistribution.run.RunOutcome.Unknown;
import org.leaddistribution.run.RunOutcome.UnknownPlan;
import org.leaddistribution.run.RunOutcome.WrongRound;

/// Who gets what, round by round.
public abstract class RunningDistributionContract {
    private static final Member ANN = aMember().named("ann").build();

    private Dealing dealing;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
    }

    @Test
    void eightMembersEachGetAllOfAHundredLeads() {
        dealing.join(members(5, BRONZE));
        dealing.join(members(2, SILVER));
        dealing.join(members(1, GOLD));

        var round = firstRound(dealing, aDistribution().ofLeads(100).queuedIn(dealing));

        assertThat(round.assignments()).isEqualTo(800);
        assertThat(round.membersServed()).isEqualTo(8);
        assertThat(round.warnings()).isEmpty();
        dealing.members().eligible().forEach(m -> assertThat(leadsOf(m, dealing)).isEqualTo(100));
    }

    @Test
    void tenThousandLeadsFillEveryQuota() {
        dealing.join(members(10, BRONZE));
        dealing.join(members(5, SILVER));
        dealing.join(members(2, GOLD));
        var id = aDistribution().ofLeads(10_000).queuedIn(dealing);

        var round = firstRound(dealing, id);

        assertThat(round.assignments()).isEqualTo(3_250);
        dealing.members()
                .eligible()
                .forEach(m -> assertThat(leadsOf(m, dealing)).isEqualTo(m.tier().quotaPerRound()));
        assertThat(copiesOfLeads(id)).allMatch(copies -> copies <= 1);
        assertThat(dealing.distribution(id).outlook().eligibleMembers()).isEqualTo(17);
    }

    private List<Integer> copiesOfLeads(DistributionId id) {
        var copies = new ArrayList<Integer>();
        dealing.leads().forEachOf(id, (Lead lead) -> copies.add(lead.copies()));
        return copies;
    }

    @Test
    void membersAreKnownToHaveTheirFilesRoundByRound() {
        dealing.join(members(2, BRONZE));
        dealing.join(members(1, AFFILIATE));
        var id = aDistribution().ofLeads(150).queuedIn(dealing);

        var first = firstRound(dealing, id);

        for (var member : dealing.members().eligible()) {
            assertThat(dealing.members().activityOf(member.address()))
                    .isEqualTo(new MemberActivity(1, 100, filed(member), null, null));
        }
        assertThat(first.membersServed()).isEqualTo(2);
        nextRound(dealing, id);
        for (var member : dealing.members().eligible()) {
            assertThat(dealing.members().activityOf(member.address()))
                    .isEqualTo(new MemberActivity(2, 150, filed(member), null, null));
        }
    }

    private Instant filed(Member member) {
        return dealing.files()
                .pageOf(member.address(), new PageRequest(1, 1))
                .items()
                .getFirst()
                .createdAt();
    }

    @Test
    void elevenMembersShareTenCopiesOfTooFewLeads() {
        dealing.join(members(11, BRONZE));
        var id = aDistribution().ofLeads(100).queuedIn(dealing);

        var round = firstRound(dealing, id);

        assertThat(round.assignments()).isEqualTo(1_000);
        assertThat(dealing.members().eligible())
                .allMatch(m -> leadsOf(m, dealing) == 90 || leadsOf(m, dealing) == 91);
        assertThat(copiesOfLeads(id)).containsOnly(10);
    }

    @Test
    void suspendedAndFreeMembersGetNothing() {
        var suspended = aMember().named("sue").gold().suspended().build();
        dealing.join(ANN, suspended);
        dealing.join(members(2, AFFILIATE));
        dealing.join(members(2, VIP_AFFILIATE));

        var round = firstRound(dealing, aDistribution().ofLeads(10).queuedIn(dealing));

        assertThat(round.membersServed()).isEqualTo(1);
        assertThat(leadsOf(ANN, dealing)).isEqualTo(10);
        assertThat(leadsOf(suspended, dealing)).isZero();
    }

    @Test
    void withoutAnEligibleMemberTheRoundIsCompleteAndWarns() {
        dealing.join(members(2, AFFILIATE));
        var id = aDistribution().ofLeads(10).queuedIn(dealing);

        var round = firstRound(dealing, id);

        assertThat(round.round()).isEqualTo(1);
        assertThat(round.assignments()).isZero();
        assertThat(round.warnings())
                .extracting(Warning::code)
                .containsExactly("no_eligible_members");
        assertThat(dealing.distribution(id).status()).isEqualTo(DistributionStatus.COMPLETED);
        assertThat(dealing.distribution(id).warnings()).isEqualTo(round.warnings());
    }

    @Test
    void whenEverybodyHasEveryLeadTheNextRoundIsCompleteAndWarns() {
        dealing.join(ANN);
        var id = aDistribution().ofLeads(10).queuedIn(dealing);
        firstRound(dealing, id);

        var round = nextRound(dealing, id);

        assertThat(round.round()).isEqualTo(2);
        assertThat(round.assignments()).isZero();
        assertThat(round.warnings())
                .extracting(Warning::code)
                .containsExactly("no_available_leads");
    }

    @Test
    void theNextRoundGivesLeadsThatNobodyHadAndCountsThemOn() {
        dealing.join(ANN);
        var id = aDistribution().ofLeads(150).queuedIn(dealing);
        firstRound(dealing, id);

        var round = nextRound(dealing, id);

        assertThat(round.assignments()).isEqualTo(50);
        assertThat(round.shortage()).isEqualTo(new Shortage(50));
        assertThat(leadsOf(ANN, dealing)).isEqualTo(150);
        assertThat(dealing.distribution(id).made()).isEqualTo(150);
        assertThat(dealing.distribution(id).membersServed()).isEqualTo(1);
    }

    @Test
    void whoJoinsLaterIsServedInTheNextRound() {
        dealing.join(ANN);
        var id = aDistribution().ofLeads(20).queuedIn(dealing);
        firstRound(dealing, id);
        var bob = aMember().named("bob").build();
        dealing.join(
                bob,
                new Member(
                        ANN.address(),
                        "ann",
                        ANN.email(),
                        ANN.tier(),
                        MemberStatus.SUSPENDED,
                        ANN.leadEmails(),
                        ANN.createdAt()));

        nextRound(dealing, id);

        assertThat(leadsOf(bob, dealing)).isEqualTo(20);
        assertThat(dealing.distribution(id).membersServed()).isEqualTo(2);
        assertThat(dealing.distribution(id).outlook().eligibleMembers()).isEqualTo(1);
    }

    @Test
    void aRoundAskedForByItsNumberAgainAnswersWithItsFigures() {
        dealing.join(ANN);
        var id = aDistribution().ofLeads(150).queuedIn(dealing);
        firstRound(dealing, id);

        var second = run(id, new RunRequest.RoundNumber(2));

        assertThat(run(id, new RunRequest.RoundNumber(2))).isEqualTo(second);
        assertThat(dealing.distribution(id).rounds()).hasSize(2);
    }

    @Test
    void aRoundOutOfTurnIsNotRun() {
        var id = aDistribution().queuedIn(dealing);

        assertThat(run(id, new RunRequest.RoundNumber(2))).isEqualTo(new WrongRound(2, 1));
        assertThat(run(id, new RunRequest.RoundNumber(0))).isEqualTo(new WrongRound(0, 1));
        assertThat(dealing.distribution(id).status()).isEqualTo(DistributionStatus.QUEUED);
    }

    @Test
    void whatIsCompletedIsNotRunAgainUnasked() {
        dealing.join(ANN);
        var id = aDistribution().queuedIn(dealing);
        firstRound(dealing, id);

        assertThat(run(id, new RunRequest.FirstRound())).isEqualTo(new CompletedBefore(id));
        assertThat(run(id, new RunRequest.Close())).isEqualTo(new NothingToClose(id));
        assertThat(run(id, new RunRequest.ThisPlan("a hash"))).isEqualTo(new UnknownPlan("a hash"));
        assertThat(dealing.distribution(id).rounds()).hasSize(1);
    }

    @Test
    void anUnknownDistributionIsNotRun() {
        var stranger = DistributionId.create();

        assertThat(run(stranger, new RunRequest.FirstRound())).isEqualTo(new Unknown(stranger));
    }

    @Test
    void overAllUploadsAProspectGoesToTenMembersAndToEachOnce() {
        dealing.join(members(6, BRONZE));
        firstRound(dealing, aDistribution().ofLeads(0, 20).queuedIn(dealing));
        dealing.join(members(6, SILVER));
        firstRound(dealing, aDistribution().ofLeads(0, 20).queuedIn(dealing));
        var third = firstRound(dealing, aDistribution().ofLeads(10, 30).queuedIn(dealing));

        assertThat(third.assignments()).isEqualTo(100);
        for (int n = 0; n < 30; n++) {
            var copies = dealing.assignments().copiesOf(List.of(key(n)));
            assertThat(copies).hasSize(10);
            assertThat(copies).extracting(HeldCopy::by).doesNotHaveDuplicates();
            assertThat(copies)
                    .extracting(HeldCopy::slot)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 10).boxed().toList());
        }
    }

    private RunOutcome run(DistributionId id, RunRequest request) {
        return running(dealing.run(), "test").run(id, request, RunProgress.NOBODY);
    }
}
