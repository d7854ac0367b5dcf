package org.leaddistribution.csv;

/// Ends a reading from deep inside the parser; whoever began it catches it.
public abstract sealed class ReadingEnded extends RuntimeException
        permits FileFault, ReadingEnded.ReadingStopped {
    ReadingEnded(String message) {
        super(message, null, false, false);
    }

    /// The watcher wanted no more.
    public static final class ReadingStopped extends ReadingEnded {
        ReadingStopped() {
            super("stopped by its watcher");
        }
    }
}
