package org.leaddistribution.usecase.people;

import java.util.Map;
import org.leaddistribution.member.Member;

/// A member as the audit log tells of it.
final class MemberFacts {
    private MemberFacts() {}

    static Map<String, String> of(Member member) {
        return Map.of(
                "username", member.username(),
                "email", member.email(),
                "tier", member.tier().code(),
                "status", member.status().code(),
                "lead_emails", Boolean.toString(member.leadEmails().areOn()));
    }
}
