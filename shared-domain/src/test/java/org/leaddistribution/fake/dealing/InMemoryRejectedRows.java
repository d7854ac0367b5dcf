package org.leaddistribution.fake.dealing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.lead.RejectedRows.RejectedRow;

/// Rows that were left out, in memory.
public final class InMemoryRejectedRows implements RejectedRows {
    private final Map<DistributionId, Headings> columns = new HashMap<>();
    private final Map<DistributionId, TreeMap<Integer, RejectedRow>> rows = new HashMap<>();

    @Override
    public synchronized void begin(DistributionId upload, Headings headings) {
        columns.putIfAbsent(upload, headings);
    }

    @Override
    public synchronized void addAll(DistributionId upload, List<RejectedRow> batch) {
        var stored = rows.computeIfAbsent(upload, _ -> new TreeMap<>());
        batch.forEach(row -> stored.putIfAbsent(row.row(), row));
    }

    @Override
    public synchronized Optional<Headings> headingsOf(DistributionId upload) {
        return Optional.ofNullable(columns.get(upload));
    }

    @Override
    public void forEachOf(DistributionId upload, Consumer<RejectedRow> action) {
        of(upload).forEach(action);
    }

    private synchronized List<RejectedRow> of(DistributionId upload) {
        return List.copyOf(rows.getOrDefault(upload, new TreeMap<>()).values());
    }

    @Override
    public synchronized long removeOf(DistributionId upload) {
        columns.remove(upload);
        var removed = rows.remove(upload);
        return removed == null ? 0 : removed.size();
    }

    synchronized Map<String, Long> countByUpload() {
        return rows.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                upload -> upload.getKey().value(),
                                upload -> (long) upload.getValue().size()));
    }

    synchronized List<String> all() {
        return columns.keySet().stream().map(id -> id + " rejects " + of(id)).toList();
    }
}
