package org.leaddistribution.admin.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.ProgressStep.Stage;

/// Tells how much of a file was read, and ends the reading when nobody waits for it any more.
final class WatchedBytes extends FilterInputStream {
    private final long sizeBytes;
    private final Job.Reports reports;
    private long read;

    WatchedBytes(InputStream bytes, long sizeBytes, Job.Reports reports) {
        super(bytes);
        this.sizeBytes = sizeBytes;
        this.reports = reports;
    }

    /// Nobody waits for the file any more.
    static final class NotWanted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        note(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        note(Math.max(0, count));
        return count;
    }

    private void note(int bytes) {
        if (!reports.isWanted()) {
            throw new NotWanted();
        }
        read += bytes;
        reports.at(new ProgressStep(Stage.BEGINNING, "Opening the file", read, sizeBytes));
    }
}
