package org.leaddistribution.usecase.people;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.EmailAddress;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.Username;

/// Someone who is to become staff.
///
/// @param role as typed
public record StaffDraft(
        Username username, String role, @Nullable EmailAddress email, Password password) {}
