package org.leaddistribution.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.AMember.aMember;
import static org.leaddistribution.fixture.AMember.members;
import static org.leaddistribution.member.Tier.AFFILIATE;
import static org.leaddistribution.member.Tier.BRONZE;
import static org.leaddistribution.member.Tier.GOLD;
import static org.leaddistribution.member.Tier.SILVER;
import static org.leaddistribution.member.Tier.VIP_AFFILIATE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.member.MemberActivity.FilesMade;

/// What every register of members answers.
public abstract class MembersContract {
    private static final Member ANN = aMember().named("ann").gold().build();
    private static final Member BOB = aMember().named("bob").silver().suspended().build();

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Dealing dealing;
    private Members members;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        members = dealing.members();
    }

    @Test
    void findsAMemberAsItWasStored() {
        dealing.join(ANN, BOB);

        assertThat(members.byAddress(BOB.address())).contains(BOB);
    }

    @Test
    void findsNobodyAtAnUnknownAddress() {
        dealing.join(ANN);

        assertThat(members.byAddress(BOB.address())).isEmpty();
    }

    @Test
    void leavesUnknownAddressesOut() {
        dealing.join(ANN);

        assertThat(members.byAddresses(List.of(ANN.address(), BOB.address()))).containsExactly(ANN);
    }

    @Test
    void onlyPaidMembersInGoodStandingAreEligible() {
        dealing.join(ANN, BOB);
        dealing.join(members(2, BRONZE));
        dealing.join(members(2, AFFILIATE));
        dealing.join(members(2, VIP_AFFILIATE));

        assertThat(members.eligible())
                .extracting(Member::username)
                .containsExactlyInAnyOrder("ann", "bronze-0", "bronze-1");
    }

    @Test
    void handsOverEveryMemberWhateverItStands() {
        dealing.join(ANN, BOB);
        dealing.join(members(2, AFFILIATE));
        var all = new ArrayList<Member>();

        members.forEach(all::add);

        assertThat(all).hasSize(4).contains(ANN, BOB);
    }

    @Test
    void whatIsNotedOfFilesAndDownloadsOnlyGrows() {
        dealing.join(ANN, BOB);
        members.noteFiles(
                List.of(
                        new FilesMade(ANN.address(), 2, 150, NOON),
                        new FilesMade(BOB.address(), 1, 100, NOON)));
        members.noteFiles(List.of(new FilesMade(ANN.address(), 1, 50, NOON.minusSeconds(1))));
        members.noteFiles(List.of());
        members.noteDownload(ANN.address(), NOON.plusSeconds(2));
        members.noteDownload(ANN.address(), NOON.plusSeconds(1));

        assertThat(members.activityOf(ANN.address()))
                .isEqualTo(new MemberActivity(2, 150, NOON, NOON.plusSeconds(2), null));
        assertThat(members.activityOf(BOB.address()))
                .isEqualTo(new MemberActivity(1, 100, NOON, null, null));
        assertThat(members.byAddress(ANN.address())).contains(ANN);
    }

    @Test
    void nothingIsNotedOfWhoIsNoMember() {
        members.noteFiles(List.of(new FilesMade(ANN.address(), 2, 150, NOON)));
        members.noteDownload(ANN.address(), NOON);

        assertThat(members.activityOf(ANN.address())).isEqualTo(MemberActivity.NONE);
        assertThat(members.byAddress(ANN.address())).isEmpty();
    }

    @Test
    void countsActiveOnesByEveryTierAndSuspendedOnesApart() {
        dealing.join(ANN, BOB);
        dealing.join(members(3, AFFILIATE));

        assertThat(members.countActiveByTier())
                .isEqualTo(
                        Map.of(BRONZE, 0L, SILVER, 0L, GOLD, 1L, AFFILIATE, 3L, VIP_AFFILIATE, 0L));
        assertThat(members.countSuspended()).isEqualTo(1);
    }
}
