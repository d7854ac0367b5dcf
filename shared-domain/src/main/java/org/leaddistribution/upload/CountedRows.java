package org.leaddistribution.upload;

/// Counts the rows on their way to another sink.
final class CountedRows implements RowSink {
    private final RowSink sink;
    private long count;

    CountedRows(RowSink sink) {
        this.sink = sink;
    }

    @Override
    public void take(RowOutcome outcome) {
        count++;
        sink.take(outcome);
    }

    long count() {
        return count;
    }
}
