package org.leaddistribution.accounts;

import org.jspecify.annotations.Nullable;

/// A row of a file of members as it stands, trimmed; what its values mean is not looked at here.
///
/// @param row the header is 1, every record after it counts one
/// @param memberAddress null where the file has no such column or the cell is empty
/// @param status null where the file has no such column or the cell is empty
public record MemberRow(
        int row,
        String username,
        String email,
        String tier,
        @Nullable String memberAddress,
        @Nullable String status) {}
