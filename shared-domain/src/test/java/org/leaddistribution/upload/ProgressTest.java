package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.csv.ReadProgress.Signal;
import org.leaddistribution.csv.UploadSource;
import org.leaddistribution.upload.IngestReport.Ending;
import org.leaddistribution.upload.LeadReader.RowSink;

/// How a reading is watched, stopped, repeated, and let down by its source.
final class ProgressTest {
    private static final BytesUpload UPLOAD =
            BytesUpload.of("Name,Email,Address\n" + "A,a@example.org,B\n".repeat(20_000));

    @Test
    void progressGrowsToTheWholeFile() {
        var seen = new ArrayList<Long>();

        read(
                UPLOAD,
                RowSink.NONE,
                (read, size) -> {
                    assertThat(size).isEqualTo(UPLOAD.sizeBytes());
                    seen.add(read);
                    return Signal.GO_ON;
                });

        assertThat(seen).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(4);
        assertThat(seen.getLast()).isEqualTo(UPLOAD.sizeBytes());
    }

    @Test
    void watcherStopsTheReading() {
        var report =
                read(
                        UPLOAD,
                        RowSink.NONE,
                        (read, size) -> read > size / 2 ? Signal.STOP : Signal.GO_ON);

        assertThat(report.ending()).isEqualTo(new Ending.Cancelled());
        assertThat(report.rows().accepted()).isEqualTo(1);
        assertThat(report.rows().duplicate()).isBetween(1, 19_998);
        assertThat(report.errors()).isEmpty();
        assertThat(report.isFlawless()).isFalse();
    }

    @Test
    void secondPassFindsTheSame() {
        var first = Reading.of(UPLOAD, ReadOptions.NONE);
        var second = Reading.of(UPLOAD, ReadOptions.NONE);

        assertThat(second).isEqualTo(first);
        assertThat(first.report().isFlawless()).isTrue();
    }

    @Test
    void whatTheSinkThrowsReachesTheCallerAndTheSourceIsClosed() {
        var closed = new AtomicBoolean();
        var full = new IllegalStateException("full");

        assertThatThrownBy(
                        () ->
                                read(
                                        watched(closed),
                                        _ -> {
                                            throw full;
                                        },
                                        ReadProgress.UNWATCHED))
                .isSameAs(full);
        assertThat(closed).isTrue();
    }

    @Test
    void brokenSourceIsNoFaultOfTheFile() throws IOException {
        var broken = InputStream.nullInputStream();
        broken.close();

        assertThatThrownBy(() -> read(from(broken), RowSink.NONE, ReadProgress.UNWATCHED))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseInstanceOf(IOException.class);
    }

    private static IngestReport read(UploadSource source, RowSink sink, ReadProgress progress) {
        return new LeadReader().read(source, ReadOptions.NONE, sink, progress);
    }

    private static UploadSource watched(AtomicBoolean closed) {
        return from(
                new ByteArrayInputStream(UPLOAD.bytes()) {
                    @Override
                    public void close() {
                        closed.set(true);
                    }
                });
    }

    private static UploadSource from(InputStream stream) {
        return new UploadSource() {
            @Override
            public String filename() {
                return "a.csv";
            }

            @Override
            public long sizeBytes() {
                return UPLOAD.sizeBytes();
            }

            @Override
            public InputStream open() {
                return stream;
            }
        };
    }
}
