package org.leaddistribution.round;

import java.time.Instant;

/// The file that a distribution began with.
///
/// @param contentSha256 of the file's bytes, in hex: how the same file is known again
/// @param by the user name of the admin
public record Upload(
        String filename, String contentSha256, RowCounts rows, String by, Instant at) {}
