package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leaddistribution.portal.command.UploadCommand.UploadMeter;
import org.leaddistribution.portal.command.UploadCommand.UploadMeter.Surface;
import org.leaddistribution.upload.UploadProgress.Phase;

final class UploadMeterTest {
    private static final long TOTAL = 100_000_000;

    private final StringBuilder seen = new StringBuilder();

    @Test
    void atATerminalABarFillsOnOneLineAPhase() {
        var meter = new UploadMeter(seen::append, Surface.TERMINAL);

        meter.at(Phase.CHECKING, 0, TOTAL);
        meter.at(Phase.CHECKING, 50_000_000, TOTAL);
        meter.at(Phase.CHECKING, 50_000_001, TOTAL);
        meter.at(Phase.STORING, TOTAL, TOTAL);
        meter.end();

        var lines = seen.toString().split(System.lineSeparator());
        assertThat(lines).hasSize(2);
        assertThat(lines[0].split("\r"))
                .containsExactly(
                        "",
                        "Checking the file  [..............................]   0 %  0.0 of 100.0 MB",
                        "Checking the file  [###############...............]  50 %  50.0 of 100.0 MB");
        assertThat(lines[1]).contains("Storing the leads", "100 %");
    }

    @Test
    void elsewhereALargeFileIsToldOfInTenthsAndASmallOneOnce() {
        var meter = new UploadMeter(seen::append, Surface.LINES);

        for (int percent = 0; percent <= 100; percent++) {
            meter.at(Phase.CHECKING, percent * TOTAL / 100, TOTAL);
        }
        meter.at(Phase.STORING, 10, 20);
        meter.at(Phase.STORING, 20, 20);
        meter.end();

        assertThat(seen.toString().lines())
                .hasSize(12)
                .startsWith("Checking the file …", "Checking the file … 10 %")
                .endsWith("Checking the file … 100 %", "Storing the leads …");
    }

    @Test
    void anEmptyFileIsReadAtOnce() {
        var meter = new UploadMeter(seen::append, Surface.TERMINAL);

        meter.at(Phase.CHECKING, 0, 0);

        assertThat(seen).contains("100 %");
    }
}
