package org.leaddistribution.lead;

import java.util.UUID;

/// Names one lead: one row of one upload.
///
/// The id is derived from the upload and the row, so a batch that is written again after a lost reply
/// writes the same ids. It has the layout of a version-7 UUID: the time and the random bits of the
/// distribution in front, the row behind, so ids of one upload sort by row.
public record LeadId(String value) {
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long THIRTY_BITS = (1L << 30) - 1;
    private static final int CHARACTERS = 36;
    private static final int ROW_DIGITS = 8;
    private static final int HEX = 16;

    public LeadId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A lead id is not empty");
        }
    }

    /// @param row the number of the record in the file, the header being 1
    public static LeadId derivedFrom(DistributionId distribution, int row) {
        var origin = distribution.uuid();
        long mostSignificant = (origin.getMostSignificantBits() & ~0xF000L) | 0x7000L;
        long random = origin.getLeastSignificantBits() & THIRTY_BITS;
        long leastSignificant = VARIANT | random << 32 | Integer.toUnsignedLong(row);
        return new LeadId(new UUID(mostSignificant, leastSignificant).toString());
    }

    /// What the ids of all its leads begin with, and no other's.
    public static String beginningIn(DistributionId distribution) {
        return derivedFrom(distribution, 0).value().substring(0, CHARACTERS - ROW_DIGITS);
    }

    /// The row that this id was derived from.
    ///
    /// @throws IllegalArgumentException when it was not derived from this distribution
    public int rowIn(DistributionId distribution) {
        int row = row();
        if (!derivedFrom(distribution, row).equals(this)) {
            throw new IllegalArgumentException(value + " is no lead of " + distribution);
        }
        return row;
    }

    /// The row that this id was derived from; whose row it is, is not looked at.
    ///
    /// @throws IllegalArgumentException when it was derived from none
    public int row() {
        return value.length() == CHARACTERS
                ? Integer.parseUnsignedInt(value, CHARACTERS - ROW_DIGITS, CHARACTERS, HEX)
                : notDerived();
    }

    private int notDerived() {
        throw new IllegalArgumentException(value + " was not derived from a row");
    }

    @Override
    public String toString() {
        return value;
    }
}
