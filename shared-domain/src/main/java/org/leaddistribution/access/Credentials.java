package org.leaddistribution.access;

import org.jspecify.annotations.Nullable;

/// What an account is entered with.
///
/// @param hash null for somebody invited who has not chosen a password yet
/// @param generation grows with each new password, each suspension and each new role of staff; sessions of an
///     older one are over, even one that was being opened at that moment
public record Credentials(@Nullable PasswordHash hash, long generation) {
    public static final Credentials NONE_YET = new Credentials(null, 0);

    public static Credentials first(PasswordHash hash) {
        return new Credentials(hash, 0);
    }

    public Credentials next(PasswordHash newHash) {
        return new Credentials(newHash, generation + 1);
    }

    /// The same password, and every session over.
    public Credentials nextGeneration() {
        return new Credentials(hash, generation + 1);
    }
}
