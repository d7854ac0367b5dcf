package org.leaddistribution.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/// A file that somebody uploads, wherever its bytes are.
public interface UploadSource {
    /// The name that the uploader claims, not to be trusted.
    String filename();

    /// For progress only; the stream ends where it ends.
    long sizeBytes();

    /// The bytes from the start; every call opens anew, and the caller closes.
    InputStream open() throws IOException;

    /// A file of this machine that holds the same bytes; empty when they are in none.
    default Optional<Path> file() {
        return Optional.empty();
    }
}
