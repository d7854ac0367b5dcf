package org.leaddistribution.mongo;

import java.util.List;
import java.util.Locale;
import org.leaddistribution.bench.Bound;
import org.leaddistribution.bench.Figures;
import org.leaddistribution.bench.Fork;
import org.leaddistribution.bench.Gate;
import org.leaddistribution.bench.Gate.Measured;
import org.leaddistribution.bench.GateRun;
import org.leaddistribution.mongo.UploadBenchmarks.Rows;

/// `./leads bench upload`: what uploads promise about speed and memory.
public final class UploadBench {
    /// A full table of the keys gives them 16 bytes each; it is filled to four fifths at most and grows by
    /// an eighth, so a key takes up to 22.5 bytes.
    private static final double BYTES_A_ROW = 23;

    private static final List<String> SMALL =
            List.of(
                    "-Xmx512m",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--enable-native-access=ALL-UNNAMED");

    private UploadBench() {}

    public static void main(String[] arguments) {
        var gates =
                List.of(
                        new Gate(
                                "C1",
                                "reading 1M rows of 80 bytes; opencsv and the validator",
                                Bound.atMost(0.6, "x"),
                                () -> ratioOfMillion(Fork.of(2, 5), "reading")),
                        new Gate(
                                "C2",
                                "uploading them; opencsv and insertMany",
                                Bound.atMost(1.1, "x"),
                                () -> ratioOfMillion(Fork.of(0, 3), "uploading")),
                        new Gate(
                                "C3",
                                "live heap a row more, 100k to 1M rows, -Xmx512m",
                                Bound.atMost(BYTES_A_ROW, "B"),
                                UploadBench::growth),
                        new Gate(
                                "C4",
                                "reading 1M rows in parts, two columns kept; three columns",
                                Bound.atMost(1.3, "x"),
                                () -> ratioOfMillion(Fork.of(2, 5), "mapping")),
                        new Gate(
                                "C5",
                                "reading a workbook of 200k rows; a loop of fastexcel-reader",
                                Bound.atMost(1.5, "x"),
                                UploadBench::ofWorkbook));
        System.exit(new GateRun(System.out, System.err).run(gates, arguments));
    }

    private static Measured ratioOfMillion(Fork fork, String method) {
        return ratio(fork.run(UploadBenchmarks.class, method, Rows.MILLION.name()));
    }

    private static Measured ofWorkbook() {
        var rows = Rows.TWO_HUNDRED_THOUSAND.name();
        return ratio(Fork.of(2, 5).run(WorkbookBenchmarks.class, "reading", rows));
    }

    private static Measured ratio(Figures figures) {
        var extra =
                String.format(
                        Locale.ROOT,
                        "%.2f s; %.2f s",
                        figures.millis(Figures.OURS) / 1_000,
                        figures.millis(Figures.THEIRS) / 1_000);
        return new Measured(figures.oursInTheirs(), extra);
    }

    private static Measured growth() {
        double few = liveBytes(Rows.HUNDRED_THOUSAND);
        double many = liveBytes(Rows.MILLION);
        int more = Rows.MILLION.count - Rows.HUNDRED_THOUSAND.count;
        var extra = String.format(Locale.ROOT, "%.1f MB; %.1f MB", few / 1e6, many / 1e6);
        return new Measured((many - few) / more, extra);
    }

    private static double liveBytes(Rows rows) {
        return new Fork(0, 1, SMALL)
                .run(UploadBenchmarks.class, "liveHeap", rows.name())
                .median("bytes");
    }
}
