package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.portal.fixture.Visitor;

/// Pages of long lists, and the statistics.
class ListsContractTest {
    private static final String DISTRIBUTIONS = "/api/admin/leads/distributions";
    private static final String MEMBERS = "/api/admin/members";
    private static final String FILES = "/api/users/leads";
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

    private static Visitor readerOf(String path) {
        return path.startsWith(FILES) ? portal.as("ann") : portal.admin();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=abc",
                "page=1.5",
                "page=",
                "page=%201",
                "page=1&page=2",
                "page=99999999999999999999",
                "page=9223372036854775808",
                "limit=0",
                "limit=101",
                "limit=-1",
                "limit=99999999",
                "limit=ten",
                "limit=10&limit=10",
                "page=\u0661"
            })
    void whatIsNoPageIsRefusedEverywhere(String query) {
        var encoded = query.replace("\u0661", "%D9%A1");
        for (var path : List.of(DISTRIBUTIONS, MEMBERS, FILES)) {
            assertThat(readerOf(path).get(path + "?" + encoded)).isProblem(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=1&limit=100",
                "limit=1",
                "page=7",
                "page=999999999&limit=100",
                "page=2147483647",
                "page=2147483648&limit=100",
                "page=9223372036854775807&limit=100"
            })
    void aPagePastTheEndIsEmpty(String query) {
        for (var path : List.of(DISTRIBUTIONS, FILES)) {
            var list = readerOf(path).get(path + "?" + query);
            assertThat(list).hasStatus(200);
            assertThat(list.json().elements().next()).isEmpty();
            assertThat(list.json().required("total_count").asInt()).isZero();
            assertThat(list.json().required("total_pages").asInt()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pgae=2", "page=1&order=", "name=ann", "limit=5&dry_run=true"})
    void whatAListForStaffDoesNotKnowIsRefusedAndNotPassedOver(String query) {
        for (var path : List.of(DISTRIBUTIONS, MEMBERS)) {
            assertThat(portal.admin().get(path + "?" + query)).isProblem(400, "not known");
            assertThat(portal.admin().get(path + "?limit=5&_=1&_=2")).hasStatus(200);
        }
        assertThat(portal.as("ann").get(FILES + "?" + query)).hasStatus(200);
    }

    @Test
    void membersAreSearchedFilteredAndSorted() {
        portal.accounts().member("Bea", Tier.GOLD);
        portal.accounts().member("cid", Tier.GOLD);

        assertThat(namesIn(MEMBERS + "?q=BE")).containsExactly("Bea");
        assertThat(namesIn(MEMBERS + "?q=.%2A")).isEmpty();
        assertThat(namesIn(MEMBERS + "?tier=gold&sort=-username")).containsExactly("cid", "Bea");
        assertThat(namesIn(MEMBERS + "?status=suspended")).isEmpty();
        var golden = portal.support().get(MEMBERS + "?tier=gold&limit=1").json();
        assertThat(golden.required("total_count").asInt()).isEqualTo(2);
        for (var wrong :
                List.of("tier=platinum", "status=away", "sort=", "sort=password", "q=a&q=b")) {
            assertThat(portal.support().get(MEMBERS + "?" + wrong)).isProblem(400);
        }
    }

    @Test
    void distributionsAreSearchedFilteredAndSorted() {
        portal.admin().queued("Zebra.csv", LeadsCsv.numbered(1, 4));
        portal.admin().queued("ant.csv", LeadsCsv.numbered(10, 12));

        assertThat(filesIn("?q=zEB")).containsExactly("Zebra.csv");
        assertThat(filesIn("?q=" + RunningPortal.ADMIN)).containsExactly("ant.csv", "Zebra.csv");
        assertThat(filesIn("?q=.%2A")).isEmpty();
        assertThat(filesIn("?sort=filename")).containsExactly("Zebra.csv", "ant.csv");
        assertThat(filesIn("?sort=-total_leads")).containsExactly("Zebra.csv", "ant.csv");
        assertThat(filesIn("?status=queued&uploaded_by=ADELE&sort=uploaded_at"))
                .containsExactly("Zebra.csv", "ant.csv");
        assertThat(filesIn("?status=failed")).isEmpty();
        assertThat(filesIn("?uploaded_by=ade")).isEmpty();
        for (var wrong : List.of("status=done", "sort=rows", "sort=", "status=", "q=a&q=b")) {
            assertThat(portal.support().get(DISTRIBUTIONS + "?" + wrong)).isProblem(400);
        }
    }

    private static List<String> filesIn(String query) {
        return portal.support()
                .get(DISTRIBUTIONS + query)
                .json()
                .required("distributions")
                .findValuesAsText("filename");
    }

    private static List<String> namesIn(String list) {
        return portal.support().get(list).json().required("members").findValuesAsText("username");
    }

    @Test
    void pagesCutTheListWithoutGapsAndRepeats() {
        List.of("bea", "Cid", "dan", "Eve")
                .forEach(name -> portal.accounts().member(name, Tier.GOLD));

        var first = portal.support().get(MEMBERS + "?limit=2").json();
        var last = portal.support().get(MEMBERS + "?limit=2&page=3").json();

        assertThat(first.required("members").findValuesAsText("username"))
                .containsExactly("ann", "bea");
        assertThat(last.required("members").findValuesAsText("username")).containsExactly("Eve");
        assertThat(last.required("total_count").asInt()).isEqualTo(5);
        assertThat(last.required("total_pages").asInt()).isEqualTo(3);
        assertThat(last.required("page").asInt()).isEqualTo(3);
        assertThat(last.required("limit").asInt()).isEqualTo(2);
    }

    @Test
    void statisticsOfNothingAreZeroOrNull() {
        var stats = portal.support().get("/api/admin/stats");

        assertThat(stats)
                .hasStatus(200)
                .hasExactly(
                        "leads distributions active_distributions success_rate members average_leads_per_member downloads"
                                + " as_of previous fill_ratio never_downloaded time_to_first_download capacity");
        assertThat(stats.json().required("success_rate").isNull()).isTrue();
        assertThat(stats.json().required("average_leads_per_member").isNull()).isTrue();
        assertThat(stats.json().required("leads").toString())
                .isEqualTo("{\"total\":0,\"distributed\":0,\"pending\":0}");
    }

    @Test
    void statisticsCountWhatHappened() {
        twoRoundsAndThreeDownloads();

        var stats = portal.admin().get("/api/admin/stats").json();

        assertThat(stats.required("leads").toString())
                .isEqualTo("{\"total\":160,\"distributed\":300,\"pending\":10}");
        assertThat(stats.required("distributions").toString())
                .isEqualTo("{\"queued\":1,\"processing\":0,\"completed\":1,\"failed\":0}");
        assertThat(stats.required("active_distributions").asInt()).isEqualTo(1);
        assertThat(stats.required("success_rate").asDouble()).isEqualTo(1.0);
        assertThat(stats.required("average_leads_per_member").asDouble()).isEqualTo(150.0);
        assertThat(stats.required("members").toString())
                .isEqualTo(
                        "{\"bronze\":1,\"silver\":0,\"gold\":1,\"affiliate\":1,\"vip_affiliate\":0,\"suspended\":1}");
        assertThat(stats.required("downloads").toString())
                .isEqualTo("{\"total\":3,\"files_never\":1,\"files_once\":1,\"files_many\":1}");
    }

    private static void twoRoundsAndThreeDownloads() {
        portal.accounts().member("gus", Tier.GOLD);
        portal.accounts().member("sue", Tier.SILVER, MemberStatus.SUSPENDED);
        portal.accounts().member("zoe", Tier.AFFILIATE);
        var done = portal.admin().queued("a.csv", LeadsCsv.numbered(1, 150));
        portal.admin().distribute(done);
        portal.admin().distribute(done, "\"next\"");
        portal.admin().queued("b.csv", LeadsCsv.numbered(200, 209));
        var ofAnn =
                portal.as("ann").files().json().required("csv_files").findValuesAsText("file_id");
        portal.as("ann").download(ofAnn.getFirst());
        portal.as("ann").download(ofAnn.getFirst());
        portal.as("ann").download(ofAnn.getLast());
    }
}
