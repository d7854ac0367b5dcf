package org.leaddistribution.csv;

/// Told how far a reading is, and asked whether it is still wanted.
@FunctionalInterface
public interface ReadProgress {
    /// For a reading that nobody watches.
    ReadProgress UNWATCHED = (_, _) -> Signal.GO_ON;

    /// Called every 64 KB or so, on the thread that reads.
    ///
    /// @param sizeBytes the size of the whole as the source gives it
    Signal advanced(long bytesRead, long sizeBytes);

    /// What the watcher wants next.
    enum Signal {
        GO_ON,
        STOP
    }
}
