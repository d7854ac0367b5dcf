package org.leaddistribution.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;

/// The audit log in a list.
public final class InMemoryAuditLog implements AuditLog {
    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void append(List<AuditEntry> added) {
        entries.addAll(added);
    }

    @Override
    public Page<AuditEntry> page(AuditQuery query, PageRequest request) {
        var selected =
                entries.reversed().stream().filter(entry -> isSelected(query, entry)).toList();
        var items = selected.stream().skip(request.skip()).limit(request.limit()).toList();
        return new Page<>(items, selected.size(), request);
    }

    private static boolean isSelected(AuditQuery query, AuditEntry entry) {
        return (query.action() == null || query.action() == entry.action())
                && (query.subject() == null || query.subject().equals(entry.subject()))
                && (query.from() == null || !entry.at().isBefore(query.from()))
                && (query.until() == null || entry.at().isBefore(query.until()))
                && Stream.of(entry.actor().name(), entry.subject())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(query.text()));
    }
}
