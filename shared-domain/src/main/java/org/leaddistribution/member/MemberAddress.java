package org.leaddistribution.member;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Names a member for ever: 0x and 40 hex digits where the system draws it, the operator's own form else.
public record MemberAddress(String value) implements Comparable<MemberAddress> {
    private static final int DRAWN_BYTES = 20;
    private static final int LONGEST = 128;

    /// @throws IllegalArgumentException when `value` is empty, too long, or holds white space or controls
    public MemberAddress {
        if (value.isEmpty() || value.length() > LONGEST || !value.matches("[\\x21-\\x7E]+")) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is not a member address: 1 to 128 visible ASCII characters");
        }
    }

    public static MemberAddress drawn(SecureRandom random) {
        var bytes = new byte[DRAWN_BYTES];
        random.nextBytes(bytes);
        return new MemberAddress("0x" + HexFormat.of().formatHex(bytes));
    }

    @Override
    public int compareTo(MemberAddress other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
