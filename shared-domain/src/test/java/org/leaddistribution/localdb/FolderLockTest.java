package org.leaddistribution.localdb;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLockThatCannotBeHadLeavesNoFileOpen() throws IOException {
        var file = folder.toRealPath().resolve("lock");
        try (var other = FileChannel.open(file, CREATE, WRITE);
                var _ = other.lock()) {
            for (var attempt = 0; attempt < 3; attempt++) {
                assertThatExceptionOfType(OverlappingFileLockException.class)
                        .isThrownBy(() -> FolderLock.take(file));
            }

            assertThat(timesOpen(file)).isEqualTo(1);
        }
        FolderLock.take(file).close();
    }

    private static long timesOpen(Path file) throws IOException {
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(descriptor -> leadsTo(descriptor, file)).count();
        }
    }

    private static boolean leadsTo(Path descriptor, Path file) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
