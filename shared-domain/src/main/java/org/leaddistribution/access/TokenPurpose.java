package org.leaddistribution.access;

import java.time.Duration;
import java.util.Optional;
import org.leaddistribution.kernel.Coded;

/// What a token that came by mail is for, and how long it is good.
public enum TokenPurpose implements Coded {
    /// Somebody new chooses the first password.
    INVITATION(Duration.ofHours(24)),
    /// Somebody who forgot the password chooses another.
    RESET(Duration.ofMinutes(30));

    private final Duration life;

    TokenPurpose(Duration life) {
        this.life = life;
    }

    public Duration life() {
        return life;
    }

    public static Optional<TokenPurpose> of(String code) {
        return Coded.find(TokenPurpose.class, code);
    }
}
