package org.leaddistribution.member;

import java.util.Arrays;
import java.util.Optional;

/// Who may receive leads, as one list that a person can read aloud.
///
/// A member is eligible when every rule holds; the first that does not is the reason shown to staff.
public enum EligibilityRule {
    PAID_TIER("is on a free tier") {
        @Override
        boolean holdsFor(Member member) {
            return member.tier().isPaid();
        }
    },
    NOT_SUSPENDED("is suspended") {
        @Override
        boolean holdsFor(Member member) {
            return member.status() != MemberStatus.SUSPENDED;
        }
    };

    private final String whenBroken;

    EligibilityRule(String whenBroken) {
        this.whenBroken = whenBroken;
    }

    abstract boolean holdsFor(Member member);

    /// The first rule that `member` breaks, or empty when the member is eligible.
    public static Optional<EligibilityRule> brokenBy(Member member) {
        return Arrays.stream(values()).filter(rule -> !rule.holdsFor(member)).findFirst();
    }

    /// Completes the sentence "ann …".
    public String whenBroken() {
        return whenBroken;
    }
}
