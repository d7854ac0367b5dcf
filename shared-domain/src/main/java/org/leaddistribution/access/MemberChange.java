package org.leaddistribution.access;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;

/// What is to become different about a member; null leaves it as it is.
public record MemberChange(
        @Nullable EmailAddress email,
        @Nullable Tier tier,
        @Nullable MemberStatus status,
        @Nullable LeadEmails leadEmails,
        @Nullable PasswordHash password) {
    public static final MemberChange NOTHING = new MemberChange(null, null, null, null, null);

    public static MemberChange of(LeadEmails preference) {
        return new MemberChange(null, null, null, preference, null);
    }

    public static MemberChange of(PasswordHash password) {
        return new MemberChange(null, null, null, null, password);
    }

    public MemberChange with(EmailAddress newEmail) {
        return new MemberChange(newEmail, tier, status, leadEmails, password);
    }

    public MemberChange with(Tier newTier) {
        return new MemberChange(email, newTier, status, leadEmails, password);
    }

    public MemberChange with(MemberStatus newStatus) {
        return new MemberChange(email, tier, newStatus, leadEmails, password);
    }

    public MemberChange with(LeadEmails newPreference) {
        return new MemberChange(email, tier, status, newPreference, password);
    }

    public MemberChange with(PasswordHash newPassword) {
        return new MemberChange(email, tier, status, leadEmails, newPassword);
    }

    /// Whether the member's sessions are over with it.
    public boolean endsSessions() {
        return password != null || status == MemberStatus.SUSPENDED;
    }

    public Member appliedTo(Member before) {
        var member = before;
        member = email == null ? member : member.withEmail(email.value());
        member = tier == null ? member : member.with(tier);
        member = status == null ? member : member.with(status);
        return leadEmails == null ? member : member.with(leadEmails);
    }

    public Credentials appliedTo(Credentials before) {
        if (password != null) {
            return before.next(password);
        }
        return endsSessions() ? before.nextGeneration() : before;
    }
}
