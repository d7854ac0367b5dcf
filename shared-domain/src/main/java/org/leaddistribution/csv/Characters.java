package org.leaddistribution.csv;

/// Which characters no value may hold, because they do not print or make text look like another.
public final class Characters {
    private Characters() {}

    /// C0 and C1 controls, DEL, and what turns text around. Tab, LF and CR count as controls here.
    public static boolean isForbidden(int point) {
        return point < 0x20 || (point >= 0x7F && point <= 0x9F) || turnsText(point);
    }

    /// The embeddings, overrides and isolates of the bidirectional algorithm.
    static boolean turnsText(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    static boolean isLineBreak(int point) {
        return point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029;
    }

    /// The joiners and direction marks U+200C to U+200F: fit for names, invisible in an address.
    static boolean isJoinerOrMark(int point) {
        return point >= 0x200C && point <= 0x200F;
    }
}
