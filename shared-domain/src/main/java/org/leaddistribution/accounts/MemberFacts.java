package org.leaddistribution.accounts;

import java.util.Map;
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

    static Map<String, String> of(Member member) {
        return Map.of(
                "username", member.username(),
                "email", member.email(),
                "tier", member.tier().code(),
                "status", member.status().code(),
                "lead_emails", Boolean.toString(member.leadEmails().areOn()));
    }
}
