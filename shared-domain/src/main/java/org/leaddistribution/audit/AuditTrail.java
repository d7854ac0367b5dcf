package org.leaddistribution.audit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
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
        noteEachChange(actor, action, Map.of(subject, difference));
    }

    /// Keeps that several were changed at once.
    public void noteEachChange(
            Actor actor, AuditAction action, Map<String, Difference> differenceBySubject) {
        var now = clock.instant();
        var entries = new ArrayList<AuditEntry>();
        differenceBySubject.forEach(
                (subject, difference) -> {
                    var before = Difference.differing(difference.before(), difference.after());
                    var after = Difference.differing(difference.after(), difference.before());
                    entries.add(new AuditEntry(now, actor, action, subject, before, after));
                });
        log.append(entries);
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
