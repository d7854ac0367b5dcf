package org.leaddistribution.accounts;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.Password;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;

/// Someone who is to become staff.
///
/// @param role as typed
public record StaffDraft(
        Username username, String role, @Nullable EmailAddress email, Password password) {}
