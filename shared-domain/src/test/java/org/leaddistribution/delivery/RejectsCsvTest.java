package org.leaddistribution.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.lead.RejectedRows.Headings;
import org.leaddistribution.lead.RejectedRows.RejectedRow;
import org.leaddistribution.upload.ExportingRejects.RejectsCsv;

final class RejectsCsvTest {
    @Test
    void rowsStandAsTheyWereUploadedUnderTheColumnsOfTheirFile() throws IOException {
        var row = new RejectedRow(7, List.of("=1+1", " a \"b\" ", "c\nd"), "no address");

        assertThat(written(row))
                .isEqualTo(
                        """
                        \uFEFF"Name","","Email","row","reason"\r
                        "=1+1"," a ""b"" ","c
                        d","7","no address"\r
                        """);
    }

    @Test
    void shortRowsArePaddedAndASurplusStandsUnderColumnsWithoutAName() throws IOException {
        var text =
                written(
                        new RejectedRow(2, List.of("a"), "short"),
                        new RejectedRow(3, List.of("a", "b", "c", "d", ""), "long"));

        assertThat(text.lines())
                .containsExactly(
                        "\uFEFF\"Name\",\"\",\"Email\",\"\",\"\",\"row\",\"reason\"",
                        "\"a\",\"\",\"\",\"\",\"\",\"2\",\"short\"",
                        "\"a\",\"b\",\"c\",\"d\",\"\",\"3\",\"long\"");
    }

    @Test
    void whatCannotBeWrittenIsNotPassedOver() {
        var full =
                new Writer() {
                    @Override
                    public void write(char[] text, int offset, int length) throws IOException {
                        throw new IOException("no space left");
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () -> {
                            try (var csv = new RejectsCsv(full, Headings.of(List.of("Name")), 1)) {
                                csv.add(new RejectedRow(2, List.of("a"), "bad"));
                            }
                        })
                .withMessageContaining("no space");
    }

    private static String written(RejectedRow... rows) throws IOException {
        return written(Headings.of(List.of("Name", "", "Email")), rows);
    }

    private static String written(Headings headings, RejectedRow... rows) throws IOException {
        var text = new StringWriter();
        int widest = List.of(rows).stream().mapToInt(row -> row.fields().size()).max().orElse(0);
        try (var csv = new RejectsCsv(text, headings, widest)) {
            List.of(rows).forEach(csv::add);
        }
        return text.toString();
    }

    @Test
    void theDelimiterIsThatOfTheUploadAndIsNamedWhereItIsUnusual() throws IOException {
        var row = new RejectedRow(2, List.of("a"), "bad");
        var columns = List.of("Name");

        assertThat(written(new Headings(columns, ';', Headings.Kind.CSV), row))
                .isEqualTo("\uFEFF\"Name\";\"row\";\"reason\"\r\n\"a\";\"2\";\"bad\"\r\n");
        assertThat(written(new Headings(columns, '^', Headings.Kind.CSV), row))
                .startsWith("\uFEFFsep=^\r\n\"Name\"^\"row\"^");
    }
}
