package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.fieldsOf;
import static org.leaddistribution.portal.fixture.RunningPortal.ADMIN;
import static org.leaddistribution.portal.fixture.RunningPortal.SUPPORT;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.TokenPurpose;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Tier;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.MailedLinks;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.fixture.TestAccounts;

/// `/api/admin/staff`.
class StaffContractTest {
    private static final String STAFF = "/api/admin/staff";
    private static final String ANOTHER = "orange umbrella seventeen";
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Answer add(String json) {
        return portal.admin().post(STAFF, json);
    }

    private static Answer change(String username, String json) {
        return portal.admin().patch(STAFF + "/" + username, json);
    }

    private static List<String> names(String query) {
        var list = portal.admin().get(STAFF + query);
        assertThat(list).hasStatus(200).hasExactly("staff total_count page limit total_pages");
        return list.json().required("staff").findValuesAsText("username");
    }

    private static int signIn(String username, String password) {
        return portal.stranger().signIn(username, password).status();
    }

    @Test
    void whoHasAPasswordCanSignInAtOnce() {
        var answer =
                add(
                        """
                        {"username":"Zoe","email":"Zoe@example.org","role":"admin",
                         "password":"long enough pass","disabled":true,"tier":"gold"}
                        """);

        assertThat(answer).hasStatus(201);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"username\":\"Zoe\",\"email\":\"Zoe@example.org\",\"role\":\"admin\","
                                + "\"disabled\":false,\"last_sign_in_at\":null}");
        assertThat(signIn("zoe", "long enough pass")).isEqualTo(201);
    }

    @Test
    void whoHasNoPasswordIsInvitedByMailAndTheLinkWorks() {
        var before = invitations();

        assertThat(add("{\"username\":\"zoe\",\"email\":\"z@example.org\",\"role\":\"support\"}"))
                .hasStatus(201);

        assertThat(invitations()).isEqualTo(before + 1);
        var link = MailedLinks.drawn(portal, "zoe", TokenPurpose.INVITATION);
        assertThat(portal.stranger().get(link, "Accept", "text/html").text()).contains("zoe");
        var chosen =
                portal.stranger()
                        .send(
                                "POST",
                                link,
                                "new_password=%1$s&new_password_again=%1$s"
                                        .formatted(ANOTHER.replace(' ', '+'))
                                        .getBytes(StandardCharsets.UTF_8),
                                "Content-Type",
                                "application/x-www-form-urlencoded");
        assertThat(chosen.status()).isLessThan(400);
        assertThat(signIn("zoe", ANOTHER)).isEqualTo(201);
    }

    private static long invitations() {
        var outbox = portal.application().store().outbox();
        return outbox.countByState().getOrDefault(NoticeState.PENDING, 0L);
    }

    @Test
    void theListIsByUserNameAPageAtATime() {
        portal.accounts().staff(Role.SUPPORT, "bea", "Zoe");

        var list = portal.admin().get(STAFF + "?limit=3").json();

        assertThat(list.required("staff").findValuesAsText("username"))
                .containsExactly(ADMIN, "bea", SUPPORT);
        assertThat(fieldsOf(list.required("staff").get(0)))
                .containsExactlyInAnyOrder(
                        "username", "email", "role", "disabled", "last_sign_in_at");
        assertThat(list.required("total_count").asInt()).isEqualTo(4);
        assertThat(list.required("total_pages").asInt()).isEqualTo(2);
        assertThat(list.required("limit").asInt()).isEqualTo(3);
        assertThat(names("?limit=3&page=2&_=1&_=2")).containsExactly("Zoe");
        assertThat(names("?page=9223372036854775807")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ADEL, adele",
        "sam%40example, sam",
        "example.com, adele sam",
        "a.e, ''",
        ".*, ''",
        "%24username, ''",
        "%5C, ''",
        "%00, ''",
        "'', adele sam"
    })
    void aSearchIsForAPartAndNeverAPattern(String encoded, String found) {
        assertThat(names("?q=" + encoded))
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pgae=2",
                "sort=username",
                "role=admin",
                "q=a&q=b",
                "page=0",
                "page=-1",
                "page=1&page=1",
                "limit=0",
                "limit=101",
                "limit=ten",
                "page=9223372036854775808"
            })
    void whatTheListDoesNotKnowIsRefused(String query) {
        assertThat(portal.admin().get(STAFF + "?" + query)).isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"username\":\"x\",\"role\":\"admin\"}",
                "{\"username\":\"x\",\"role\":\"admin\",\"password\":\"long enough pass\"}",
                "{\"username\":\"x\",\"email\":\"x@example.org\"}",
                "{\"email\":\"x@example.org\",\"role\":\"admin\"}",
                "{\"username\":\"x y\",\"email\":\"x@example.org\",\"role\":\"admin\"}",
                "{\"username\":\"x\",\"email\":\"x@example\",\"role\":\"admin\"}",
                "{\"username\":\"x\",\"email\":\"x@example.org\",\"role\":\"member\"}",
                "{\"username\":\"x\",\"email\":\"x@example.org\",\"role\":\"ADMIN\"}",
                "{\"username\":\"x\",\"email\":\"x@example.org\",\"role\":1}",
                "{\"username\":\"x\",\"email\":\"x@example.org\",\"role\":\"admin\",\"password\":\"short\"}",
                "{\"username\":\"x\",\"email\":\"x@example.org\",\"role\":\"admin\",\"password\":\"passwordpassword\"}"
            })
    void whatMayNotBeIsRefused(String json) {
        assertThat(add(json)).isProblem(400);
        assertThat(names("")).containsExactly(ADMIN, SUPPORT);
    }

    @ParameterizedTest
    @CsvSource({
        "ADELE, new@example.org, username",
        "Ann, new@example.org, username",
        "new, ADELE@example.com, email",
        "new, Ann@Example.org, email",
        "sam, sam@example.com, 'email, username'"
    })
    void whatStaffOrAMemberHasInAnyCaseIsAConflict(String username, String email, String taken) {
        portal.accounts().member("ann", Tier.BRONZE);

        var answer =
                add(
                        "{\"username\":\"%s\",\"email\":\"%s\",\"role\":\"support\"}"
                                .formatted(username, email));

        assertThat(answer).isProblem(409, ": " + taken + ".");
        assertThat(answer.field("code")).isEqualTo("taken");
        assertThat(names("")).containsExactly(ADMIN, SUPPORT);
        assertThat(invitations()).isZero();
    }

    @Test
    void noMemberGetsAnEmailOfStaff() {
        portal.accounts().member("ann", Tier.BRONZE);
        var members = "/api/admin/members";

        assertThat(
                        portal.admin()
                                .post(
                                        members,
                                        "{\"username\":\"bob\",\"email\":\"SAM@example.com\",\"tier\":\"gold\"}"))
                .isProblem(409, "email");
        assertThat(portal.admin().patch(members + "/0xann", "{\"email\":\"SAM@example.com\"}"))
                .isProblem(409, "email");
        assertThat(
                        portal.admin()
                                .upload(
                                        members + "/import",
                                        "members.csv",
                                        "username,email,tier\nbob,Sam@example.com,gold\n"))
                .isProblem(400);
    }

    @Test
    void staffAreChangedFieldByField() {
        portal.accounts().staff(Role.SUPPORT, "zoe");

        var changed =
                change("ZOE", "{\"email\":\"z@example.org\",\"role\":\"admin\",\"disabled\":true}");

        assertThat(changed).hasStatus(200);
        assertThat(changed.text())
                .isEqualTo(
                        "{\"username\":\"zoe\",\"email\":\"z@example.org\",\"role\":\"admin\","
                                + "\"disabled\":true,\"last_sign_in_at\":null}");
        assertThat(change("zoe", "{}").text()).isEqualTo(changed.text());
        assertThat(change("zoe", "{\"username\":\"other\",\"email\":null}").text())
                .isEqualTo(changed.text());
        assertThat(portal.admin().get(STAFF + "?q=zoe").json().required("staff").get(0).toString())
                .isEqualTo(changed.text());
    }

    @Test
    void whatCannotBeChangedIsRefused() {
        portal.accounts().staff(Role.SUPPORT, "zoe");
        portal.accounts().member("ann", Tier.BRONZE);

        assertThat(change("zoe", "{\"email\":\"SAM@example.com\"}")).isProblem(409, "email");
        assertThat(change("zoe", "{\"email\":\"Ann@example.org\"}")).isProblem(409, "email");
        assertThat(change("zoe", "{\"email\":\"nowhere\"}")).isProblem(400);
        assertThat(change("zoe", "{\"role\":\"member\"}")).isProblem(400);
        assertThat(change("zoe", "{\"disabled\":\"true\"}")).isProblem(400);
        assertThat(change("zoe", "{\"disabled\":1}")).isProblem(400);
        assertThat(change("zoe", "{\"password\":\"short\"}")).isProblem(400);
        assertThat(change("zoe", "")).isProblem(400);
        assertThat(change("nobody", "{\"role\":\"admin\"}")).isProblem(404);
        assertThat(change("ann", "{\"role\":\"admin\"}")).isProblem(404);
        assertThat(change("a%20b", "{}")).isProblem(404);
        assertThat(change("zoe", "{}").field("role")).isEqualTo("support");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"role\":\"admin\"}",
                "{\"disabled\":true}",
                "{\"password\":\"" + ANOTHER + "\"}"
            })
    void aChangedRoleADisabledAccountAndANewPasswordEndSessionsForGood(String json) {
        portal.accounts().staff(Role.SUPPORT, "zoe");
        var zoe = portal.as("zoe");
        assertThat(zoe.get("/api/me")).hasStatus(200);

        assertThat(change("zoe", json)).hasStatus(200);

        assertThat(zoe.get("/api/me")).isProblem(401);
        assertThat(change("zoe", "{\"role\":\"support\",\"disabled\":false}")).hasStatus(200);
        assertThat(zoe.get("/api/me")).isProblem(401);
    }

    @Test
    void whoeverIsDisabledIsAnsweredAsForAWrongPassword() {
        portal.accounts().staff(Role.SUPPORT, "zoe");
        change("zoe", "{\"disabled\":true}");

        var right = portal.stranger().signIn("zoe", TestAccounts.PASSWORD);
        var wrong = portal.stranger().signIn("zoe", ANOTHER);

        assertThat(right).isProblem(401);
        assertThat(right.field("detail")).isEqualTo(wrong.field("detail"));
        assertThat(wrong).isProblem(401);
        change("zoe", "{\"disabled\":false}");
        assertThat(signIn("zoe", TestAccounts.PASSWORD)).isEqualTo(201);
    }

    @Test
    void theLastEnabledAdminIsNeitherDisabledNorDemoted() {
        portal.accounts().staff(Role.ADMIN, "zoe");
        change("zoe", "{\"disabled\":true}");
        add("{\"username\":\"ivy\",\"email\":\"ivy@example.org\",\"role\":\"admin\"}");

        for (var json : List.of("{\"disabled\":true}", "{\"role\":\"support\"}")) {
            var refused = change(ADMIN, json);
            assertThat(refused).isProblem(409, "sign in as an admin");
            assertThat(refused.field("code")).isEqualTo("last_admin");
        }
        assertThat(portal.admin().get("/api/me").field("role")).isEqualTo("admin");
        assertThat(change("zoe", "{\"disabled\":false}")).hasStatus(200);
        assertThat(portal.as("zoe").patch(STAFF + "/ivy", "{\"disabled\":true}")).hasStatus(200);
    }

    /// What changes nothing about the caller is no reason to ask for the password again.
    @Test
    void whoeverWritesTheirOwnAccountAsItIsStaysSignedIn() {
        assertThat(
                        change(
                                ADMIN,
                                "{\"role\":\"admin\",\"disabled\":false,\"email\":\"Adele@example.com\"}"))
                .hasStatus(200);

        assertThat(portal.admin().get("/api/me")).hasStatus(200);
    }

    @Test
    void oneOfTwoAdminsMayStepDown() {
        portal.accounts().staff(Role.ADMIN, "zoe");
        var zoe = portal.as("zoe");

        assertThat(zoe.patch(STAFF + "/zoe", "{\"role\":\"support\"}")).hasStatus(200);

        assertThat(zoe.get("/api/me")).isProblem(401);
        assertThat(signIn("zoe", TestAccounts.PASSWORD)).isEqualTo(201);
    }

    @Test
    void theLastSignInIsTold() {
        portal.accounts().staff(Role.SUPPORT, "zoe");
        var before = Instant.now().minusMillis(1);
        portal.as("zoe");

        var item = portal.admin().get(STAFF + "?q=zoe").json().required("staff").get(0);

        assertThat(Instant.parse(item.required("last_sign_in_at").asText()))
                .isBetween(before, Instant.now());
        assertThat(item.required("last_sign_in_at").asText()).endsWith("Z");
    }

    @Test
    void whoDidWhatIsKept() {
        portal.accounts().staff(Role.SUPPORT, "zoe");
        change("zoe", "{\"disabled\":true}");

        var entries = portal.application().store().auditLog().page(new PageRequest(1, 10)).items();

        assertThat(entries)
                .extracting(entry -> entry.actor().name(), AuditEntry::action, AuditEntry::subject)
                .containsExactly(tuple(ADMIN, AuditAction.STAFF_CHANGED, "zoe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SUPPORT, "ann"})
    void onlyAdminsManageStaff(String who) {
        portal.accounts().member("ann", Tier.BRONZE);

        assertThat(portal.as(who).get(STAFF)).isProblem(403);
        assertThat(portal.as(who).post(STAFF, "{}")).isProblem(403);
        assertThat(portal.as(who).patch(STAFF + "/" + who, "{\"role\":\"admin\"}")).isProblem(403);
        assertThat(portal.stranger().get(STAFF)).isProblem(401);
    }
}
