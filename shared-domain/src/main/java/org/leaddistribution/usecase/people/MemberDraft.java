package org.leaddistribution.usecase.people;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.EmailAddress;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.Username;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;

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
