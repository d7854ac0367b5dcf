package org.leaddistribution.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.accounts.MemberRows.MemberRow;

class MemberRowsTest {
    @Test
    void readsTheColumnsInAnyOrderAndCaseAndIgnoresOthers() throws IOException {
        var rows = read("\uFEFFTier, EMAIL ,Phone,username\r\ngold,\" a@x.org \",1,\"ann\"\r\n");

        assertThat(rows.issues()).isEmpty();
        assertThat(rows.rows())
                .containsExactly(new MemberRow(2, "ann", "a@x.org", "gold", null, null));
    }

    @Test
    void readsTheOptionalColumnsWhereTheyAreFilled() throws IOException {
        var rows =
                read("username,email,tier,member_address,status\na,b,c,0x1,suspended\nd,e,f,,\n");

        assertThat(rows.rows())
                .containsExactly(
                        new MemberRow(2, "a", "b", "c", "0x1", "suspended"),
                        new MemberRow(3, "d", "e", "f", null, null));
    }

    @Test
    void countsBlankRowsAndReadsOnBehindThem() throws IOException {
        var rows = read("\n\nusername,email,tier\n\n , ,\na,b,c");

        assertThat(rows.issues()).isEmpty();
        assertThat(rows.rows()).extracting(MemberRow::row).containsExactly(4);
    }

    @Test
    void namesTheMissingAndTheRepeatedColumns() throws IOException {
        assertThat(read("username,mail,tier\na,b,c\n").issues())
                .containsExactly(
                        new MemberRowIssue(
                                1,
                                null,
                                "missing_column",
                                "header: Missing: email. Found: username, mail, tier. Add the"
                                        + " column, in row 1."));
        assertThat(read("username,email,tier,Tier\na,b,c,c\n").issues())
                .extracting(MemberRowIssue::code)
                .containsExactly("repeated_column");
    }

    @Test
    void namesARowWithAnotherNumberOfFieldsAndReadsOn() throws IOException {
        var rows = read("username,email,tier\na,b\nc,d,e,f\ng,h,i\n");

        assertThat(rows.issues()).extracting(MemberRowIssue::row).containsExactly(2, 3);
        assertThat(rows.issues().getFirst().message())
                .isEqualTo("row 2: 2 fields, expected 3; quote the field with the comma");
        assertThat(rows.rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "\uFEFF", "username,email,tier\n", "username,email,tier\n ,,\n"})
    void refusesAFileOfNobody(String csv) throws IOException {
        assertThat(read(csv).issues())
                .extracting(MemberRowIssue::row, MemberRowIssue::code)
                .containsExactly(tuple(0, "empty_file"));
    }

    @Test
    void namesTheRowBehindWhichNothingCanBeRead() throws IOException {
        var rows = read("username,email,tier\na,b,c\n\"d,e,f\n");

        assertThat(rows.issues())
                .extracting(MemberRowIssue::row, MemberRowIssue::code)
                .containsExactly(tuple(3, "broken_csv"));
    }

    @Test
    void refusesAFieldWithoutEnd() throws IOException {
        var rows = read("username,email,tier\n" + "x".repeat(1_000_000));

        assertThat(rows.issues()).extracting(MemberRowIssue::code).containsExactly("broken_csv");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        var rows = read("username,email,tier\né,b,c\n", StandardCharsets.ISO_8859_1);

        assertThat(rows.issues())
                .extracting(MemberRowIssue::code)
                .containsExactly("malformed_text");
    }

    @Test
    void takesTenThousandMembersAndNoMore() throws IOException {
        var tenThousand = "username,email,tier\n" + "a,b,c\n".repeat(10_000);

        assertThat(read(tenThousand).rows()).hasSize(10_000);
        assertThat(read(tenThousand).issues()).isEmpty();
        assertThat(read(tenThousand + "a,b,c\n").issues())
                .extracting(MemberRowIssue::code)
                .containsExactly("too_many_rows");
    }

    private static MemberRows read(String csv) throws IOException {
        return read(csv, StandardCharsets.UTF_8);
    }

    private static MemberRows read(String csv, Charset charset) throws IOException {
        return MemberRows.read(new ByteArrayInputStream(csv.getBytes(charset)));
    }
}
