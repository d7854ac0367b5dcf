package org.leaddistribution.csv;

/// Ends a reading from deep inside the parser; never leaves the package.
abstract sealed class ReadingEnded extends RuntimeException permits FileFault, ReadingStopped {
    ReadingEnded(String message) {
        super(message, null, false, false);
    }
}
