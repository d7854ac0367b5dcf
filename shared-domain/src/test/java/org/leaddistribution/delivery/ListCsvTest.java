package org.leaddistribution.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListCsvTest {
    @Test
    void writesUtf8LinesAndGuardsFormulas() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new ListCsv(bytes, List.of("Name", "Note"))) {
            csv.row(List.of("Zoë \"Z\"", "=1+1"));
            csv.row(List.of("", "two\nlines"));
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("Name,Note\r\n\"Zoë \"\"Z\"\"\",\"'=1+1\"\r\n\"\",\"two\nlines\"\r\n");
    }

    @Test
    void aFullDiskIsNotPassedOver() {
        var full =
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };

        assertThatIOException()
                .isThrownBy(
                        () -> {
                            try (var csv = new ListCsv(full, List.of("Name"))) {
                                csv.row(List.of("Ann"));
                            }
                        })
                .withMessageContaining("No space left");
    }
}
