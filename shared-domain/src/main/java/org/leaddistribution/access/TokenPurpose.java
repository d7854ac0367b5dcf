package org.leaddistribution.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a token that came by mail is for, and how long it is good.
public enum TokenPurpose {
    /// A new member chooses the first password.
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

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TokenPurpose> of(String code) {
        return Arrays.stream(values()).filter(purpose -> purpose.code().equals(code)).findFirst();
    }
}
