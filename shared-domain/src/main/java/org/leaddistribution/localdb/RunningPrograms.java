package org.leaddistribution.localdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who uses the local database now: one locked file each, so that a program that was killed does not count.
///
/// To be called under the [FolderLock] only.
record RunningPrograms(Path folder) {

    /// A program's place in the list, from joining to leaving.
    record Registration(Path file, FileChannel lock) {
        void end() {
            try {
                Files.deleteIfExists(file);
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot leave the local database: " + file, e);
            }
        }
    }

    Registration join() {
        var file = folder.resolve(thisProgram() + UUID.randomUUID());
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                if (!FolderLock.locks(channel)) {
                    throw new LocalDatabaseFailure("Another program holds the new file " + file);
                }
                return new Registration(file, channel);
            } catch (RuntimeException failed) {
                channel.close();
                Files.deleteIfExists(file);
                throw failed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot join the local database: " + file, e);
        }
    }

    /// Whether anybody is in the list and alive; forgets the others.
    boolean isAnybodyThere() {
        return files().stream().filter(RunningPrograms::isAlive).toList().size() > 0;
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    /// A file of this very program is never opened to look: closing it again would free its lock.
    private static boolean isAlive(Path file) {
        if (file.getFileName().toString().startsWith(thisProgram())) {
            return true;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (!FolderLock.locks(channel)) {
                return true;
            }
            Files.deleteIfExists(file);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + file, e);
        }
    }

    /// The process id alone would not do: a later program may get the same one.
    private static String thisProgram() {
        var self = ProcessHandle.current();
        return self.pid()
                + "-"
                + self.info().startInstant().map(Instant::toEpochMilli).orElse(0L)
                + "-";
    }
}
