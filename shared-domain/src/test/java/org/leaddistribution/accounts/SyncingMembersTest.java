package org.leaddistribution.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leaddistribution.access.TokenPurpose.INVITATION;
import static org.leaddistribution.access.TokenPurpose.RESET;
import static org.leaddistribution.accounts.AccessWorld.PASSWORD;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.access.SigningIn.SignInOutcome;
import org.leaddistribution.accounts.ImportOutcome.Imported;
import org.leaddistribution.accounts.ImportOutcome.Rejected;
import org.leaddistribution.accounts.ImportOutcome.SuspendsOthers;
import org.leaddistribution.accounts.ImportOutcome.Tried;
import org.leaddistribution.accounts.ImportRequest.Missing;
import org.leaddistribution.accounts.ImportRequest.Mode;
import org.leaddistribution.accounts.ImportRequest.Wish;
import org.leaddistribution.accounts.MemberListChanges.Action;
import org.leaddistribution.accounts.MemberListChanges.MemberListChange;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.fake.People;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;

class SyncingMembersTest {
    private static final Actor EVE = Actor.of(new Username("eve"));
    private static final Mode KEEPING = new Mode.Sync(Missing.KEEP, null);

    private final AccessWorld world = AccessWorld.withAnn();

    @BeforeEach
    void addBob() {
        world.managingMembers.add(
                EVE,
                new MemberDraft(
                        new Username("bob"),
                        new EmailAddress("bob@example.org"),
                        Tier.GOLD,
                        MemberStatus.ACTIVE,
                        People.member("bob").address(),
                        null));
        world.outbox.forgetAll();
    }

    @Test
    void addsWhoIsNewChangesWhoDiffersAndCountsTheRest() throws IOException {
        var changes =
                imported(
                        sync(
                                KEEPING,
                                """
                                username,email,tier,status
                                cat,cat@example.org,silver,
                                ANN,ann@example.net,bronze,active
                                bob,bob@example.org,Gold,
                                """));

        assertThat(changes.changes())
                .extracting(
                        MemberListChange::row,
                        change -> change.after().username(),
                        MemberListChange::action,
                        MemberListChange::oldValues,
                        MemberListChange::newValues)
                .containsExactly(
                        tuple(
                                2,
                                "cat",
                                Action.CREATE,
                                Map.of(),
                                Map.of(
                                        "email", "cat@example.org",
                                        "tier", "silver",
                                        "status", "active")),
                        tuple(
                                3,
                                "ann",
                                Action.CHANGE,
                                Map.of("email", "ann@example.org", "tier", "gold"),
                                Map.of("email", "ann@example.net", "tier", "bronze")));
        assertThat(changes.unchanged()).isEqualTo(1);
        assertThat(member("ann").tier()).isEqualTo(Tier.BRONZE);
        assertThat(member("cat").email()).isEqualTo("cat@example.org");
    }

    @Test
    void aChangeByAFileIsWhatAChangeByHandIs() throws IOException {
        var invitation = world.mailed("bob", INVITATION).orElseThrow();
        var reset = world.mailed("ann", RESET).orElseThrow();
        world.sessionOf("ann");

        imported(
                sync(
                        new Mode.Sync(Missing.KEEP, 1),
                        """
                        username,email,tier,status
                        ann,ann@example.org,gold,suspended
                        bob,bob@example.net,silver,
                        """));

        assertThat(world.signIn("ann", PASSWORD)).isEqualTo(new SignInOutcome.Refused());
        assertThat(world.tokens.find(reset.hash(), RESET, world.clock.instant())).isEmpty();
        assertThat(world.tokens.find(invitation.hash(), INVITATION, world.clock.instant()))
                .isEmpty();
        assertThat(world.toldOfAnotherEmail()).containsExactly("bob@example.org");
        assertThat(world.invited()).containsExactly("bob");
        assertThat(world.audited())
                .filteredOn(entry -> entry.action() == AuditAction.MEMBER_CHANGED)
                .extracting(AuditEntry::subject, AuditEntry::before, AuditEntry::after)
                .containsExactlyInAnyOrder(
                        tuple("0xann", Map.of("status", "active"), Map.of("status", "suspended")),
                        tuple(
                                "0xbob",
                                Map.of("email", "bob@example.org", "tier", "gold"),
                                Map.of("email", "bob@example.net", "tier", "silver")));
    }

    @Test
    void whoIsLetInAgainWithoutAPasswordIsInvited() throws IOException {
        suspend("bob");

        imported(sync(KEEPING, "username,email,tier,status\nbob,bob@example.org,gold,active\n"));

        assertThat(world.invited()).containsExactly("bob");
        assertThat(world.toldOfAnotherEmail()).isEmpty();
    }

    @Test
    void twoMembersMaySwapTheirEmails() throws IOException {
        imported(
                sync(
                        KEEPING,
                        """
                        username,email,tier
                        ann,bob@example.org,gold
                        bob,ann@example.org,gold
                        """));

        assertThat(member("ann").email()).isEqualTo("bob@example.org");
        assertThat(member("bob").email()).isEqualTo("ann@example.org");
        assertThat(world.toldOfAnotherEmail())
                .containsExactlyInAnyOrder("ann@example.org", "bob@example.org");
    }

    @Test
    void namesWhatStandsInTheWayAndChangesNothing() throws IOException {
        world.andEve();
        var before = all();

        var outcome =
                sync(
                        KEEPING,
                        """
                        username,email,tier,member_address
                        ann,new@example.org,bronze,0xother
                        cat,Bob@example.org,gold,
                        eve,eve@example.org,gold,0xBOB
                        """);

        assertThat(issues(outcome))
                .extracting(RowIssue::row, RowIssue::column, issue -> issue.code().code())
                .containsExactly(
                        tuple(2, "member_address", "address_differs"),
                        tuple(3, "email", "taken"),
                        tuple(4, "member_address", "taken"),
                        tuple(4, "username", "taken"));
        assertThat(issues(outcome).getFirst().message())
                .isEqualTo(
                        "row 2, member_address: ann has the address 0xann, and an address stays."
                                + " Correct it or leave it empty.");
        assertThat(all()).isEqualTo(before);
        assertThat(world.invited()).isEmpty();
    }

    @Test
    void membersWhoAreNotInTheFileStayUnlessTheyAreToBeSuspended() throws IOException {
        var file = "username,email,tier\nann,ann@example.org,gold\n";

        assertThat(imported(sync(KEEPING, file)).changes()).isEmpty();
        var changes = imported(sync(new Mode.Sync(Missing.SUSPEND, 1), file));

        assertThat(changes.changes())
                .extracting(
                        MemberListChange::row,
                        change -> change.after().username(),
                        MemberListChange::action,
                        MemberListChange::newValues)
                .containsExactly(tuple(null, "bob", Action.SUSPEND, Map.of("status", "suspended")));
        assertThat(changes.unchanged()).isEqualTo(1);
        assertThat(member("bob").status()).isEqualTo(MemberStatus.SUSPENDED);
        assertThat(imported(sync(new Mode.Sync(Missing.SUSPEND, null), file)).changes()).isEmpty();
    }

    @Test
    void moreThanATenthIsSuspendedOnlyByWhoeverSaysTheNumber() throws IOException {
        imported(sync(KEEPING, listed(18)));
        var threeMissing = listed(17);
        var twoMissing = threeMissing + "bob,bob@example.org,gold\n";

        var refused = sync(new Mode.Sync(Missing.SUSPEND, null), threeMissing);
        var misread = sync(new Mode.Sync(Missing.SUSPEND, 2), threeMissing);
        var aTenth = sync(new Mode.Sync(Missing.SUSPEND, null), twoMissing);

        assertThat(refused).isEqualTo(new SuspendsOthers(new Suspensions(3, 20, null)));
        assertThat(misread).isEqualTo(new SuspendsOthers(new Suspensions(3, 20, 2)));
        assertThat(imported(aTenth).count(Action.SUSPEND)).isEqualTo(2);
        assertThat(sync(new Mode.Sync(Missing.SUSPEND, 1), threeMissing))
                .isInstanceOf(Imported.class);
    }

    @Test
    void aSuspendedMemberOfWhomTheFileSaysNothingStaysSo() throws IOException {
        suspend("bob");

        var outcome = (Imported) sync(KEEPING, "username,email,tier\nbob,bob@example.org,silver\n");

        assertThat(member("bob").status()).isEqualTo(MemberStatus.SUSPENDED);
        assertThat(outcome.notices())
                .containsExactly(
                        new Warning(
                                "still_suspended",
                                "1 member of the file is suspended and stays so, as the file"
                                        + " gives no status: bob."));
    }

    @Test
    void aDryRunTellsAllAndChangesNothing() throws IOException {
        var before = all();
        var file = "username,email,tier\ncat,cat@example.org,gold\nann,ann@example.org,silver\n";

        var tried = (Tried) importing(new Mode.Sync(Missing.SUSPEND, null), Wish.TRY, file);

        assertThat(tried.changes().changes())
                .extracting(change -> change.after().username(), MemberListChange::action)
                .containsExactly(
                        tuple("cat", Action.CREATE),
                        tuple("ann", Action.CHANGE),
                        tuple("bob", Action.SUSPEND));
        assertThat(tried.suspensions().areAgreed()).isFalse();
        assertThat(all()).isEqualTo(before);
        assertThat(world.invited()).isEmpty();
    }

    private static String listed(int members) {
        var csv = new StringBuilder("username,email,tier\n");
        for (int i = 0; i < members; i++) {
            csv.append("m" + i + ",m" + i + "@x.org,gold\n");
        }
        return csv.toString();
    }

    private void suspend(String name) {
        var address = People.member(name).address();
        var suspended = MemberChange.NOTHING.with(MemberStatus.SUSPENDED);
        world.managingMembers.change(EVE, address, suspended, null);
    }

    private ImportOutcome sync(Mode mode, String csv) throws IOException {
        return importing(mode, Wish.STORE, csv);
    }

    private ImportOutcome importing(Mode mode, Wish wish, String csv) throws IOException {
        return world.importing.importFrom(
                EVE, new ImportRequest(BytesUpload.of(csv), ReadOptions.NONE, mode, wish));
    }

    private static MemberListChanges imported(ImportOutcome outcome) {
        assertThat(outcome).isInstanceOf(Imported.class);
        return ((Imported) outcome).changes();
    }

    private static List<RowIssue> issues(ImportOutcome outcome) {
        assertThat(outcome).isInstanceOf(Rejected.class);
        return ((Rejected) outcome).issues();
    }

    private Member member(String name) {
        return all().stream()
                .filter(member -> member.username().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Member> all() {
        return world.managingMembers
                .page(MemberQuery.ALL, new PageRequest(1, 100))
                .map(MemberSummary::member)
                .items();
    }
}
