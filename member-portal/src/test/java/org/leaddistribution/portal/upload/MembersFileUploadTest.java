package org.leaddistribution.portal.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.Multipart;
import org.leaddistribution.portal.fixture.RunningPortal;

/// What a member has downloaded is uploaded by an admin who has nothing else.
final class MembersFileUploadTest {
    private static final String UPLOAD = "/api/admin/leads/upload?keep=*";
    private static final List<String> KEPT =
            List.of("City", "E-Mail 2", "=Total", "Zip", "Note, \"free\"");

    /// Name, e-mail, address and what is kept.
    private static final List<List<String>> LEADS =
            List.of(
                    List.of(
                            "Zoë Groß",
                            "zoe@example.org",
                            "Straße 5\r\nHinterhaus",
                            "Köln",
                            "zoe@example.com",
                            "10%",
                            "00729",
                            ""),
                    List.of(
                            "=1+1",
                            "+bob@example.org",
                            "@The \"Mill\", Cork; left|right",
                            "",
                            "",
                            "+44 (0)7700 900-001",
                            "12345678901234567890",
                            "=HYPERLINK(\"http://x.example\",\"x\")"),
                    List.of(
                            "'Cy",
                            "-cy@example.org",
                            "4 Quay\tFlat 2",
                            "\uFF1Dfull width",
                            "no address",
                            "-1.5",
                            "1-2",
                            "line\nof a note"));

    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
    }

    @Test
    void aWorkbookGivesTheSameLeads() {
        var file = dealt(uploaded("leads.csv", csv(), "&email=Email")).workbook();
        portal.startOver();

        var uploaded = uploaded("leads_ann.xlsx", file, "");

        assertThat(keptColumns(uploaded)).isEqualTo(KEPT);
        assertThat(stored(uploaded)).isEqualTo(LEADS);
    }

    /// The `'` that keeps a spreadsheet from running a cell is text to whoever reads the file, so it stays; a
    /// cell that has one gets no other.
    @Test
    void aCsvGivesTheSameLeadsWithTheGuardsOfTheirFormulas() {
        var file = dealt(uploaded("leads.csv", csv(), "&email=Email")).csv();
        portal.startOver();

        var uploaded = uploaded("leads_ann.csv", file, "");

        assertThat(keptColumns(uploaded))
                .isEqualTo(KEPT.stream().map(MembersFileUploadTest::guarded).toList());
        assertThat(stored(uploaded))
                .isEqualTo(
                        LEADS.stream()
                                .map(lead -> lead.stream().map(MembersFileUploadTest::guarded))
                                .map(Stream::toList)
                                .toList());
        assertThat(dealt(uploaded).csv()).isEqualTo(file);
    }

    /// E-mail addresses and telephone numbers are never guarded.
    private static String guarded(String cell) {
        return List.of(
                                "=1+1",
                                "@The \"Mill\", Cork; left|right",
                                "=HYPERLINK(\"http://x.example\",\"x\")",
                                "\uFF1Dfull width",
                                "-1.5",
                                "=Total")
                        .contains(cell)
                ? "'" + cell
                : cell;
    }

    private static byte[] csv() {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.concat(Stream.of("Name", "Email", "Address"), KEPT.stream()).toList());
        rows.addAll(LEADS);
        return rows.stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"))
                .getBytes(UTF_8);
    }

    private static Answer uploaded(String filename, byte[] bytes, String more) {
        var answer =
                portal.admin()
                        .send(UPLOAD + more, new Multipart().file("csv_file", filename, bytes));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    private static List<String> keptColumns(Answer uploaded) {
        var columns = new ArrayList<String>();
        uploaded.json().required("kept_columns").forEach(column -> columns.add(column.asText()));
        return columns;
    }

    private static List<List<String>> stored(Answer uploaded) {
        var leads = new ArrayList<List<String>>();
        var id = DistributionId.of(uploaded.field("distribution_id")).orElseThrow();
        portal.application()
                .store()
                .leads()
                .forEachOf(id, lead -> leads.add(MembersFileUploadTest.cells(lead.draft())));
        return leads;
    }

    private static List<String> cells(LeadDraft lead) {
        return Stream.concat(
                        Stream.of(lead.name(), lead.email(), lead.address()), lead.extra().stream())
                .toList();
    }

    /// Everything of an upload is dealt to one member.
    private static Downloads dealt(Answer uploaded) {
        var ann = portal.accounts().member("ann", Tier.GOLD);
        var run = portal.admin().distribute(uploaded.field("distribution_id"));
        assertThat(run.status()).as(run.toString()).isLessThan(300);
        return new Downloads(ann, portal.fileIdsOf(ann).getFirst());
    }

    /// The two files that a member gets.
    private record Downloads(Member member, String file) {
        byte[] csv() {
            return portal.as(member).download(file).bytes();
        }

        byte[] workbook() {
            return portal.as(member).download(file + "?format=xlsx").bytes();
        }
    }
}
