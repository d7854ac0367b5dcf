package org.leaddistribution.csv;

import java.io.IOException;
import org.leaddistribution.csv.ReadingEnded.ReadingStopped;

/// Counts an upload's bytes, tells its watcher, and ends the reading when that wants no more.
public final class WatchedStream extends ByteBlocks {
    private final long sizeBytes;
    private final ReadProgress progress;
    private long read;

    public WatchedStream(UploadSource source, ReadProgress progress) throws IOException {
        super(source.open());
        this.sizeBytes = source.sizeBytes();
        this.progress = progress;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            read += count;
            tellWatcher();
        }
        return count;
    }

    private void tellWatcher() {
        if (progress.advanced(read, sizeBytes) == ReadProgress.Signal.STOP) {
            throw new ReadingStopped();
        }
    }
}
