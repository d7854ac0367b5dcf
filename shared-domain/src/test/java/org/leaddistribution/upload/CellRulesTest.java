package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.upload.IssueAssert.assertCellIssue;
import static org.leaddistribution.upload.LeadColumn.ADDRESS;
import static org.leaddistribution.upload.LeadColumn.EMAIL;
import static org.leaddistribution.upload.LeadColumn.NAME;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.csv.IssueCode;

/// What a value may be in each of the columns.
final class CellRulesTest {
    private static final String EXCESS = "at most ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "محمد علي",
                "שרה",
                "😀👩‍👩‍👧",
                "a\u200Eb\u200Fc\u200Dd\u200C",
                "O'Neil \\ Söhne, \"GmbH\"",
                "+49",
                "-",
                "a\uFEFFb"
            })
    void nameAndAddressTakeAnyText(String value) {
        var lead = readWith(value, "ann@example.org", value).onlyLead();

        assertThat(lead.name()).isEqualTo(value);
        assertThat(lead.address()).isEqualTo(value);
    }

    @Test
    void valuesAreTrimmedOfUnicodeWhiteSpace() {
        var space = "\u00A0\u3000\t\r\n\u0085\u2028\u2003\uFEFF ";

        var reading =
                readWith(space + "Ann" + space, space + "a@b.org" + space, space + "x" + space);
        var lead = reading.onlyLead();

        assertThat(List.of(lead.name(), lead.email(), lead.address()))
                .containsExactly("Ann", "a@b.org", "x");
    }

    @Test
    void addressKeepsItsLinesAndTabs() {
        var address = "1 Street\r\nTown\n\tLand\u2028Planet\u2029.";

        assertThat(readWith("A", "a@b.org", address).onlyLead().address()).isEqualTo(address);
    }

    static List<Arguments> longest() {
        return List.of(
                Arguments.of(NAME, "😀".repeat(200)),
                Arguments.of(ADDRESS, "😀".repeat(1_000)),
                Arguments.of(EMAIL, email(254)));
    }

    @ParameterizedTest
    @MethodSource("longest")
    void longestValueIsTakenAndNotOneMore(LeadColumn column, String value) {
        assertThat(readWith(column, " " + value + " ").report().errors()).isEmpty();
        assertCellIssue(
                readWith(column, "x" + value).onlyError(),
                column,
                IssueCode.VALUE_TOO_LONG,
                EXCESS,
                "…\"");
    }

    static List<Arguments> flaws() {
        return List.of(
                Arguments.of(NAME, "", IssueCode.MISSING_VALUE, "missing"),
                Arguments.of(EMAIL, " \u00A0", IssueCode.MISSING_VALUE, "missing"),
                Arguments.of(ADDRESS, "\uFEFF", IssueCode.MISSING_VALUE, "missing"),
                Arguments.of(NAME, "\u200B\u2800\u3164", IssueCode.MISSING_VALUE, "missing"),
                Arguments.of(ADDRESS, "\u2800", IssueCode.MISSING_VALUE, "missing"),
                Arguments.of(EMAIL, "a\tb@c.org", IssueCode.FORBIDDEN_CHARACTER, "U+0009"),
                Arguments.of(EMAIL, "a@ex\u00ADample.org", IssueCode.FORBIDDEN_CHARACTER, "U+00AD"),
                Arguments.of(EMAIL, "a@ex\u200Bample.org", IssueCode.FORBIDDEN_CHARACTER, "U+200B"),
                Arguments.of(EMAIL, "a\n@c.org", IssueCode.FORBIDDEN_CHARACTER, "U+000A"),
                Arguments.of(EMAIL, "a@ex\u200Dample.org", IssueCode.FORBIDDEN_CHARACTER, "U+200D"),
                Arguments.of(
                        EMAIL, "\u200Ea@example.org", IssueCode.FORBIDDEN_CHARACTER, "U+200E"));
    }

    @ParameterizedTest
    @CsvSource({
        "'A\nB', A B",
        "'A\r\nB', A B",
        "'A \t B', A B",
        "'A\u2028B', A B",
        "'A\u2029\n\nB', A B"
    })
    void lineBreaksAndTabsInANameBecomeOneBlank(String value, String name) {
        var text =
                value.translateEscapes().replace("\\u2028", "\u2028").replace("\\u2029", "\u2029");

        assertThat(readWith(NAME, text).onlyLead().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann <a@x.org> | a@x.org",
                "Lee, Ann (a@x.org) | a@x.org",
                "<a@x.org> | a@x.org",
                "mailto:a@x.org | a@x.org",
                "MAILTO:a@x.org?subject=Hi | a@x.org",
                "Ann <mailto:a@x.org> | a@x.org",
                "a@x.org; b@x.org | a@x.org",
                "a@x.org, b@x.org | a@x.org",
                "a@x.org / b@x.org | a@x.org",
                "a@x.org ::: b@x.org | a@x.org",
                "a@x.org b@x.org | a@x.org",
                "a@x.org; | a@x.org",
                "Ann <a@x.org>; Bo <b@x.org> | a@x.org",
                "a@ｅxample．org | a@example.org",
                "a@example。org | a@example.org"
            })
    void addressInsideTheCellIsFound(String cell, String email) {
        assertThat(readWith(EMAIL, cell).onlyLead().email()).isEqualTo(email);
    }

    @Test
    void severalAddressesInACellAreANotice() {
        var reading = readWith(EMAIL, "a@x.org; b@x.org");

        assertThat(reading.onlyNotice()).contains("in 1 cell", "row 2");
        assertThat(reading.noticeCodes()).containsExactly("several_emails");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann lee@x.org", "Ann a@x.org", "a@x.org; nobody", "a@x.org <b@>"})
    void partOfAnotherTextIsNobodysAddress(String cell) {
        assertThat(readWith(EMAIL, cell).onlyError().code()).isEqualTo(IssueCode.INVALID_EMAIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a@b.exampel | not a known top-level domain: .exampel",
                "a@@b.org | two @",
                "a.@b.org | a dot right before the @",
                "a..b@b.org | two dots in a row before the @",
                "ann | no @",
                "a@b | no dot behind the @"
            })
    void refusalSaysWhy(String email, String why) {
        assertCellIssue(readWith(EMAIL, email).onlyError(), EMAIL, IssueCode.INVALID_EMAIL, why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tom &amp; Jerry | Tom & Jerry",
                "&quot;A&quot; &#66; &#x43; | \"A\" B C",
                "&amp;amp; | &amp;",
                "&nbsp; &unknown; | &nbsp; &unknown;"
            })
    void signsOfAWebPageAreDecodedOnce(String cell, String value) {
        var reading = readWith(ADDRESS, cell);

        assertThat(reading.onlyLead().address()).isEqualTo(value);
        assertThat(reading.noticeCodes())
                .isEqualTo(cell.equals(value) ? List.of() : List.of("encoded_text"));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void flawIsNamed(LeadColumn column, String value, IssueCode code, String said) {
        var issue = readWith(column, value).onlyError();

        assertThat(issue.row()).isEqualTo(2);
        assertCellIssue(issue, column, code, said);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 8, 0xB, 0xC, 0x1B, 0x1C, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x202A, 0x202E, 0x2066,
                0x2069
            })
    void controlCharacterIsNamedInEveryColumn(int point) {
        for (var column : LeadColumn.values()) {
            var issue = readWith(column, "😀b" + Character.toString(point) + "c").onlyError();

            assertCellIssue(
                    issue,
                    column,
                    IssueCode.FORBIDDEN_CHARACTER,
                    String.format(Locale.ROOT, "U+%04X at position 3", point));
            assertThat(issue.message()).doesNotContain(Character.toString(point));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                "Ann.O'Neil+x@EXAMPLE.co.uk",
                "ann@bücher.example.de",
                "a@例子.中国"
            })
    void emailIsStoredAsWritten(String email) {
        assertThat(readWith(EMAIL, email).onlyLead().email()).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@",
                "a@@b.org",
                "@b.org",
                "ann",
                "a@localhost",
                "a b@c.org",
                "a@-b.org",
                "a@b..org",
                "=a@b",
                "a@\u10A0\u10A0.com"
            })
    void otherEmailIsNoAddress(String email) {
        assertCellIssue(
                readWith(EMAIL, email).onlyError(),
                EMAIL,
                IssueCode.INVALID_EMAIL,
                "\"" + email + "\" is not an address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"а@example.org", "аnn@example.org"})
    void foreignLetterBeforeTheAtIsNamed(String email) {
        assertCellIssue(
                readWith(EMAIL, email).onlyError(),
                EMAIL,
                IssueCode.NON_ASCII_LOCAL_PART,
                "U+0430 at position 1");
    }

    @Test
    void positionsCountCodePointsFromOne() {
        assertThat(readWith(EMAIL, " ab😀@example.org").onlyError().message())
                .contains("U+1F600 at position 3");
        assertThat(readWith(NAME, "😀\u0001").onlyError().message()).contains("at position 2");
    }

    private static String email(int length) {
        var domain = ("d".repeat(62) + ".").repeat(3) + "org";
        return "a".repeat(length - domain.length() - 1) + "@" + domain;
    }

    private static Reading readWith(LeadColumn column, String value) {
        return readWith(
                column == NAME ? value : "A",
                column == EMAIL ? value : "a@b.org",
                column == ADDRESS ? value : "B");
    }

    private static Reading readWith(String name, String email, String address) {
        var cells = List.of(name, email, address).stream().map(cell -> cell.replace("\"", "\"\""));
        return Reading.ofRows('"' + String.join("\",\"", cells.toList()) + '"');
    }
}
