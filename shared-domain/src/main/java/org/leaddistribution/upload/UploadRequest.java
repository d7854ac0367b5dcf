package org.leaddistribution.upload;

import org.leaddistribution.upload.Uploads.Repeat;

/// A file to bring in, and what its uploader says about it.
///
/// @param by the user name of the admin
public record UploadRequest(
        SpooledUpload file, ReadOptions options, Mode mode, Repeat repeat, String by) {
    /// What becomes of a file with bad rows.
    public enum Mode {
        /// It is refused.
        STRICT,
        /// Its good rows are taken, the bad ones left out and kept to be corrected.
        LENIENT
    }
}
