package org.leaddistribution.csv;

import org.leaddistribution.csv.ReadingEnded.ReadingStopped;

/// Tells a watcher on its own thread how far a reading is that goes on on another.
final class RelayedProgress implements ReadProgress {
    private final ReadProgress watcher;
    private volatile boolean relayed;
    private volatile boolean stopped;
    private volatile long read;
    private volatile long size;

    RelayedProgress(ReadProgress watcher) {
        this.watcher = watcher;
    }

    /// From here on another thread reads, and the watcher's own tells it.
    void relay() {
        relayed = true;
    }

    @Override
    public Signal advanced(long bytesRead, long sizeBytes) {
        read = bytesRead;
        size = sizeBytes;
        if (!relayed) {
            return watcher.advanced(bytesRead, sizeBytes);
        }
        return stopped ? Signal.STOP : Signal.GO_ON;
    }

    /// @throws ReadingStopped when the watcher wants no more
    void tell() {
        if (watcher.advanced(read, size) == Signal.STOP) {
            stopped = true;
            throw new ReadingStopped();
        }
    }

    /// Whoever reads ends soon.
    void stop() {
        stopped = true;
    }
}
