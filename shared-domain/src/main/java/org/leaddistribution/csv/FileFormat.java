package org.leaddistribution.csv;

import java.util.List;

/// What a file turned out to be, once its header was understood.
///
/// @param charset the charset's canonical name
/// @param columns the header, trimmed, in the order of the file
/// @param ignored the columns that are not read, in the order of the file
public record FileFormat(
        String charset, char delimiter, List<String> columns, List<String> ignored) {
    public FileFormat {
        columns = List.copyOf(columns);
        ignored = List.copyOf(ignored);
    }
}
