package org.leaddistribution.ingest;

/// The watcher wanted no more.
final class ReadingStopped extends ReadingEnded {
    ReadingStopped() {
        super("stopped by its watcher");
    }
}
