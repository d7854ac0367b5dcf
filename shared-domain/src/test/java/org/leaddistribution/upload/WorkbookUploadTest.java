package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leaddistribution.upload.IssueAssert.assertCellIssue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.Zipped;

/// Leads come from a workbook as they do from a CSV.
final class WorkbookUploadTest {
    @Test
    void leadsOfAWorkbookAreTakenWithTheNumbersOfItsRows() {
        var reading =
                reading(
                        row(1, "First Name", "Last Name", "E-mail", "Street", "City")
                                + row(3, "Ann", "Lee", "ann@example.org", "1 Street", "Town")
                                + row(7, "Bo", "", "bo@example.org", "2 Street"));

        assertThat(reading.leads())
                .extracting("row", "name", "email", "address")
                .containsExactly(
                        tuple(3, "Ann Lee", "ann@example.org", "1 Street, Town"),
                        tuple(7, "Bo", "bo@example.org", "2 Street"));
        assertThat(reading.noticeCodes()).containsExactly("columns");
    }

    @Test
    void errorOfAFormulaIsAnErrorOfItsCellWhereItIsRead() {
        var reading =
                reading(
                        row(1, "Name", "Email", "Address", "Phone", "Score")
                                + "<row r=\"2\"><c t=\"str\"><v>Ann</v></c><c t=\"e\"><f>B9</f><v>#N/A</v></c><c t=\"str\"><v>Here</v></c><c t=\"e\"><v>#REF!</v></c><c t=\"e\"><v>#DIV/0!</v></c></row>",
                        ReadOptions.NONE.keeping(List.of("Phone")));

        assertCellIssue(
                reading.report().errors().getFirst(),
                LeadColumn.EMAIL,
                IssueCode.ERROR_VALUE,
                "\"#N/A\"",
                "formula");
        assertThat(reading.report().errors().getLast().message())
                .startsWith("row 2, Phone: the sheet shows the error \"#REF!\" here.");
        assertThat(reading.report().totalErrors()).isEqualTo(2);
    }

    @Test
    void emptyCellsAtTheEndOfARowAreMissingValues() {
        var reading =
                reading(row(1, "Name", "Email", "Address") + row(2, "Ann", "ann@example.org"));

        assertCellIssue(
                reading.onlyError(), LeadColumn.ADDRESS, IssueCode.MISSING_VALUE, "missing");
    }

    private static Reading reading(String rows) {
        return reading(rows, ReadOptions.NONE);
    }

    private static Reading reading(String rows, ReadOptions options) {
        return Reading.of(Zipped.ofRows(rows).upload(), options);
    }

    private static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (var cell : cells) {
            row.append(cell.isEmpty() ? "<c/>" : "<c t=\"str\"><v>" + cell + "</v></c>");
        }
        return row.append("</row>").toString();
    }
}
