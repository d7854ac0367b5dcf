package org.leaddistribution.access;

/// What is kept of a password: the text of an Argon2id hash with its parameters and salt.
public record PasswordHash(String encoded) {
    @Override
    public String toString() {
        return "<hidden>";
    }
}
