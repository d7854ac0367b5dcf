package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.upload.IssueAssert.assertRowIssue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.Table.TableFormat;

/// Which header names the three columns.
final class HeaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Email,Address",
                " name , EMAIL ,aDDress\t",
                "\"Name\", \"Email\" ,\"Address\"",
                "\u00A0Name\u3000,\"\nEmail \",\uFEFFAddress",
                "Name,Email,Address,,\" \", \u00A0"
            })
    void headerIsFoundInAnyDress(String header) {
        var reading = Reading.of(header + "\nAnn,ann@example.org,Here\n");

        assertThat(reading.onlyLead().name()).isEqualTo("Ann");
        assertThat(reading.report().notices()).isEmpty();
    }

    @Test
    void columnsMayStandInAnyOrder() {
        var lead = Reading.of("Address,Name,Email\nHere,Ann,ann@example.org\n").onlyLead();

        assertThat(lead.name()).isEqualTo("Ann");
        assertThat(lead.email()).isEqualTo("ann@example.org");
        assertThat(lead.address()).isEqualTo("Here");
    }

    @Test
    void missingColumnIsNamedWithWhatWasFound() {
        var fault = Reading.of("Name,Email,Phone\nAnn,ann@example.org,1\n").fault();

        assertRowIssue(
                fault, 1, IssueCode.MISSING_COLUMN, "Missing: Address. Found: Name, Email, Phone");
    }

    @Test
    void dataWithoutAHeaderMissesAllColumns() {
        var fault = Reading.of("Ann,ann@example.org,Here\n").fault();

        assertRowIssue(
                fault,
                1,
                IssueCode.MISSING_COLUMN,
                "Missing: Name, Email, Address. Found: Ann, ann@example.org, Here",
                "no row of headings",
                "header_row=none&name=#1&email=#2&address=#3");
    }

    @Test
    void dataOfFewerColumnsThanAreNeededIsNotToldToBeReadWithoutAHeader() {
        var fault = Reading.of("ann@example.org\nbob@example.org\n").fault();

        assertRowIssue(
                fault,
                1,
                IssueCode.MISSING_COLUMN,
                "Missing: Name, Email, Address. Found: ann@example.org",
                "too few of them: add what is missing");
        assertThat(fault.message()).doesNotContain("#2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Emaıl", "Addreſs", "Mails", "Surnames"})
    void likenessIsNotEnough(String heading) {
        var fault =
                Reading.of("Name,Email,Address".replace(ofKind(heading), heading) + "\n").fault();

        assertRowIssue(fault, 1, IssueCode.MISSING_COLUMN, "Found: ", heading);
    }

    @Test
    void repeatedColumnIsRefused() {
        var fault = Reading.of("Name,Email,Address,ADDRESS\nA,a@example.org,B,C\n").fault();

        assertRowIssue(
                fault,
                1,
                IssueCode.REPEATED_COLUMN,
                "Address",
                "Found: Name, Email, Address, ADDRESS",
                "address=#3");
    }

    @Test
    void extraColumnsAreIgnoredWithANoticeAndNotChecked() {
        var reading =
                Reading.of("Phone,Name,,Email,Address,Phone\n\0,A,\u202E,a@example.org,B,=1\n");

        assertThat(reading.onlyLead().name()).isEqualTo("A");
        assertThat(reading.onlyNotice()).isEqualTo("ignored: Phone, column 3, Phone");
        assertThat(reading.noticeCodes()).containsExactly("ignored_columns");
    }

    @Test
    void longListOfColumnsIsShortenedAndMadeSafe() {
        var header =
                IntStream.range(0, 30)
                        .mapToObj(i -> "c\u202E" + i)
                        .collect(Collectors.joining(","));

        var fault = Reading.of(header + "\n").fault();

        assertThat(fault.message())
                .contains("c<U+202E>19 and 10 more")
                .doesNotContain("\u202E", "<U+202E>20");
    }

    @Test
    void chosenHeadingStandsForItsColumn() {
        var options =
                ReadOptions.NONE
                        .choosing(LeadColumn.EMAIL, List.of("E-mail"))
                        .choosing(LeadColumn.NAME, List.of(" full NAME"));
        var source = BytesUpload.of("Full name;E-mail;Address;Email\nA;a@example.org;B;x\n");

        var reading = Reading.of(source, options);

        assertThat(reading.onlyLead().email()).isEqualTo("a@example.org");
        assertThat(reading.noticeCodes()).containsExactly("delimiter", "ignored_columns");
    }

    @Test
    void formatTellsWhatWasFound() {
        var format =
                Objects.requireNonNull(
                        Reading.of("Name, Email ,X,Address,\nA,a@example.org,,B\n")
                                .report()
                                .format());

        assertThat(format.table())
                .isEqualTo(new TableFormat(TableFormat.Kind.CSV, "UTF-8", ',', 1));
        assertThat(format.layout().headings()).containsExactly("Name", "Email", "X", "Address");
        assertThat(format.layout().ignored()).containsExactly("X");
        assertThat(format.layout().columns())
                .containsExactly(
                        Map.entry("name", List.of("Name")),
                        Map.entry("email", List.of("Email")),
                        Map.entry("address", List.of("Address")));
    }

    @Test
    void ofSeveralEmailColumnsTheFirstThatIsFilledIsRead() {
        var reading =
                Reading.of(
                        "Name,Email,Address,EMAIL\nA,a@example.org,B,c@example.org\nB,,B,d@example.org\n");

        assertThat(reading.leads())
                .extracting("email")
                .containsExactly("a@example.org", "d@example.org");
        assertThat(reading.noticeCodes()).containsExactly("columns");
    }

    private static String ofKind(String heading) {
        return switch (heading.charAt(0)) {
            case 'E' -> "Email";
            case 'A' -> "Address";
            default -> "Name";
        };
    }
}
