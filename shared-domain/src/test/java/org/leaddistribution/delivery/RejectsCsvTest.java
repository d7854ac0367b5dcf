package org.leaddistribution.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.lead.RejectedRows.RejectedRow;
import org.leaddistribution.upload.ExportingRejects.RejectsCsv;

final class RejectsCsvTest {
    @Test
    void rowsStandAsTheyWereUploadedUnderTheColumnsOfTheirFile() throws IOException {
        var row = new RejectedRow(7, List.of("=1+1", " a \"b\" ", "c\nd"), "no address");

        assertThat(written(row))
                .isEqualTo(
                        """
                        "Name","","Email","row","reason"\r
                        "=1+1"," a ""b"" ","c
                        d","7","no address"\r
                        """);
    }

    @Test
    void shortRowsArePaddedAndASurplusIsJoinedIntoTheLastColumn() throws IOException {
        var text =
                written(
                        new RejectedRow(2, List.of("a"), "short"),
                        new RejectedRow(3, List.of("a", "b", "c", "d", ""), "long"));

        assertThat(text.lines().skip(1))
                .containsExactly(
                        "\"a\",\"\",\"\",\"2\",\"short\"", "\"a\",\"b\",\"c, d, \",\"3\",\"long\"");
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
                            try (var csv = new RejectsCsv(full, List.of("Name"))) {
                                csv.add(new RejectedRow(2, List.of("a"), "bad"));
                            }
                        })
                .withMessageContaining("no space");
    }

    private static String written(RejectedRow... rows) throws IOException {
        var text = new StringWriter();
        try (var csv = new RejectsCsv(text, List.of("Name", "", "Email"))) {
            List.of(rows).forEach(csv::add);
        }
        return text.toString();
    }
}
