package org.leaddistribution.admin.login;

import java.time.Instant;
import org.leaddistribution.access.SecretToken;
import org.leaddistribution.access.Staff;

/// A person of the staff who has come in.
///
/// @param token opens the session for as long as it lasts
/// @param endsAt when the session is over at the latest
public record SignedIn(Staff staff, SecretToken token, Instant endsAt) {}
