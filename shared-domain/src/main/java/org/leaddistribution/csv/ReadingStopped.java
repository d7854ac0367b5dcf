package org.leaddistribution.csv;

/// The watcher wanted no more.
public final class ReadingStopped extends ReadingEnded {
    ReadingStopped() {
        super("stopped by its watcher");
    }
}
