package org.leaddistribution.round;

import java.time.Instant;

/// The file that a distribution began with.
///
/// @param contentSha256 of the file's bytes, in hex: how the same file is known again
/// @param by the user name of the admin
public record Upload(String filename, String contentSha256, RowCounts rows, String by, Instant at) {

    /// What an upload's rows turned out to be.
    ///
    /// @param total leads that were stored
    /// @param blank rows without any text, skipped
    /// @param duplicate rows that repeat an e-mail of the same file, skipped
    /// @param known stored leads whose prospect an earlier upload brought already
    /// @param rejected bad rows left out
    public record RowCounts(int total, int blank, int duplicate, int known, int rejected) {}
}
