package org.leaddistribution.notice;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;

/// Which notices a list shows.
///
/// @param state null for all
/// @param kind null for all
/// @param distribution whose files and rounds they are about; null for all
/// @param readers whose they are; null for everybody's
public record OutboxQuery(
        @Nullable NoticeState state,
        @Nullable NoticeKind kind,
        @Nullable DistributionId distribution,
        @Nullable Readers readers) {
    public static OutboxQuery of(NoticeState state) {
        return new OutboxQuery(state, null, null, null);
    }

    public OutboxQuery to(Readers only) {
        return new OutboxQuery(state, kind, distribution, only);
    }

    /// Some people that mails go to.
    ///
    /// @param members those among them who are members
    /// @param usernames of all of them
    /// @param admins whether they are told how distributions end
    public record Readers(Set<MemberAddress> members, Set<String> usernames, AdminMails admins) {
        public Readers {
            members = Set.copyOf(members);
            usernames = Set.copyOf(usernames);
        }
    }

    /// Which of the mails about distributions some people are sent.
    public enum AdminMails {
        OF_WHAT_THEY_UPLOADED,
        ALL,
        NONE
    }
}
