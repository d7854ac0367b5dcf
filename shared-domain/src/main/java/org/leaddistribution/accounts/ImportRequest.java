package org.leaddistribution.accounts;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.UploadSource;

/// A file of members, and what is to be done with it.
public record ImportRequest(UploadSource file, ReadOptions options, Mode mode, Wish wish) {
    /// What the file is.
    public sealed interface Mode {
        /// New members; who is there already is an error.
        record Add() implements Mode {}

        /// The list as it is to be: who is new is added, who differs is changed.
        ///
        /// @param missing what becomes of members who are not in the file
        /// @param suspend how many members will be suspended, by whoever has seen what the file would do; null
        ///     when nobody has said so
        record Sync(Missing missing, @Nullable Integer suspend) implements Mode {}
    }

    /// What becomes of members who are not in the file.
    public enum Missing {
        KEEP,
        SUSPEND
    }

    /// What is to be done with a file that is good.
    public enum Wish {
        STORE,
        /// To tell what storing would change.
        TRY
    }
}
