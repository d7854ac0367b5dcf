package org.leaddistribution.member;

import java.time.Instant;

/// Someone with a membership, paid or free.
///
/// @param username what the member signs in with; one person's whatever its case
public record Member(
        MemberAddress address,
        String username,
        String email,
        Tier tier,
        MemberStatus status,
        LeadEmails leadEmails,
        Instant createdAt) {

    public Member with(Tier newTier) {
        return new Member(address, username, email, newTier, status, leadEmails, createdAt);
    }

    public Member with(MemberStatus newStatus) {
        return new Member(address, username, email, tier, newStatus, leadEmails, createdAt);
    }

    public Member with(LeadEmails newPreference) {
        return new Member(address, username, email, tier, status, newPreference, createdAt);
    }

    public Member withEmail(String newEmail) {
        return new Member(address, username, newEmail, tier, status, leadEmails, createdAt);
    }

    public boolean isEligible() {
        return EligibilityRule.brokenBy(this).isEmpty();
    }
}
