package org.leaddistribution.upload;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the uploader says about a file that the file does not say itself.
///
/// @param charset the name of a charset, known or not; null when none was chosen
/// @param delimiter what separates the fields, whatever the file looks like; null when nobody chose
/// @param headings the header that stands for a column, where it is not the column's own name
public record ReadOptions(
        @Nullable String charset, @Nullable Character delimiter, Map<LeadColumn, String> headings) {
    /// Nothing was chosen: the file speaks for itself.
    public static final ReadOptions NONE = new ReadOptions(null, null, Map.of());

    public ReadOptions {
        headings = Map.copyOf(headings);
    }

    public static ReadOptions decodedAs(@Nullable String charset) {
        return new ReadOptions(charset, null, Map.of());
    }

    String headingOf(LeadColumn column) {
        return headings.getOrDefault(column, column.heading());
    }
}
