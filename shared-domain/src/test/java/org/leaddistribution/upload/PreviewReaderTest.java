package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.EndlessUpload;

class PreviewReaderTest {
    private static final ReadOptions SEMICOLON = new ReadOptions(null, ';', Map.of());

    @Test
    void tellsWhatIsInAFileThatIsFine() {
        var preview = of("EMAIL; name ;Address;Phone\n\n a@example.org ;Ann;1 Main St;\n");

        assertThat(preview)
                .isEqualTo(
                        new Preview(
                                "UTF-8",
                                ';',
                                List.of("EMAIL", "name", "Address", "Phone"),
                                Map.of(
                                        LeadColumn.EMAIL, "EMAIL",
                                        LeadColumn.NAME, "name",
                                        LeadColumn.ADDRESS, "Address"),
                                List.of(List.of("a@example.org", "Ann", "1 Main St", "")),
                                null));
    }

    @Test
    void showsTheRowsOfAFileWhoseColumnsAreStillToBeChosen() {
        var preview = of("Full name,Email,Street\nAnn,a@example.org,1 Main St\n");

        assertThat(preview.headings()).isEqualTo(Map.of(LeadColumn.EMAIL, "Email"));
        assertThat(preview.rows()).containsExactly(List.of("Ann", "a@example.org", "1 Main St"));
        assertThat(preview.isReadable()).isFalse();
    }

    @Test
    void theColumnsThatWereChosenAreFound() {
        var chosen = Map.of(LeadColumn.NAME, "Full name", LeadColumn.ADDRESS, "Street");
        var source = BytesUpload.of("Full name,Email,Street\nAnn,a@example.org,1 Main St\n");

        var preview = PreviewReader.preview(source, new ReadOptions(null, null, chosen));

        assertThat(preview.isReadable()).isTrue();
        assertThat(preview.headings()).containsAllEntriesOf(chosen);
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
