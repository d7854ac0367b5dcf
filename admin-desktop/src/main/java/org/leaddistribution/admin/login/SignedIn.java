package org.leaddistribution.admin.login;

import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.Staff;

/// A person of the staff who has come in.
///
/// @param token opens the session for as long as it lasts
public record SignedIn(Staff staff, SecretToken token) {}
