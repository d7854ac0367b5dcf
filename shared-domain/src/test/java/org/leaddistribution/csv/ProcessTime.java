package org.leaddistribution.csv;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// The time for which processors worked for this program, whichever of its threads they ran.
final class ProcessTime {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ProcessTime() {}

    static Duration now() {
        return Duration.ofNanos(SYSTEM.getProcessCpuTime());
    }

    static Duration since(Duration before) {
        return now().minus(before);
    }
}
