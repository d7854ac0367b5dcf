package org.leaddistribution.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.accounts.ImportRequest.Mode;
import org.leaddistribution.accounts.ImportRequest.Wish;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;

class ImportingMembersTest {
    private static final Actor EVE = Actor.of(new Username("eve"));

    private final AccessWorld world = AccessWorld.withAnn();

    @Test
    void addsAndInvitesEveryone() throws IOException {
        var outcome =
                importFrom(
                        """
                        username,email,tier,member_address,status
                        bob,bob@example.org,Bronze,0xb0b,suspended
                        cat,cat@example.org,vip_affiliate,,
                        """);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ImportOutcome.Imported.class,
                        imported -> assertThat(imported.changes().changes()).hasSize(2));
        assertThat(all())
                .extracting(Member::username, Member::tier, Member::status)
                .containsExactly(
                        tuple("ann", Tier.GOLD, MemberStatus.ACTIVE),
                        tuple("bob", Tier.BRONZE, MemberStatus.SUSPENDED),
                        tuple("cat", Tier.VIP_AFFILIATE, MemberStatus.ACTIVE));
        assertThat(all().get(1).address().value()).isEqualTo("0xb0b");
        assertThat(all().get(2).address().value()).matches("0x[0-9a-f]{40}");
        assertThat(world.invited()).containsExactly("bob", "cat");
        assertThat(world.audited())
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.MEMBER_ADDED, AuditAction.MEMBER_ADDED);
    }

    @Test
    void namesEveryBadCellAndMakesNobody() throws IOException {
        var outcome =
                importFrom(
                        """
                        username,email,tier,status
                        bob,bob@example.org,bronze,active
                        b ob,bob@@example.org,platinum,away
                        ,cat@example.org,gold,
                        dan,dan@example.org
                        """);

        assertThat(issues(outcome))
                .extracting(RowIssue::row, RowIssue::column, issue -> issue.code().code())
                .containsExactly(
                        tuple(3, "email", "invalid_email"),
                        tuple(3, "status", "invalid_status"),
                        tuple(3, "tier", "invalid_tier"),
                        tuple(3, "username", "invalid_username"),
                        tuple(4, "username", "missing_value"),
                        tuple(5, null, "field_count"));
        assertThat(issues(outcome).get(2).message())
                .isEqualTo(
                        "row 3, tier: unknown. It may be bronze, silver, gold, affiliate,"
                                + " vip_affiliate.");
        assertNobodyWasMade();
    }

    @Test
    void readsATierAsPeopleWriteItAndNamesTheHeadingsOfTheFile() throws IOException {
        var refused =
                importFrom("User Name;E-Mail;Plan\nbob;bob@example.org;VIP affiliate\ncat;;Lead\n");

        assertThat(issues(refused))
                .extracting(RowIssue::message)
                .containsExactly(
                        "row 3, E-Mail: empty. Fill it in.",
                        "row 3, Plan: unknown. It may be bronze, silver, gold, affiliate,"
                                + " vip_affiliate.");
    }

    @Test
    void showsWhatIsNoMemberAddressWithoutItsControls() throws IOException {
        var refused =
                importFrom("username,email,tier,member_address\nbob,b@example.org,gold,0x\u0007\n");

        assertThat(issues(refused))
                .extracting(RowIssue::message)
                .containsExactly(
                        "row 2, member_address: \"0x<U+0007>\" is no member address. It may be"
                                + " 1 to 128 visible ASCII characters.");
    }

    @Test
    void namesWhatIsRepeatedInTheFile() throws IOException {
        var outcome =
                importFrom(
                        """
                        username,email,tier,member_address
                        bob,bob@example.org,bronze,0x1
                        BOB,cat@example.org,gold,0x2
                        dan,Bob@example.org,gold,0X1
                        """);

        assertThat(issues(outcome))
                .extracting(RowIssue::row, RowIssue::column, issue -> issue.code().code())
                .containsExactly(
                        tuple(3, "username", "repeated"),
                        tuple(4, "email", "repeated"),
                        tuple(4, "member_address", "repeated"));
        assertNobodyWasMade();
    }

    @Test
    void namesWhatIsTakenAlready() throws IOException {
        var outcome =
                importFrom(
                        """
                        username,email,tier

                        bob,bob@example.org,bronze
                        Ann,ann@example.com,gold
                        """);

        assertThat(issues(outcome))
                .extracting(RowIssue::row, RowIssue::column, issue -> issue.code().code())
                .containsExactly(tuple(4, "username", "taken"));
        assertNobodyWasMade();
    }

    private void assertNobodyWasMade() {
        assertThat(all()).extracting(Member::username).containsExactly("ann");
        assertThat(world.invited()).isEmpty();
        assertThat(world.audited()).isEmpty();
    }

    private ImportOutcome importFrom(String csv) throws IOException {
        return world.importing.importFrom(
                EVE,
                new ImportRequest(
                        BytesUpload.of(csv), ReadOptions.NONE, new Mode.Add(), Wish.STORE));
    }

    private List<Member> all() {
        return world.managingMembers
                .page(MemberQuery.ALL, new PageRequest(1, 100))
                .map(MemberSummary::member)
                .items();
    }

    private static List<RowIssue> issues(ImportOutcome outcome) {
        return ((ImportOutcome.Rejected) outcome).issues();
    }
}
