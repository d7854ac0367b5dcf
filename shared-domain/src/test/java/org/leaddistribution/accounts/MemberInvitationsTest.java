package org.leaddistribution.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.access.TokenPurpose.INVITATION;
import static org.leaddistribution.accounts.AccessWorld.PASSWORD;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Credentials;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.accounts.ManagingMembers.ChosenPassword;
import org.leaddistribution.accounts.ManagingMembers.Invited;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.fake.People;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Username;

/// Members who are invited once more, on request.
class MemberInvitationsTest {
    private static final Actor EVE = Actor.of(new Username("eve"));
    private static final MemberAddress ANN = People.member("ann").address();
    private static final MemberAddress BOB = People.member("bob").address();

    private final AccessWorld world = AccessWorld.withAnn();
    private final ManagingMembers managing = world.managingMembers;

    @BeforeEach
    void inviteBob() {
        world.members.create(
                List.of(new Account.OfMember(People.member("bob"), Credentials.NONE_YET)));
    }

    @Test
    void aNewInvitationMakesTheOlderOnesWorthless() {
        var older = world.mailed("bob", INVITATION).orElseThrow();
        world.outbox.forgetAll();

        assertThat(managing.invite(EVE, BOB, ChosenPassword.KEEP)).isEqualTo(Invited.INVITED);

        assertThat(world.invited()).containsExactly("bob");
        assertThat(world.resetting.holderOf(older, INVITATION)).isEmpty();
        assertThat(world.mailed("bob", INVITATION)).isPresent();
        assertThat(world.audited())
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.MEMBER_INVITED);
    }

    @Test
    void whoHasChosenAPasswordKeepsIt() {
        assertThat(managing.invite(EVE, ANN, ChosenPassword.KEEP)).isEqualTo(Invited.HAS_PASSWORD);

        assertThat(world.invited()).containsExactly("bob");
        assertThat(world.signIn("ann", PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(world.audited()).isEmpty();
    }

    @Test
    void whoeverChoseAPasswordAtAWrongAddressIsPutOut() {
        var session = world.sessionOf("ann");

        assertThat(managing.invite(EVE, ANN, ChosenPassword.VOID)).isEqualTo(Invited.INVITED);

        assertThat(world.signIn("ann", PASSWORD)).isEqualTo(new SignInOutcome.Refused());
        assertThat(world.checking.userOf(session)).isEmpty();
        assertThat(world.invited()).containsExactly("bob", "ann");
        assertThat(world.audited())
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(AuditAction.PASSWORD_VOIDED, AuditAction.MEMBER_INVITED);
    }

    @Test
    void nobodyIsInvitedWhoIsSuspendedOrUnknown() {
        world.members.change(BOB, MemberChange.NOTHING.with(MemberStatus.SUSPENDED));

        assertThat(managing.invite(EVE, BOB, ChosenPassword.VOID)).isEqualTo(Invited.SUSPENDED);
        assertThat(managing.invite(EVE, new MemberAddress("0xnobody"), ChosenPassword.KEEP))
                .isEqualTo(Invited.UNKNOWN);
        assertThat(world.audited()).isEmpty();
    }
}
