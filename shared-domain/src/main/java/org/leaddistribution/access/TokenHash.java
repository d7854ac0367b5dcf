package org.leaddistribution.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What is stored of a [SecretToken]: its SHA-256 in 64 hex digits.
public record TokenHash(String hex) {
    static TokenHash of(SecretToken token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest(token.value().getBytes(StandardCharsets.US_ASCII));
            return new TokenHash(HexFormat.of().formatHex(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException("This Java has no SHA-256", everyPlatformHasIt);
        }
    }
}
