package org.leaddistribution.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.accounts.MemberRows.MemberRow;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.Door;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.csv.Zipped;
import org.leaddistribution.kernel.Warning;

class MemberRowsTest {
    @Test
    void readsTheColumnsInAnyOrderAndCaseAndIgnoresOthers() throws IOException {
        var rows = read("\uFEFFTier, EMAIL ,Phone,username\r\ngold,\" a@x.org \",1,\"ann\"\r\n");

        assertThat(rows.issues()).isEmpty();
        assertThat(rows.rows()).containsExactly(row(2, "ann", "a@x.org", "gold"));
        assertThat(rows.notices()).extracting(Warning::code).containsExactly("ignored_columns");
    }

    @Test
    void readsTheOptionalColumnsWhereTheyAreFilled() throws IOException {
        var rows =
                read("username,email,tier,member_address,status\na,b,c,0x1,suspended\nd,e,f,,\n");

        assertThat(rows.rows())
                .extracting(
                        row -> row.in(MemberColumn.MEMBER_ADDRESS),
                        row -> row.in(MemberColumn.STATUS))
                .containsExactly(tuple("0x1", "suspended"), tuple("", ""));
    }

    @Test
    void readsWhatASpreadsheetOfMembersLooksLike() throws IOException {
        var rows = read("Members in May;;\n;;\nUser Name;E-Mail;Plan\nann;a@x.org;Gold\n");

        assertThat(rows.issues()).isEmpty();
        assertThat(rows.rows()).containsExactly(row(4, "ann", "a@x.org", "Gold"));
        assertThat(rows.headings()).containsEntry(MemberColumn.TIER, "Plan");
        assertThat(rows.notices())
                .extracting(Warning::code)
                .containsExactly("delimiter", "title_rows", "columns");
    }

    @Test
    void findsTheAddressInWhatPeopleWriteForOne() throws IOException {
        var rows =
                read(
                        """
                        username,email,tier
                        ann,Ann O'Hara <a@x.org>,gold
                        bob,mailto:b@x.org,gold
                        cat,c@x.org; cat@y.org,gold
                        dan,Dan &amp; Co <d@x.org>,gold
                        """);

        assertThat(rows.rows())
                .extracting(row -> row.in(MemberColumn.EMAIL))
                .containsExactly("a@x.org", "b@x.org", "c@x.org", "d@x.org");
        assertThat(rows.notices())
                .extracting(Warning::code)
                .containsExactly("several_emails", "encoded_text");
    }

    @Test
    void tellsOfRowsThatASpreadsheetHides() throws IOException {
        var sheet =
                Zipped.row("", "username", "email", "tier")
                        + Zipped.row("hidden=\"1\"", "ann", "a@x.org", "gold");
        var rows = MemberRows.read(Zipped.ofRows(sheet).upload(), ReadOptions.NONE);

        assertThat(rows.rows()).containsExactly(row(2, "ann", "a@x.org", "gold"));
        assertThat(rows.notices()).extracting(Warning::code).containsExactly("hidden_rows");
    }

    @Test
    void takesTheFirstEmailThatIsFilled() throws IOException {
        var rows = read("username,Work Email,Personal Email,tier\nann,,a@x.org,gold\n");

        assertThat(rows.rows()).containsExactly(row(2, "ann", "a@x.org", "gold"));
    }

    @Test
    void readsTheColumnsThatSomebodyHasChosen() throws IOException {
        var chosen =
                ReadOptions.NONE
                        .choosing(MemberColumn.USERNAME, List.of("#2"))
                        .choosing(MemberColumn.TIER, List.of("What they pay"));
        var file = BytesUpload.of("Email,Nick,What they pay\na@x.org,ann,gold\n");

        assertThat(MemberRows.read(file, chosen).rows())
                .containsExactly(row(2, "ann", "a@x.org", "gold"));
    }

    @Test
    void countsBlankRowsAsASpreadsheetDoesAndReadsOnBehindThem() throws IOException {
        var rows = read("\n\nusername,email,tier\n\n , ,\na,b,c");

        assertThat(rows.issues()).isEmpty();
        assertThat(rows.rows()).extracting(MemberRow::row).containsExactly(6);
    }

    @Test
    void namesTheMissingColumnsAndWhatStandsThere() throws IOException {
        var rows = read("username,postbox,tier\na,b,c\n");

        assertThat(rows.issues())
                .singleElement()
                .satisfies(
                        issue -> {
                            assertThat(issue.row()).isEqualTo(1);
                            assertThat(issue.code()).isEqualTo(IssueCode.MISSING_COLUMN);
                            assertThat(issue.message())
                                    .contains("Missing: email. Found: username, postbox, tier.")
                                    .contains("email=HEADING");
                        });
        assertThat(rows.columns())
                .isNotNull()
                .satisfies(
                        columns -> {
                            assertThat(columns.found())
                                    .containsExactly("username", "postbox", "tier");
                            assertThat(columns.suggested())
                                    .containsEntry("username", List.of("username"))
                                    .doesNotContainKey("email");
                        });
    }

    @Test
    void aRepeatedColumnIsAmbiguous() throws IOException {
        assertThat(read("username,email,tier,Tier\na,b,c,c\n").issues())
                .extracting(RowIssue::code)
                .containsExactly(IssueCode.REPEATED_COLUMN);
    }

    @Test
    void namesARowWithAnotherNumberOfFieldsAndReadsOn() throws IOException {
        var rows = read("username,email,tier\na,b\nc,d,e,f\ng,h,i\nj,\n");

        assertThat(rows.issues())
                .extracting(RowIssue::message)
                .containsExactly(
                        "row 2: 2 fields, expected 3; give the row every column, empty ones too.",
                        "row 3: 4 fields, expected 3; quote the field with the comma.",
                        "row 5: 2 fields, expected 3; give the row every column, empty ones too.");
        assertThat(rows.rows()).hasSize(1);
    }

    @Test
    void aRowMayEndBeforeTheOptionalColumnsAndGoOnWithEmptyFields() throws IOException {
        var rows = read("username,email,tier,status\na,b,c\nd,e,f,active,,\n");

        assertThat(rows.issues()).isEmpty();
        assertThat(rows.rows()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "\uFEFF", "username,email,tier\n", "username,email,tier\n ,,\n"})
    void refusesAFileOfNobody(String csv) throws IOException {
        assertThat(read(csv).issues())
                .extracting(RowIssue::row, RowIssue::code)
                .containsExactly(tuple(0, IssueCode.EMPTY_FILE));
    }

    @Test
    void namesTheRowBehindWhichNothingCanBeRead() throws IOException {
        var rows = read("username,email,tier\na,b,c\n\"d,e,f\n");

        assertThat(rows.issues())
                .extracting(RowIssue::row, RowIssue::code)
                .containsExactly(tuple(3, IssueCode.UNCLOSED_QUOTE));
    }

    @Test
    void refusesAFieldWithoutEnd() throws IOException {
        var rows = read("username,email,tier\n" + "x".repeat(1_000_000));

        assertThat(rows.issues())
                .extracting(RowIssue::code)
                .containsExactly(IssueCode.FIELD_TOO_LONG);
    }

    @Test
    void whatIsNotUtf8IsRefusedWithTheEncodingThatItLooksLike() throws IOException {
        var latin = BytesUpload.of("username,email,tier\né,b,c\n", StandardCharsets.ISO_8859_1);

        var refused = MemberRows.read(latin, ReadOptions.NONE.at(Door.COMMAND_LINE));

        assertThat(refused.issues())
                .extracting(RowIssue::code)
                .containsExactly(IssueCode.MALFORMED_TEXT);
        assertThat(refused.issues().getFirst().message()).contains("Add --charset windows-1252.");
        assertThat(MemberRows.read(latin, ReadOptions.decodedAs("windows-1252")).rows())
                .containsExactly(row(2, "é", "b", "c"));
    }

    @Test
    void takesTenThousandMembersAndNoMore() throws IOException {
        var tenThousand = "username,email,tier\n" + "a,b,c\n".repeat(10_000);

        assertThat(read(tenThousand + ",,\n").rows()).hasSize(10_000);
        assertThat(read(tenThousand).issues()).isEmpty();
        assertThat(read(tenThousand + "a,b,c\n").issues())
                .extracting(RowIssue::row, RowIssue::code)
                .containsExactly(tuple(0, IssueCode.TOO_MANY_ROWS));
    }

    private static MemberRow row(int number, String username, String email, String tier) {
        return new MemberRow(
                number,
                Map.of(
                        MemberColumn.USERNAME, username,
                        MemberColumn.EMAIL, email,
                        MemberColumn.TIER, tier));
    }

    private static MemberRows read(String csv) throws IOException {
        return read(csv, StandardCharsets.UTF_8);
    }

    private static MemberRows read(String csv, Charset charset) throws IOException {
        return MemberRows.read(BytesUpload.of(csv, charset), ReadOptions.NONE);
    }
}
