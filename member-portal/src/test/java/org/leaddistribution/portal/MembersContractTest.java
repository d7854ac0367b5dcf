package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.fieldsOf;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.member.Tier;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.MailedLinks;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.fixture.TestAccounts;

/// `/api/admin/members`.
class MembersContractTest {
    private static final String MEMBERS = "/api/admin/members";
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
        portal.accounts().member("ann", Tier.BRONZE);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Answer add(String json) {
        return portal.admin().post(MEMBERS, json);
    }

    private static Answer imported(String csv) {
        return portal.admin().upload(MEMBERS + "/import", "members.csv", csv);
    }

    private static Answer importedWith(String query, String csv) {
        return portal.admin().upload(MEMBERS + "/import?" + query, "members.csv", csv);
    }

    private static int count() {
        return portal.admin().get(MEMBERS).json().required("total_count").asInt();
    }

    private static long invitations() {
        var outbox = portal.application().store().outbox();
        return outbox.countByState().getOrDefault(NoticeState.PENDING, 0L);
    }

    @Test
    void aMemberWithoutAPasswordIsInvitedAndEligibleAllTheSame() {
        var answer = add("{\"username\":\"Bob\",\"email\":\"Bob@example.org\",\"tier\":\"gold\"}");

        assertThat(answer)
                .hasStatus(201)
                .hasExactly("member_address username email tier status lead_emails");
        assertThat(answer.field("member_address")).matches("0x[0-9a-f]{40}");
        assertThat(answer.field("username")).isEqualTo("Bob");
        assertThat(answer.field("status")).isEqualTo("active");
        assertThat(answer.json().required("lead_emails").asBoolean()).isTrue();
        assertThat(invitations()).isEqualTo(1);
        var upload = portal.admin().upload("leads.csv", LeadsCsv.numbered(1, 5));
        assertThat(upload.json().required("eligible_members").asInt()).isEqualTo(2);
    }

    @Test
    void aMemberWithEverythingGivenCanSignInAtOnce() {
        var answer =
                add(
                        """
                        {"username":"v.i-p_1","email":"v@example.org","tier":"vip_affiliate","status":"active",
                         "member_address":"0xABC","password":"long enough pass","lead_emails":true,"role":"admin"}
                        """);

        assertThat(answer).hasStatus(201);
        assertThat(answer.field("member_address")).isEqualTo("0xABC");
        assertThat(portal.stranger().signIn("v.i-p_1", "long enough pass").field("role"))
                .isEqualTo("member");
        assertThat(invitations()).isZero();
        assertThat(portal.support().get(MEMBERS + "/0xABC").text()).isEqualTo(answer.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"ANN\",\"email\":\"new@example.org\",\"tier\":\"gold\"}",
                "{\"username\":\"new\",\"email\":\"Ann@Example.org\",\"tier\":\"gold\"}",
                "{\"username\":\"new\",\"email\":\"new@example.org\",\"tier\":\"gold\",\"member_address\":\"0XANN\"}",
                "{\"username\":\"Adele\",\"email\":\"new@example.org\",\"tier\":\"gold\"}"
            })
    void whatIsTakenInAnyCaseIsAConflict(String json) {
        assertThat(add(json)).isProblem(409);
        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"username\":\"x\",\"email\":\"x@example.org\"}",
                "{\"username\":\"x y\",\"email\":\"x@example.org\",\"tier\":\"gold\"}",
                "{\"username\":\"\",\"email\":\"x@example.org\",\"tier\":\"gold\"}",
                "{\"username\":\"x\",\"email\":\"x@example\",\"tier\":\"gold\"}",
                "{\"username\":\"x\",\"email\":\"x@example.org\\r\\nBcc: y@example.org\",\"tier\":\"gold\"}",
                "{\"username\":\"x\",\"email\":\"\u760Ax@example.org\",\"tier\":\"gold\"}",
                "{\"username\":\"x\",\"email\":\"x@example.org\",\"tier\":\"platinum\"}",
                "{\"username\":\"x\",\"email\":\"x@example.org\",\"tier\":\"GOLD\"}",
                "{\"username\":\"x\",\"email\":\"x@example.org\",\"tier\":2}",
                "{\"username\":\"x\",\"email\":\"x@example.org\",\"tier\":\"gold\",\"status\":\"dead\"}",
                "{\"username\":\"x\",\"email\":\"x@example.org\",\"tier\":\"gold\",\"password\":\"short\"}",
                "{\"username\":\"x\",\"email\":\"x@example.org\",\"tier\":\"gold\",\"password\":\"passwordpassword\"}",
                "{\"username\":\"x\",\"email\":\"x@example.org\",\"tier\":\"gold\",\"member_address\":\"a b\"}",
                "{\"username\":{\"$gt\":\"\"},\"email\":\"x@example.org\",\"tier\":\"gold\"}"
            })
    void whatMayNotBeIsRefused(String json) {
        assertThat(add(json)).isProblem(400);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aMemberIsChangedFieldByField() {
        var path = MEMBERS + "/0xann";

        var changed =
                portal.admin()
                        .patch(
                                path,
                                "{\"tier\":\"silver\",\"email\":\"a@example.org\",\"lead_emails\":false}");

        assertThat(changed).hasStatus(200);
        assertThat(changed.text())
                .isEqualTo(
                        "{\"member_address\":\"0xann\",\"username\":\"ann\",\"email\":\"a@example.org\","
                                + "\"tier\":\"silver\",\"status\":\"active\",\"lead_emails\":false}");
        assertThat(portal.admin().get(path).text()).isEqualTo(changed.text());
        assertThat(portal.admin().patch(path, "{}").text()).isEqualTo(changed.text());
        assertThat(
                        portal.admin()
                                .patch(path, "{\"username\":\"other\",\"member_address\":\"0x9\"}")
                                .text())
                .isEqualTo(changed.text());
    }

    @Test
    void whatCannotBeChangedIsRefused() {
        portal.accounts().member("bob", Tier.GOLD);
        var path = MEMBERS + "/0xann";

        assertThat(portal.admin().patch(path, "{\"email\":\"BOB@example.org\"}"))
                .isProblem(409, "email");
        assertThat(portal.admin().patch(path, "{\"tier\":\"platinum\"}")).isProblem(400);
        assertThat(portal.admin().patch(path, "{\"password\":\"short\"}")).isProblem(400);
        assertThat(portal.admin().patch(path, "{\"lead_emails\":\"yes\"}")).isProblem(400);
        assertThat(portal.admin().patch(path, "")).isProblem(400);
        assertThat(portal.admin().patch(MEMBERS + "/0xnobody", "{\"tier\":\"gold\"}"))
                .isProblem(404);
        assertThat(portal.admin().patch(MEMBERS + "/%00", "{}").status()).isIn(400, 404);
    }

    @Test
    void aFileOfMembersIsImportedAndEachIsInvited() {
        var answer =
                imported(
                        """
                        username,email,tier,member_address,status
                        bob,bob@example.org,gold,0xB0B,active
                        cid,cid@example.org,affiliate,,suspended
                        """);

        assertThat(answer)
                .hasStatus(201)
                .hasExactly("created changed unchanged suspended changes warnings");
        assertThat(answer.json().required("created").asInt()).isEqualTo(2);
        assertThat(portal.admin().get(MEMBERS + "/0xB0B").field("username")).isEqualTo("bob");
        assertThat(invitations()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username,email,tier\nbob,bob@example.org,gold\nANN,new@example.org,gold\n",
                "username,email,tier\nbob,bob@example.org,gold\nbob,new@example.org,gold\n",
                "username,email,tier\nbob,bob@example.org,gold\ncid,BOB@example.org,gold\n",
                "username,email,tier\nbob,bob@example.org,gold\ncid,cid@example.org,platinum\n",
                "username,email,tier\nbob,bob@example.org,gold\ncid,not an address,gold\n"
            })
    void oneBadRowKeepsAllOut(String csv) {
        var answer = imported(csv);

        assertThat(answer).isProblem(400);
        assertThat(answer.json().required("total_errors").asInt()).isEqualTo(1);
        var error = answer.json().required("errors").get(0);
        assertThat(error.required("row").asInt()).isEqualTo(3);
        assertThat(fieldsOf(error)).containsExactlyInAnyOrder("row column code message".split(" "));
        assertThat(count()).isEqualTo(1);
        assertThat(invitations()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "username,email\nbob,bob@example.org\n", "username,email,tier\n"})
    void aFileWithoutMembersIsRefused(String csv) {
        assertThat(imported(csv)).isProblem(400);
    }

    @Test
    void aListFromASpreadsheetGoesInAsItIs() {
        assertThat(imported("Our members;;\nUser Name;E-Mail;Plan\nbob;bob@example.org;Gold\n"))
                .hasStatus(201);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void columnsThatAreNotFoundAreNamedAndCanBeChosen() {
        var csv = "Nick,Email,Tier\nbob,bob@example.org,gold\n";

        var answer = imported(csv);

        assertThat(answer).isProblem(400, "username=");
        assertThat(answer.field("code")).isEqualTo("columns_missing");
        assertThat(answer.json().required("columns_found").toString())
                .isEqualTo("[\"Nick\",\"Email\",\"Tier\"]");
        assertThat(answer.json().required("suggested_columns").required("tier").toString())
                .isEqualTo("[\"Tier\"]");
        assertThat(importedWith("username=Nick", csv)).hasStatus(201);
    }

    @Test
    void aListBringsTheMembersUpToDate() {
        portal.accounts().member("bob", Tier.GOLD);
        var csv =
                """
                username,email,tier
                ANN,bob@example.org,bronze
                bob,ann@example.org,silver
                cid,cid@example.org,gold
                """;

        var tried = importedWith("mode=sync&dry_run=true", csv);
        var answer = importedWith("mode=sync", csv);

        assertThat(answer)
                .hasStatus(200)
                .hasExactly("created changed unchanged suspended changes warnings");
        assertThat(tried).hasStatus(200);
        assertThat(tried.text()).isEqualTo(answer.text());
        assertThat(answer.json().required("created").asInt()).isEqualTo(1);
        assertThat(answer.json().required("changed").asInt()).isEqualTo(2);
        assertThat(answer.json().required("changes").get(1).toString())
                .isEqualTo(
                        """
                        {"row":3,"username":"bob","action":"change",\
                        "before":{"email":"bob@example.org","tier":"gold"},\
                        "after":{"email":"ann@example.org","tier":"silver"}}""");
        assertThat(answer.json().required("changes").get(2).required("before").isNull()).isTrue();
        assertThat(portal.admin().get(MEMBERS + "/0xann").field("email"))
                .isEqualTo("bob@example.org");
        assertThat(importedWith("mode=sync", csv).json().required("unchanged").asInt())
                .isEqualTo(3);
    }

    @Test
    void whoIsMissingIsSuspendedWhenTheNumberIsRight() {
        portal.accounts().member("bob", Tier.GOLD);
        var csv = "username,email,tier\nann,ann@example.org,bronze\n";

        var refused = importedWith("mode=sync&missing=suspend", csv);

        assertThat(importedWith("mode=sync", csv).json().required("suspended").asInt()).isZero();
        assertThat(refused).isProblem(409, "suspend=1");
        assertThat(refused.field("code")).isEqualTo("suspends_many");
        assertThat(importedWith("mode=sync&missing=suspend&suspend=2", csv)).isProblem(409);
        var done = importedWith("mode=sync&missing=suspend&suspend=1", csv);
        assertThat(done).hasStatus(200);
        assertThat(done.json().required("changes").get(0).required("row").isNull()).isTrue();
        assertThat(portal.admin().get(MEMBERS + "/0xbob").field("status")).isEqualTo("suspended");
    }

    @Test
    void aDryRunOfAFileThatWouldBeRefusedTellsItsErrors() {
        var tried = importedWith("dry_run=true", "username,email,tier\nann,a@example.org,tin\n");
        var nameless = importedWith("dry_run=true", "nick,email,tier\nbob,b@example.org,gold\n");

        assertThat(tried).hasStatus(200).hasExactly("errors total_errors");
        assertThat(nameless).hasStatus(200);
        assertThat(nameless.field("code")).isEqualTo("columns_missing");
        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mode=replace",
                "missing=suspend",
                "mode=add&suspend=1",
                "mode=sync&missing=delete",
                "mode=sync&suspend=some",
                "mode=sync&dry_run=yes"
            })
    void aWrongWishIsRefused(String query) {
        assertThat(importedWith(query, "username,email,tier\nbob,bob@example.org,gold\n"))
                .isProblem(400);
        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"header_row=0", "tier=a&tier=b", "again=true", "name=Name"})
    void anUnknownParameterOfAnImportIsRefused(String query) {
        assertThat(importedWith(query, "username,email,tier\nbob,bob@example.org,gold\n"))
                .isProblem(400);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anImportThatIsNotMultipartIs415() {
        assertThat(portal.admin().post(MEMBERS + "/import", "{}")).isProblem(415);
    }

    private static Answer invite(String address, String body) {
        return portal.admin().post(MEMBERS + "/" + address + "/invitation", body);
    }

    private static String invited() {
        return add("{\"username\":\"bob\",\"email\":\"bob@example.org\",\"tier\":\"gold\"}")
                .field("member_address");
    }

    @Test
    void anInvitationIsSentAgainAndOlderOnesAreDead() {
        var bob = invited();
        var older = MailedLinks.drawn(portal, "bob", TokenPurpose.INVITATION);

        assertThat(invite(bob, "")).hasStatus(204);

        assertThat(portal.stranger().get(older)).hasStatus(404);
        assertThat(invitations()).isEqualTo(1);
    }

    @Test
    void whoHasChosenAPasswordIsInvitedOnlyWhenItIsVoided() {
        var ann = portal.accounts().member("anna", Tier.GOLD);
        var session = portal.as(ann);
        var address = ann.address().value();

        assertThat(invite(address, "")).hasStatus(409);
        assertThat(invite(address, "{\"void_password\":false}")).hasStatus(409);
        assertThat(session.get("/api/me")).hasStatus(200);

        assertThat(invite(address, "{\"void_password\":true}")).hasStatus(204);
        assertThat(session.get("/api/me")).hasStatus(401);
        assertThat(portal.stranger().signIn("anna", TestAccounts.PASSWORD)).hasStatus(401);
    }

    @Test
    void nobodyIsInvitedWhoIsSuspendedOrUnknownNorBySupport() {
        var bob = invited();
        portal.admin().patch(MEMBERS + "/" + bob, "{\"status\":\"suspended\"}");

        assertThat(invite(bob, "")).hasStatus(409);
        assertThat(invite("0xnobody", "")).hasStatus(404);
        assertThat(portal.support().post(MEMBERS + "/" + bob + "/invitation", "")).hasStatus(403);
    }

    @Test
    void anEmailThatChangesTakesItsLinksAlong() {
        var bob = invited();
        var link = MailedLinks.drawn(portal, "bob", TokenPurpose.INVITATION);

        var answer = portal.admin().patch(MEMBERS + "/" + bob, "{\"email\":\"b@example.net\"}");

        assertThat(answer).hasStatus(200);
        assertThat(portal.stranger().get(link)).hasStatus(404);
        assertThat(invitations())
                .isEqualTo(2); // the one that waited, and the word to the old address
    }
}
