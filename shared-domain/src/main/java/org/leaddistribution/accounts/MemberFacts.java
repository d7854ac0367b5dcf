package org.leaddistribution.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaddistribution.accounts.ChangeEffects.Changed;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.audit.AuditAction;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.member.Member;

/// A member as the audit log tells of it.
final class MemberFacts {
    private MemberFacts() {}

    /// Keeps what became different about a member, if anything did.
    static void noteChange(AuditTrail audit, Actor actor, Member before, Member after) {
        if (!before.equals(after)) {
            var difference = new AuditTrail.Difference(of(before), of(after));
            var subject = after.address().value();
            audit.note(actor, AuditAction.MEMBER_CHANGED, subject, difference);
        }
    }

    /// Keeps what became different about each of several members.
    static void noteChanges(AuditTrail audit, Actor actor, List<Changed> changes) {
        var differences = new LinkedHashMap<String, AuditTrail.Difference>();
        for (var one : changes) {
            if (!one.before().equals(one.after())) {
                var difference = new AuditTrail.Difference(of(one.before()), of(one.after()));
                differences.put(one.after().address().value(), difference);
            }
        }
        audit.noteEachChange(actor, AuditAction.MEMBER_CHANGED, differences);
    }

    static Map<String, String> of(Member member) {
        return Map.of(
                "username", member.username(),
                "email", member.email(),
                "tier", member.tier().code(),
                "status", member.status().code(),
                "lead_emails", Boolean.toString(member.leadEmails().areOn()));
    }
}
