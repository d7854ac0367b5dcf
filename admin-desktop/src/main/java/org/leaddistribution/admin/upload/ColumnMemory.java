package org.leaddistribution.admin.upload;

import java.util.List;
import java.util.Map;
import org.leaddistribution.upload.LeadColumn;

/// Knows again which columns were chosen for files with the same header.
public interface ColumnMemory {
    /// Empty for a header that was never chosen from.
    ///
    /// @param header the columns of a file, in its order
    Map<LeadColumn, String> recall(List<String> header);

    void remember(List<String> header, Map<LeadColumn, String> headings);
}
