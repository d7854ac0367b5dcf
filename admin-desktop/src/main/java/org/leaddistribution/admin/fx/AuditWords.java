package org.leaddistribution.admin.fx;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leaddistribution.audit.AuditLog.AuditEntry;

/// What an entry of the audit log changed, as people read it.
public final class AuditWords {
    private AuditWords() {}

    /// `tier gold → silver, status active → suspended`; without a before what it is: `tier gold`. Empty where
    /// nothing is told.
    public static String changes(AuditEntry entry) {
        var fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        return fields.stream()
                .map(field -> words(field) + " " + change(entry, field))
                .collect(Collectors.joining(", "));
    }

    private static String words(String field) {
        return field.replace('_', ' ');
    }

    /// What became of one field: `gold → silver`.
    public static String change(AuditEntry entry, String field) {
        return entry.before().isEmpty()
                ? of(entry.after(), field)
                : of(entry.before(), field) + " → " + of(entry.after(), field);
    }

    private static String of(Map<String, String> facts, String field) {
        return facts.getOrDefault(field, "nothing");
    }
}
