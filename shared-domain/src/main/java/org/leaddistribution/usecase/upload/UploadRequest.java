package org.leaddistribution.usecase.upload;

import org.leaddistribution.ingest.ReadOptions;

/// A file to bring in, and what its uploader says about it.
///
/// @param by the user name of the admin
public record UploadRequest(SpooledUpload file, ReadOptions options, Repeat repeat, String by) {
    /// Whether a file that was uploaded before may be uploaded again.
    public enum Repeat {
        ASK,
        ALLOWED
    }
}
