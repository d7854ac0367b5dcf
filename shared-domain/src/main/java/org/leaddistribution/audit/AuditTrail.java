package org.leaddistribution.audit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaddistribution.audit.AuditLog.AuditEntry;

/// Writes the audit log as a use case speaks: who did what, and what it changed.
public final class AuditTrail {
    private final AuditLog log;
    private final InstantSource clock;

    public AuditTrail(AuditLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /// Keeps that something was made, or done without a before.
    public void note(Actor actor, AuditAction action, String subject, Map<String, String> after) {
        noteEach(actor, action, Map.of(subject, after));
    }

    /// Keeps that several were made at once.
    ///
    /// @param afterBySubject what each is now
    public void noteEach(
            Actor actor, AuditAction action, Map<String, Map<String, String>> afterBySubject) {
        var now = clock.instant();
        var entries = new ArrayList<AuditEntry>();
        afterBySubject.forEach(
                (subject, after) ->
                        entries.add(new AuditEntry(now, actor, action, subject, Map.of(), after)));
        log.append(entries);
    }

    /// Keeps that something was changed: of the fields given, those that differ.
    public void note(Actor actor, AuditAction action, String subject, Difference difference) {
        var before = Difference.differing(difference.before(), difference.after());
        var after = Difference.differing(difference.after(), difference.before());
        var entry = new AuditEntry(clock.instant(), actor, action, subject, before, after);
        log.append(List.of(entry));
    }

    /// The same fields twice.
    public record Difference(Map<String, String> before, Map<String, String> after) {
        static Map<String, String> differing(Map<String, String> of, Map<String, String> from) {
            var differing = new HashMap<>(of);
            differing.entrySet().removeAll(from.entrySet());
            return differing;
        }
    }
}
