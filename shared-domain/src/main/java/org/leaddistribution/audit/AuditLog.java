package org.leaddistribution.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;

/// What staff did, for ever.
public interface AuditLog {
    void append(List<AuditEntry> entries);

    /// Those that a query selects, latest first.
    Page<AuditEntry> page(AuditQuery query, PageRequest request);

    /// All of them, latest first.
    default Page<AuditEntry> page(PageRequest request) {
        return page(AuditQuery.ALL, request);
    }

    /// Which entries are wanted.
    ///
    /// @param text a part of who did it or of what it was done to, in any case; empty for all
    /// @param action null for all
    /// @param subject what exactly it was done to; null for all
    /// @param from the earliest time; null for all
    /// @param until the first time after the latest; null for all
    record AuditQuery(
            String text,
            @Nullable AuditAction action,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant until) {
        public static final AuditQuery ALL = new AuditQuery("", null, null, null, null);

        public AuditQuery {
            text = text.strip().toLowerCase(Locale.ROOT);
        }

        /// All that was done to one subject.
        public static AuditQuery of(String subject) {
            return new AuditQuery("", null, subject, null, null);
        }

        public AuditQuery withText(String sought) {
            return new AuditQuery(sought, action, subject, from, until);
        }

        /// @param only null for all
        public AuditQuery with(@Nullable AuditAction only) {
            return new AuditQuery(text, only, subject, from, until);
        }

        /// @param first null for all
        public AuditQuery since(@Nullable Instant first) {
            return new AuditQuery(text, action, subject, first, until);
        }
    }

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
