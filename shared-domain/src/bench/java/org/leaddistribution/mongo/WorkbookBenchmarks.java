package org.leaddistribution.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.leaddistribution.bench.BothSides;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.mongo.UploadBenchmarks.Rows;
import org.leaddistribution.upload.LeadReader;
import org.leaddistribution.upload.LeadReader.RowSink;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// Reading a workbook of leads against a loop over its cells.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WorkbookBenchmarks {
    private static final int COLUMNS = 3;

    @Param public Rows shape = Rows.TWO_HUNDRED_THOUSAND;
    private SampleLeads leads = new SampleLeads(Path.of(""));

    @Setup
    public void makeFile() {
        leads = SampleLeads.inAWorkbook(shape.count);
    }

    /// Theirs: fastexcel-reader and nothing else; it judges no value.
    @Benchmark
    public void reading(BothSides sides, Blackhole sink) {
        sides.measure(sink, this::read, () -> plainlyRead(sink));
    }

    private int read() {
        var report =
                new LeadReader()
                        .read(leads, ReadOptions.NONE, RowSink.NONE, ReadProgress.UNWATCHED);
        return requireAll(report.rows().accepted());
    }

    private int plainlyRead(Blackhole sink) {
        var rows = new AtomicInteger();
        try (var workbook = new ReadableWorkbook(leads.path().toFile());
                var all = workbook.getFirstSheet().openStream()) {
            all.skip(1)
                    .forEach(
                            row -> {
                                takeCells(row, sink);
                                rows.incrementAndGet();
                            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return requireAll(rows.get());
    }

    private static void takeCells(Row row, Blackhole sink) {
        for (int column = 0; column < COLUMNS; column++) {
            sink.consume(row.getCellText(column));
        }
    }

    private int requireAll(int rows) {
        if (rows != shape.count) {
            throw new IllegalStateException(rows + " rows of " + shape.count + " came through");
        }
        return rows;
    }
}
