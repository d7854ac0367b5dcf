package org.leaddistribution.access;

import java.time.Instant;

/// A token that was sent by mail, as it is stored: good once, for one purpose, until it expires.
public record AccountToken(
        TokenHash token, Username username, TokenPurpose purpose, Instant expiresAt) {
    public boolean isGoodAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
