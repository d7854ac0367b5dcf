package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.fieldsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.RunningPortal;

/// What members see and fetch, and what they do not.
class DownloadsContractTest {
    private static RunningPortal portal;
    private Member ann;
    private String file;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
        ann = portal.accounts().member("ann", Tier.SILVER);
        portal.admin().distribute(portal.admin().queued("leads.csv", LeadsCsv.numbered(1, 20)));
        file = portal.fileIdsOf(ann).getFirst();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private JsonNode shown() {
        return portal.as(ann).files().json().required("csv_files").get(0);
    }

    private int downloads() {
        return shown().required("download_count").asInt();
    }

    @Test
    void theListHasEveryFieldButTheContentAndTheCards() {
        var list = portal.as(ann).get("/api/users/leads");

        assertThat(list)
                .hasStatus(200)
                .hasExactly("csv_files total_count page limit total_pages summary");
        assertThat(list.json().required("limit").asInt()).isEqualTo(10);
        assertThat(fieldsOf(list.json().required("summary")))
                .containsExactlyInAnyOrder("total_files total_leads total_downloads".split(" "));
        assertThat(fieldsOf(shown()))
                .contains(
                        "file_id member_address member_username member_tier distribution_id filename lead_count created_at downloaded downloaded_at download_count"
                                .split(" "))
                .doesNotContain("csv_content");
        assertThat(shown().required("lead_count").isInt()).isTrue();
        assertThat(shown().required("downloaded").isBoolean()).isTrue();
        assertThat(shown().required("downloaded_at").isNull()).isTrue();
        assertThat(shown().required("created_at").asText()).endsWith("Z");
        assertThat(shown().required("member_tier").asText()).isEqualTo("silver");
    }

    @Test
    void theCardsAddUpAllFilesNewestFirst() {
        portal.admin().distribute(portal.admin().queued("more.csv", LeadsCsv.numbered(30, 34)));
        portal.as(ann).download(file);
        portal.as(ann).download(file);

        var list = portal.as(ann).get("/api/users/leads?limit=1").json();

        assertThat(list.required("csv_files").get(0).required("lead_count").asInt()).isEqualTo(5);
        assertThat(list.required("total_pages").asInt()).isEqualTo(2);
        assertThat(list.required("summary").toString())
                .isEqualTo("{\"total_files\":2,\"total_leads\":25,\"total_downloads\":2}");
    }

    @Test
    void fiftyDownloadsAtOnceCountFifty() throws InterruptedException {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> download = () -> portal.as(ann).download(file).status();
            var answers = crowd.invokeAll(Collections.nCopies(50, download));
            assertThat(answers).extracting(Future::resultNow).containsOnly(200);
        }

        assertThat(downloads()).isEqualTo(50);
    }

    @Test
    void aDownloadIsTheSameEveryTime() {
        var first = portal.as(ann).download(file);
        var second = portal.as(ann).download(file);

        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(first)
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(first.header("Content-Length"))
                .isEqualTo(Integer.toString(first.bytes().length));
    }

    @Test
    void anothersFileIsForbiddenAndNotCounted() {
        portal.accounts().member("eve", Tier.GOLD);

        var refused = portal.as("eve").download(file);

        assertThat(refused).isProblem(403);
        assertThat(refused.text()).doesNotContain("lead1@example.org", "leads_ann");
        assertThat(downloads()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-4000-8000-000000000000",
                "nonsense",
                "%7B%24ne%3A1%7D",
                "..%2f..%2fetc%2fpasswd",
                "../download/x",
                "%2e%2e",
                "%2e%2e%2fx",
                "%00",
                "a%00b",
                "x;y=1",
                "%ff",
                "%",
            })
    void anUnknownOrMalformedIdIsNotFound(String id) {
        assertThat(new int[] {rawStatus(id)}).containsAnyOf(400, 404);
    }

    private int rawStatus(String id) {
        return id.equals("%") ? 404 : portal.as(ann).download(id).status();
    }

    @Test
    void aLookWithoutADownloadIsAnsweredAndNotCounted() {
        var path = "/api/users/leads/download/" + file;
        assertThat(portal.as(ann).send("HEAD", path, new byte[0])).hasStatus(200);
        assertThat(downloads()).isZero();
    }

    @Test
    void whoIsOnAFreeTierNowStillDownloads() {
        portal.admin().patch("/api/admin/members/0xann", "{\"tier\":\"affiliate\"}");

        assertThat(portal.as(ann).download(file)).hasStatus(200);
        assertThat(shown().required("member_tier").asText()).isEqualTo("silver");
    }

    @Test
    void aWorkbookHoldsTheSameRowsAndCounts() throws IOException {
        var path = "/api/users/leads/download/" + file + "?format=xlsx";
        var csv = portal.as(ann).download(file);

        var workbook = portal.as(ann).get(path);

        assertThat(workbook)
                .hasStatus(200)
                .hasHeader(
                        "Content-Type",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(workbook.header("Content-Disposition"))
                .isEqualTo(csv.header("Content-Disposition").replace(".csv", ".xlsx"));
        assertThat(workbook.header("ETag")).isNotEqualTo(csv.header("ETag"));
        assertThat(textOfSheet(workbook.bytes()))
                .contains("lead1@example.org", "lead20@example.org");
        assertThat(portal.as(ann).get(path).bytes()).isEqualTo(workbook.bytes());
        assertThat(portal.as(ann).send("HEAD", path, new byte[0]).header("ETag"))
                .isEqualTo(workbook.header("ETag"));
        assertThat(downloads()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=pdf", "format=", "format=XLSX", "format=csv&format=xlsx"})
    void anUnknownFormatIsRefusedAndNotCounted(String query) {
        assertThat(portal.as(ann).get("/api/users/leads/download/" + file + "?" + query))
                .isProblem(400, "format");
        assertThat(portal.as(ann).get("/api/users/leads/new.zip?" + query))
                .isProblem(400, "format");
        assertThat(downloads()).isZero();
    }

    @Test
    void allNewFilesComeInOneZipOldestFirstAndEachCounts() throws IOException {
        portal.admin().distribute(portal.admin().queued("more.csv", LeadsCsv.numbered(30, 34)));
        portal.admin().distribute(portal.admin().queued("third.csv", LeadsCsv.numbered(40, 42)));
        var ids = portal.fileIdsOf(ann);
        portal.as(ann).download(ids.get(1));
        var page = portal.as(ann).get("/leads").text();
        assertThat(page).contains("/api/users/leads/new.zip", "All new files (ZIP)");

        var zip = portal.as(ann).get("/api/users/leads/new.zip?format=csv");

        assertThat(zip).hasStatus(200).hasHeader("Content-Type", "application/zip");
        var parts = partsOf(zip.bytes());
        assertThat(parts.values())
                .containsExactly(
                        portal.as(ann).download(ids.getLast()).bytes(),
                        portal.as(ann).download(ids.getFirst()).bytes());
        assertThat(parts.keySet()).allMatch(name -> name.endsWith(".csv"));
        assertThat(
                        portal.as(ann)
                                .files()
                                .json()
                                .required("summary")
                                .required("total_downloads")
                                .asInt())
                .isEqualTo(5);
        assertThat(portal.as(ann).get("/api/users/leads/new.zip")).isProblem(404, "new file");
        assertThat(portal.as(ann).get("/leads").text()).doesNotContain("new.zip");
    }

    @Test
    void newFilesComeAsWorkbooksToo() throws IOException {
        var parts = partsOf(portal.as(ann).get("/api/users/leads/new.zip?format=xlsx").bytes());

        assertThat(parts.keySet()).singleElement().asString().endsWith(".xlsx");
        assertThat(textOfSheet(parts.values().iterator().next())).contains("lead1@example.org");
        assertThat(downloads()).isEqualTo(1);
    }

    private static String textOfSheet(byte[] workbook) throws IOException {
        var sheet = partsOf(workbook).getOrDefault("xl/worksheets/sheet1.xml", new byte[0]);
        return new String(sheet, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> partsOf(byte[] zipped) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    @Test
    void preferencesAreReadAndWritten() {
        var path = "/api/users/preferences";

        assertThat(portal.as(ann).get(path)).hasStatus(200).hasExactly("lead_emails");
        assertThat(portal.as(ann).put(path, "{\"lead_emails\":false}").text())
                .isEqualTo("{\"lead_emails\":false}");
        assertThat(portal.as(ann).get(path).text()).isEqualTo("{\"lead_emails\":false}");
        assertThat(portal.as(ann).put(path, "{\"lead_emails\":\"no\"}")).isProblem(400);
        assertThat(portal.as(ann).put(path, "{\"lead_emails\":0}")).isProblem(400);
        assertThat(portal.as(ann).put(path, "{}")).isProblem(400);
        assertThat(portal.as(ann).put(path, "{\"lead_emails\":true,\"tier\":\"gold\"}"))
                .hasStatus(200);
        assertThat(portal.as(ann).get("/api/me").field("member_tier")).isEqualTo("silver");
    }

    @Test
    void extraFieldsAndParametersOfARequestChangeNothing() {
        portal.accounts().member("eve", Tier.GOLD);
        var list = portal.as("eve").get("/api/users/leads?member_address=0xann").json();

        assertThat(list.required("total_count").asInt()).isZero();
        assertThat(list.required("total_pages").asInt()).isZero();
        assertThat(list.required("csv_files")).isEmpty();
        assertThat(Objects.requireNonNull(list.get("summary")).required("total_files").asInt())
                .isZero();
    }
}
