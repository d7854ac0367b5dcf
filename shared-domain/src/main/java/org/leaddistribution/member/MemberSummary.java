package org.leaddistribution.member;

import org.leaddistribution.kernel.Coded;

/// A member as lists of members show it.
///
/// @param invited by mail, to choose a password
public record MemberSummary(Member member, MemberActivity activity, InvitationState invited) {
    public MemberAddress address() {
        return member.address();
    }

    public String username() {
        return member.username();
    }

    /// What became of inviting a member.
    public enum InvitationState implements Coded {
        /// Invited, and no password is chosen yet.
        PENDING,
        ACCEPTED,
        /// Never invited: somebody set the password.
        NONE;

        /// @param isChosen whether the member has a password
        public static InvitationState of(boolean isInvited, boolean isChosen) {
            return isInvited ? (isChosen ? ACCEPTED : PENDING) : NONE;
        }
    }
}
