package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.EndlessUpload;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.Table.Opening.Sheets;
import org.leaddistribution.csv.Zipped;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.upload.Preview.Proposal;

class PreviewReaderTest {
    private static final ReadOptions SEMICOLON = ReadOptions.NONE.withDelimiter(';');

    @Test
    void tellsWhatIsInAFileThatIsFine() {
        var preview = of("EMAIL; name ;Address;Phone\n\n a@example.org ;Ann;1 Main St;\n");

        assertThat(preview)
                .isEqualTo(
                        new Preview(
                                "UTF-8",
                                ';',
                                Sheets.NONE,
                                1,
                                List.of("EMAIL", "name", "Address", "Phone"),
                                Map.of(
                                        LeadColumn.EMAIL, List.of(0),
                                        LeadColumn.NAME, List.of(1),
                                        LeadColumn.ADDRESS, List.of(2)),
                                List.of(),
                                new Proposal(List.of(3), List.of()),
                                List.of(List.of("a@example.org", "Ann", "1 Main St", "")),
                                List.of(
                                        new RowCells(
                                                "Ann", "a@example.org", "1 Main St", List.of())),
                                preview.notices(),
                                null));
    }

    @Test
    void showsTheRowsOfAFileWhoseColumnsAreStillToBeChosen() {
        var preview = of("Who,Email,Where\nAnn,a@example.org,1 Main St\n");

        assertThat(preview.read()).isEqualTo(Map.of(LeadColumn.EMAIL, List.of(1)));
        assertThat(preview.rows()).containsExactly(List.of("Ann", "a@example.org", "1 Main St"));
        assertThat(preview.isReadable()).isFalse();
    }

    @Test
    void tellsOfRowsThatASpreadsheetHides() {
        var sheet =
                Zipped.row("", "Name", "Email", "Address")
                        + Zipped.row("hidden=\"1\"", "Ann", "a@example.org", "1 Main St");

        var preview = PreviewReader.preview(Zipped.ofRows(sheet).upload(), ReadOptions.NONE);

        assertThat(preview.notices()).extracting(Warning::code).containsExactly("hidden_rows");
    }

    @Test
    void theColumnsThatWereChosenAreFound() {
        var chosen =
                ReadOptions.NONE
                        .choosing(LeadColumn.NAME, List.of("Who"))
                        .choosing(LeadColumn.ADDRESS, List.of("Where"));
        var source = BytesUpload.of("Who,Email,Where\nAnn,a@example.org,1 Main St\n");

        var preview = PreviewReader.preview(source, chosen);

        assertThat(preview.isReadable()).isTrue();
        assertThat(preview.read()).containsEntry(LeadColumn.ADDRESS, List.of(2));
    }

    @Test
    void repeatedHeadingsAreToldApartByTheirPlaces() {
        var preview = of("Name,Email,Email,Address\nAnn,,a@example.org,1 Main St\n");

        assertThat(preview.read()).containsEntry(LeadColumn.EMAIL, List.of(1, 2));
        assertThat(of("Name,Name,Email,Address\n").read())
                .containsEntry(LeadColumn.NAME, List.of(0));
    }

    @Test
    void partsBesideAnAddressAndColumnsWorthKeepingAreProposed() {
        var preview = of("Name,Email,Address,Postcode,City,Firma,Notes\nA,a@x.org,1 St,1,Ulm,,\n");

        assertThat(preview.read()).containsEntry(LeadColumn.ADDRESS, List.of(2));
        assertThat(preview.proposal()).isEqualTo(new Proposal(List.of(5), List.of(3, 4)));
    }

    @Test
    void aChosenDelimiterWinsOverWhatTheFileSays() {
        var named = BytesUpload.of("sep=,\nName;Email;Address\nAnn;a@example.org;1 Main, 2 Side\n");

        var preview = PreviewReader.preview(named, SEMICOLON);

        assertThat(preview.isReadable()).isTrue();
        assertThat(preview.rows())
                .containsExactly(List.of("Ann", "a@example.org", "1 Main, 2 Side"));
        assertThat(Reading.of(named, SEMICOLON).onlyLead().address()).isEqualTo("1 Main, 2 Side");
    }

    @Test
    void takesTwentyRowsOfAnEndlessFileAndLittleMore() {
        var endless = new EndlessUpload("Name,Email,Address\n", "Ann,a@example.org,1 Main St\n");

        var preview = PreviewReader.preview(endless, ReadOptions.NONE);

        assertThat(preview.rows()).hasSize(Preview.ROWS);
        assertThat(endless.given()).isLessThan(1 << 20);
    }

    @Test
    void aMalformedByteIsNamedWithItsRowAndWhatComesBeforeIsShown() {
        var text = "Name,Email,Address\nAnn,a@example.org,1 Main St\n\nZo\u00e9,z@example.org,x\n";
        var source = BytesUpload.of(text, StandardCharsets.ISO_8859_1);

        var preview = PreviewReader.preview(source, ReadOptions.NONE);

        assertThat(preview.rows()).hasSize(1);
        assertThat(faultOf(preview)).startsWith("row 4: not UTF-8, byte 0xE9");
    }

    @Test
    void theHeaderIsToldBeforeALaterFault() {
        assertThat(faultOf(of("A,B\n\"x\"y,1\n")))
                .startsWith("row 1: Missing: Name, Email, Address.");
    }

    @Test
    void aFileOfAnotherKindShowsNothingButItsFault() {
        var preview = of("%PDF-1.7 and so on");

        assertThat(preview.columns()).isEmpty();
        assertThat(faultOf(preview)).startsWith("This is a PDF file");
    }

    @Test
    void aHeaderWithNothingBelowIsEmpty() {
        assertThat(faultOf(of("Name,Email,Address\n , ,\n"))).startsWith("Empty CSV");
    }

    private static Preview of(String text) {
        return PreviewReader.preview(BytesUpload.of(text), ReadOptions.NONE);
    }

    private static String faultOf(Preview preview) {
        var fault = preview.fault();
        return fault == null ? "no fault" : fault.message();
    }
}
