package org.leaddistribution.upload;

/// Takes the outcome of each row, in the order of the file, on the thread that reads.
@FunctionalInterface
public interface RowSink {
    /// For a reading that only judges the file.
    RowSink NONE = _ -> {};

    /// What it throws ends the reading and reaches the caller as it is.
    void take(RowOutcome outcome);
}
