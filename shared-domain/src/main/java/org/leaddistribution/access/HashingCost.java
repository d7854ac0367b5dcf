package org.leaddistribution.access;

/// What hashing one password costs whoever does it; raised as machines get faster.
///
/// @param memoryKib working memory in KiB
/// @param passes over that memory
/// @param lanes that work side by side
public record HashingCost(int memoryKib, int passes, int lanes) {
    public static final HashingCost STANDARD = new HashingCost(19 * 1024, 2, 1);
}
