package org.leaddistribution.lead;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.leaddistribution.kernel.Sha256;

/// The identity of a prospect: leads of one key are one person, whichever upload they came with.
///
/// The key is the first 128 bits of SHA-256 over the normalised e-mail, in 32 hex digits. A digest, so
/// that an erased person's key can stay without the address. It sorts as its digits do.
public record LeadKey(String value) implements Comparable<LeadKey> {
    private static final int BYTES = 16;
    private static final int HEX = 16;
    private static final int LONGEST_LABEL = 63;

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
        return Arrays.copyOf(Sha256.of(normalised(email)), BYTES);
    }

    /// NFC, trimmed, lower case, the domain in ASCII.
    static String normalised(String email) {
        return isInAscii(email) ? email.toLowerCase(Locale.ROOT) : normalisedByUnicode(email);
    }

    /// The long way, which takes every address and refuses what has no ASCII form.
    static String normalisedByUnicode(String email) {
        var plain =
                Normalizer.normalize(email, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        int at = plain.lastIndexOf('@');
        var local = plain.substring(0, at + 1);
        var domain = plain.substring(at + 1);
        return local + IDN.toASCII(domain).toLowerCase(Locale.ROOT);
    }

    /// Whether all is printable ASCII and no label of the domain is empty or too long: then only the case
    /// of its letters is to be changed.
    private static boolean isInAscii(String email) {
        int dot = email.lastIndexOf('@');
        for (int i = 0; i < email.length(); i++) {
            char c = email.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
            if (c == '.' && i > dot) {
                if (!isLabelLength(i - dot - 1)) {
                    return false;
                }
                dot = i;
            }
        }
        return isLabelLength(email.length() - dot - 1);
    }

    private static boolean isLabelLength(int length) {
        return length >= 1 && length <= LONGEST_LABEL;
    }

    /// The first half of its digits as a number. Keys sort as their halves do, unsigned.
    public long high() {
        return Long.parseUnsignedLong(value, 0, BYTES, HEX);
    }

    /// The second half of its digits as a number.
    public long low() {
        return Long.parseUnsignedLong(value, BYTES, 2 * BYTES, HEX);
    }

    /// The key of these halves.
    public static LeadKey of(long high, long low) {
        var digits = HexFormat.of();
        return new LeadKey(digits.toHexDigits(high) + digits.toHexDigits(low));
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
