package org.leaddistribution.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Where and when the figures were measured, without which they say little.
///
/// @param load average number of busy threads in the last minute, all programs counted; negative if unknown
record Machine(String cpu, int cores, String jvm, double load) {
    static Machine now() {
        return new Machine(
                cpuModel(),
                Runtime.getRuntime().availableProcessors(),
                "%s %s (%s)"
                        .formatted(
                                System.getProperty("java.vm.name"),
                                System.getProperty("java.vm.version"),
                                System.getProperty("java.vm.vendor")),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    String text() {
        return String.format(
                Locale.ROOT, "%s, %d cores; %s; load average before: %.2f", cpu, cores, jvm, load);
    }

    private static String cpuModel() {
        var linux = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(linux)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(linux)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
