package org.leaddistribution.csv;

import java.util.List;

/// The errors of one kind that a file has.
///
/// @param count all of them
/// @param first the first [Issues#KEPT], in the order of the file
public record IssueTally(int count, List<RowIssue> first) {
    public IssueTally {
        first = List.copyOf(first);
    }
}
