package org.leaddistribution.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, which every Java platform must have.
public final class Sha256 {
    /// Never fed. Looking one up takes as long as hashing an address, copying this one does not.
    private static final MessageDigest UNFED = lookedUp();

    private Sha256() {}

    /// One to be fed piece by piece; for one thread.
    public static MessageDigest begin() {
        try {
            return (MessageDigest) UNFED.clone();
        } catch (CloneNotSupportedException ofAnotherProvider) {
            return lookedUp();
        }
    }

    private static MessageDigest lookedUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException("This Java has no SHA-256", everyPlatformHasIt);
        }
    }

    /// The 32 bytes.
    public static byte[] of(byte[] content) {
        return begin().digest(content);
    }

    /// The 32 bytes of a text's UTF-8.
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// In 64 hex digits.
    public static String hexOf(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /// In 64 hex digits, of a text's UTF-8.
    public static String hexOf(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /// Ends what [#begin] has begun, in 64 hex digits.
    public static String hexOf(MessageDigest fed) {
        return HexFormat.of().formatHex(fed.digest());
    }
}
