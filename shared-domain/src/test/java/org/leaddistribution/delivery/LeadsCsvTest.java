package org.leaddistribution.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadKey;

/// The bytes of a member's file.
final class LeadsCsvTest {
    @Test
    void fileLooksAsPromised() {
        var file =
                LeadsCsv.of(
                        List.of(
                                lead("John Doe", "John@Example.com", "123 Main St"),
                                lead("Zoë \"Z\" \\ 😀", "z@bücher.de", "1, Street\r\nTown\n")));

        assertThat(new String(file.content(), UTF_8))
                .isEqualTo(
                        String.join(
                                "\r\n",
                                "Name,Email,Address",
                                "\"John Doe\",\"John@Example.com\",\"123 Main St\"",
                                "\"Zoë \"\"Z\"\" \\ 😀\",\"z@bücher.de\",\"1, Street",
                                "Town\n\"",
                                ""));
    }

    @Test
    void fileOfNoLeadsIsItsHeader() {
        assertThat(new String(LeadsCsv.of(List.of()).content(), UTF_8))
                .isEqualTo("Name,Email,Address\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+cmd",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "=",
                " =1",
                "\n=1",
                "\u200E=1",
                "\u2800\uFEFF@x",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20x",
                "+ab 12"
            })
    void cellThatWouldRunAsAFormulaIsGuarded(String cell) {
        assertThat(text(LeadsCsv.of(List.of(lead(cell, "-a@b.org", cell)))))
                .endsWith("\"'" + cell + "\",\"-a@b.org\",\"'" + cell + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a=b", "'=1", "(=1)", "+44 7700 900001", "+49 (0)30/123-4.5", "\u200E(=1)"})
    void anyOtherCellStaysAsItIs(String cell) {
        assertThat(text(LeadsCsv.of(List.of(lead(cell, "+a@b.org", cell)))))
                .endsWith("\"" + cell + "\",\"+a@b.org\",\"" + cell + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "="})
    void fileOfTheFirstRuleGuardsAddressesToo(String cell) {
        assertThat(
                        text(
                                LeadsCsv.of(
                                        FileRule.THREE_COLUMNS,
                                        List.of(),
                                        List.of(lead(cell, "=a@b.org", cell)))))
                .endsWith("\"'" + cell + "\",\"'=a@b.org\",\"'" + cell + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "'=1", " =1", "\n=1", "\u200E=1", "(=1)"})
    void fileOfTheFirstRuleLeavesOtherCells(String cell) {
        assertThat(
                        text(
                                LeadsCsv.of(
                                        FileRule.THREE_COLUMNS,
                                        List.of(),
                                        List.of(lead(cell, "a@b.org", cell)))))
                .endsWith("\"" + cell + "\",\"a@b.org\",\"" + cell + "\"\r\n");
    }

    @Test
    void keptColumnsFollowUnderTheirOwnHeadings() {
        var full = lead("Ann", "a@b.org", "1 St").with(List.of("+44 1", "=1"));
        var none = lead("Bo", "b@b.org", "2 St");

        assertThat(
                        text(
                                LeadsCsv.of(
                                        FileRule.KEPT_COLUMNS,
                                        List.of("Phone", "=a, b"),
                                        List.of(full, none))))
                .isEqualTo(
                        """
                        Name,Email,Address,Phone,"'=a, b"\r
                        "Ann","a@b.org","1 St","+44 1","'=1"\r
                        "Bo","b@b.org","2 St","",""\r
                        """);
    }

    private static String text(FileBytes file) {
        return new String(file.content(), UTF_8);
    }

    @Test
    void sameLeadsGiveTheSameBytesAndHash() {
        var leads = List.of(lead("A", "a@b.org", "B"));

        assertThat(LeadsCsv.of(leads)).isEqualTo(LeadsCsv.of(leads));
        assertThat(LeadsCsv.of(List.of()).sha256())
                .isEqualTo("e82d1e6fcd6c98a19f073b3770a0078be75abe3c0045dcdd08078646a67ba9da");
    }

    private static LeadDraft lead(String name, String email, String address) {
        return new LeadDraft(2, LeadKey.ofEmail("a@b.org"), name, email, address);
    }
}
