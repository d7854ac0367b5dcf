package org.leaddistribution.lead;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// The identity of a prospect: leads of one key are one person, whichever upload they came with.
///
/// The key is the first 128 bits of SHA-256 over the normalised e-mail, in 32 hex digits. A digest, so
/// that an erased person's key can stay without the address. It sorts as its digits do.
public record LeadKey(String value) implements Comparable<LeadKey> {
    private static final int BYTES = 16;

    public LeadKey {
        if (value.length() != 2 * BYTES) {
            throw new IllegalArgumentException("\"" + value + "\" is not a lead key");
        }
    }

    /// @param email an address that was found valid, as it was written
    public static LeadKey ofEmail(String email) {
        return new LeadKey(HexFormat.of().formatHex(digest(email)));
    }

    /// The same identity in 16 bytes, for those who keep millions of them.
    public static byte[] digest(String email) {
        var utf8 = normalised(email).getBytes(StandardCharsets.UTF_8);
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(utf8), BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException("This Java has no SHA-256", everyPlatformHasIt);
        }
    }

    /// NFC, trimmed, lower case, the domain in ASCII.
    static String normalised(String email) {
        var plain =
                Normalizer.normalize(email, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        int at = plain.lastIndexOf('@');
        var local = plain.substring(0, at + 1);
        var domain = plain.substring(at + 1);
        return local + IDN.toASCII(domain).toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(LeadKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
