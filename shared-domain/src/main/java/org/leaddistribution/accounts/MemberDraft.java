package org.leaddistribution.accounts;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Password;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;

/// A member that is to be added.
///
/// @param address null to have one drawn
/// @param password null to have the member invited by mail
public record MemberDraft(
        Username username,
        EmailAddress email,
        Tier tier,
        MemberStatus status,
        @Nullable MemberAddress address,
        @Nullable Password password) {}
