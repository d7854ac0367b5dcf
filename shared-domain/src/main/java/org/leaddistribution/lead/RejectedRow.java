package org.leaddistribution.lead;

import java.util.List;

/// A bad row that an upload has left out, for its owner to correct.
///
/// @param row the number of the record in the file, the header being 1
/// @param fields as they were uploaded, as many as the row has
/// @param reason every error of the row, in sentences
public record RejectedRow(int row, List<String> fields, String reason) {
    public RejectedRow {
        fields = List.copyOf(fields);
    }
}
