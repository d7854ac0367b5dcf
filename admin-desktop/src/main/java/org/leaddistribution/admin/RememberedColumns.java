package org.leaddistribution.admin;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leaddistribution.admin.upload.ColumnMemory;
import org.leaddistribution.upload.LeadColumn;

/// The choices of columns, in a file of their own beside the rest that the console remembers.
final class RememberedColumns implements ColumnMemory {
    private final RememberedValues values;

    RememberedColumns(RememberedValues values) {
        this.values = values;
    }

    @Override
    public Map<LeadColumn, String> recall(List<String> header) {
        var headings = new EnumMap<LeadColumn, String>(LeadColumn.class);
        for (var column : LeadColumn.values()) {
            var heading = values.get(key(header, column));
            if (header.contains(heading) && !heading.isEmpty()) {
                headings.put(column, heading);
            }
        }
        return headings;
    }

    @Override
    public void remember(List<String> header, Map<LeadColumn, String> headings) {
        headings.forEach((column, heading) -> values.put(key(header, column), heading));
    }

    /// A header may be longer than a key should be.
    private static String key(List<String> header, LeadColumn column) {
        var text = String.join("\n", header).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text) + "." + column.name();
    }
}
