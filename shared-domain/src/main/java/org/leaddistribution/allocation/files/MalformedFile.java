package org.leaddistribution.allocation.files;

/// A file that is not what it should be. The message says where and what was expected, on one line.
public final class MalformedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedFile(String message) {
        super(message);
    }
}
