package org.leaddistribution.localdb;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// How much memory a `mongod` that we start may keep data in.
///
/// A quarter of the memory that this program may use at most, so that a desktop has room for the rest, from
/// 0.5 to 4 GB: once a few rounds of a large distribution no longer fit, each round takes half as long again
/// as the one before, and beyond 4 GB nothing of that was left to measure. The server takes what its data
/// needs, and no more.
///
/// @param bytes of its cache
record MongodCache(long bytes) {
    private static final long GIGABYTE = 1L << 30;
    private static final long LEAST = GIGABYTE / 2;
    private static final long MOST = 4 * GIGABYTE;
    private static final int SHARE = 4;

    static MongodCache ofThisMachine() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return ofMemory(system == null ? 0 : system.getTotalMemorySize());
    }

    static MongodCache ofMemory(long bytes) {
        return new MongodCache(Math.clamp(bytes / SHARE, LEAST, MOST));
    }

    /// For `--wiredTigerCacheSizeGB`.
    String argument() {
        return String.format(Locale.ROOT, "%.2f", (double) bytes / GIGABYTE);
    }
}
