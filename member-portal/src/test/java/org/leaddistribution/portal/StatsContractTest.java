package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.fieldsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Eventually;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.settings.Setting;

/// `/api/admin/stats` over time, and the days of lists, in a zone that is never the day of UTC for long.
class StatsContractTest {
    private static final String STATS = "/api/admin/stats";
    private static final String TIMELINE = STATS + "/timeline";
    private static final ZoneId ZONE = ZoneId.of("Pacific/Kiritimati");
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start(Map.of(Setting.ZONE, ZONE.getId()));
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
        portal.accounts().member("ann", Tier.BRONZE);
        portal.accounts().member("gus", Tier.GOLD);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    private static String roundAndDownloads() {
        var id = portal.admin().queued("a.csv", LeadsCsv.numbered(1, 50));
        portal.admin().distribute(id);
        var file = portal.as("ann").files().json().required("csv_files").get(0);
        portal.as("ann").download(file.required("file_id").asText());
        portal.as("ann").download(file.required("file_id").asText());
        return id;
    }

    private static JsonNode read(String path) {
        var answer = portal.support().get(path);
        assertThat(answer).hasStatus(200);
        return answer.json();
    }

    @Test
    void withoutAPeriodEverythingCountsAndNothingIsBefore() {
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        roundAndDownloads();

        var stats = read(STATS);

        assertThat(stats.required("previous").isNull()).isTrue();
        assertThat(Instant.parse(stats.required("as_of").asText())).isAfterOrEqualTo(before);
        assertThat(stats.required("leads").toString())
                .isEqualTo("{\"total\":50,\"distributed\":100,\"pending\":0}");
        assertThat(stats.required("fill_ratio").toString())
                .isEqualTo(
                        "{\"bronze\":{\"least\":0.5,\"median\":0.5,\"most\":0.5},\"silver\":null,"
                                + "\"gold\":{\"least\":0.1,\"median\":0.1,\"most\":0.1}}");
        assertThat(stats.required("never_downloaded").asInt()).isZero();
        assertThat(stats.required("time_to_first_download").asDouble()).isZero();
    }

    @Test
    void aPeriodStandsBesideAsManyDaysBefore() {
        roundAndDownloads();
        portal.admin().queued("b.csv", LeadsCsv.numbered(60, 69));

        var now = read(STATS + "?from=" + today().minusDays(6) + "&to=" + today());
        var past = read(STATS + "?from=" + today().minusDays(7) + "&to=" + today().minusDays(1));
        var next = read(STATS + "?from=" + today().plusDays(1));

        assertThat(now.required("leads").toString())
                .isEqualTo("{\"total\":60,\"distributed\":100,\"pending\":10}");
        assertThat(now.required("success_rate").asDouble()).isEqualTo(1);
        assertThat(now.required("average_leads_per_member").asDouble()).isEqualTo(50);
        assertThat(now.required("downloads").toString())
                .isEqualTo("{\"total\":2,\"files_never\":1,\"files_once\":0,\"files_many\":1}");
        assertThat(fieldsOf(now.required("previous")))
                .containsExactlyInAnyOrder(
                        "from to leads success_rate average_leads_per_member downloads fill_ratio time_to_first_download"
                                .split(" "));
        assertThat(now.required("previous").required("from").asText())
                .isEqualTo(today().minusDays(13).toString());
        assertThat(now.required("previous").required("to").asText())
                .isEqualTo(today().minusDays(7).toString());
        assertThat(now.required("previous").required("leads").toString())
                .isEqualTo("{\"total\":0,\"distributed\":0}");
        assertThat(past.required("leads").toString())
                .as("what is pending is of now")
                .isEqualTo("{\"total\":0,\"distributed\":0,\"pending\":10}");
        assertThat(past.required("success_rate").isNull()).isTrue();
        assertThat(past.required("members").required("gold").asInt()).isEqualTo(1);
        assertThat(next.required("previous").required("leads").required("total").asInt())
                .isEqualTo(60);
    }

    @Test
    void aTimelineHasAPointForEachStepAlsoWhereNothingHappened() {
        roundAndDownloads();

        var points =
                read(TIMELINE + "?by=day&from=" + today().minusDays(2) + "&to=" + today())
                        .required("points");

        assertThat(points).hasSize(3);
        assertThat(points.get(0).toString())
                .isEqualTo(
                        "{\"from\":\"%s\",\"uploaded\":0,\"distributed\":0,\"downloads\":0,\"members_served\":0,\"fill_ratio\":null,\"shortfall\":0}"
                                .formatted(today().minusDays(2)));
        assertThat(points.get(2).toString())
                .isEqualTo(
                        "{\"from\":\"%s\",\"uploaded\":50,\"distributed\":100,\"downloads\":2,\"members_served\":2,\"fill_ratio\":%s,\"shortfall\":450}"
                                .formatted(today(), 100 / 600.0));
    }

    @Test
    void weeksBeginOnMondayAndTheLastTwelveAreShownUnlessDaysAreNamed() {
        roundAndDownloads();
        var points = read(TIMELINE).required("points");

        assertThat(points).hasSize(12);
        assertThat(points.findValuesAsText("from"))
                .allMatch(day -> LocalDate.parse(day).getDayOfWeek().getValue() == 1);
        assertThat(points.get(11).required("uploaded").asInt()).isEqualTo(50);
        assertThat(read(TIMELINE + "?by=month&from=2026-01-31&to=2026-03-01").required("points"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/admin/stats?from=yesterday, date_invalid",
        "/api/admin/stats?from=, date_invalid",
        "/api/admin/stats?from=2026-02-30, date_invalid",
        "/api/admin/stats?from=2026-03-01T00:00, date_invalid",
        "/api/admin/stats?from=12026-03-01, date_invalid",
        "/api/admin/stats?from=2026-03-02&to=2026-03-01, period_reversed",
        "/api/admin/stats?to=2026-03-01, from_missing",
        "/api/admin/stats/timeline?from=2026-03-01&to=1, date_invalid",
        "/api/admin/stats/timeline?from=2026-03-02&to=2026-03-01, period_reversed",
        "/api/admin/stats/timeline?by=year, step_unknown",
        "/api/admin/stats/timeline?by=day&from=2000-01-01&to=2026-03-01, timeline_too_long",
        "/api/admin/leads/distributions?from=x, date_invalid",
        "/api/admin/leads/distributions?to=2026-13-01, date_invalid",
        "/api/admin/leads/distributions?from=2026-03-02&to=2026-03-01, period_reversed",
    })
    void daysThatCannotBeMeantAreRefused(String path, String code) {
        var answer = portal.admin().get(path);

        assertThat(answer).isProblem(400);
        assertThat(answer.field("code")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/admin/stats?unknown=1&from=0001-01-01",
        "/api/admin/stats?from=9999-12-31&to=9999-12-31",
        "/api/admin/stats/timeline?by=month&from=9990-01-01&to=9999-12-31&unknown=1",
    })
    void otherParametersAndFarDaysAreNoMistake(String path) {
        assertThat(portal.admin().get(path)).hasStatus(200);
    }

    @Test
    void theListOfDistributionsIsFilteredByDaysOfTheirUpload() {
        var id = portal.admin().queued("a.csv", LeadsCsv.numbered(1, 3));
        var list = "/api/admin/leads/distributions?";

        assertThat(ids(list + "from=" + today() + "&to=" + today())).containsExactly(id);
        assertThat(ids(list + "to=" + today())).containsExactly(id);
        assertThat(ids(list + "from=" + today().plusDays(1))).isEmpty();
        assertThat(ids(list + "to=" + today().minusDays(1))).isEmpty();
    }

    private static List<String> ids(String path) {
        return read(path).required("distributions").findValuesAsText("distribution_id");
    }

    @Test
    void capacityIsWorkedOutInTheBackground() {
        roundAndDownloads();

        Eventually.holds(
                "capacity after the round",
                Duration.ofSeconds(45),
                () -> {
                    var capacity = read(STATS).required("capacity");
                    return !capacity.isNull() && capacity.required("copies_free").asInt() == 400;
                });

        var capacity = read(STATS).required("capacity");
        assertThat(fieldsOf(capacity))
                .containsExactlyInAnyOrder(
                        "as_of copies_free prospects_at_cap estimated_weeks".split(" "));
        assertThat(capacity.required("prospects_at_cap").asInt()).isZero();
        assertThat(capacity.required("estimated_weeks").asInt()).isZero();
    }

    @Test
    void membersAreToldNothing() {
        assertThat(portal.as("ann").get(TIMELINE)).isProblem(403);
        assertThat(portal.stranger().get(TIMELINE)).isProblem(401);
    }
}
