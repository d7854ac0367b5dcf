package org.leaddistribution.upload;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.upload.Uploads.Repeat;

/// A file to bring in, and what its uploader says about it.
///
/// @param title what members know the upload by; null for the name of the file
/// @param by the user name of the admin
/// @param wish whether it is to be stored
public record UploadRequest(
        SpooledUpload file,
        ReadOptions options,
        Mode mode,
        Repeat repeat,
        @Nullable String title,
        String by,
        Wish wish) {
    /// To be stored under the name of the file.
    public UploadRequest(
            SpooledUpload file, ReadOptions options, Mode mode, Repeat repeat, String by) {
        this(file, options, mode, repeat, null, by, Wish.STORE);
    }

    public UploadRequest titled(@Nullable String newTitle) {
        return new UploadRequest(file, options, mode, repeat, newTitle, by, wish);
    }

    public UploadRequest with(Wish newWish) {
        return new UploadRequest(file, options, mode, repeat, title, by, newWish);
    }

    /// What becomes of a file with bad rows.
    public enum Mode {
        /// It is refused.
        STRICT,
        /// Its good rows are taken, the bad ones left out and kept to be corrected.
        LENIENT
    }

    /// What is to be done with a file that is good.
    public enum Wish {
        STORE,
        /// To tell what storing would come to.
        TRY
    }
}
