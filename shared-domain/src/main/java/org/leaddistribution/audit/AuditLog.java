package org.leaddistribution.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;

/// What staff did, for ever.
public interface AuditLog {
    void append(List<AuditEntry> entries);

    /// Latest first.
    Page<AuditEntry> page(PageRequest request);

    /// One thing that staff did: when, who, what, to what, and what was different afterwards.
    ///
    /// @param subject what it was done to: a user name, a member address, a distribution
    /// @param before the fields that changed, as they were; empty for what did not exist
    /// @param after the same fields as they are; never a password
    record AuditEntry(
            Instant at,
            Actor actor,
            AuditAction action,
            String subject,
            Map<String, String> before,
            Map<String, String> after) {
        public AuditEntry {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }
    }
}
