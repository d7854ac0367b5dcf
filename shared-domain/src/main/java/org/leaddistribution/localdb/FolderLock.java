package org.leaddistribution.localdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// One program, and in it one thread, at a time changes anything about a local database.
///
/// The operating system frees the lock of a program that dies.
final class FolderLock implements AutoCloseable {
    /// Longer than the longest start, which happens under the lock.
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /// Threads of one program take turns here: to the operating system they are one holder, and a file
    /// closed by one of them would free the lock of another.
    private static final ReentrantLock WITHIN_THIS_PROGRAM = new ReentrantLock();

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws LocalDatabaseFailure when it cannot be had within minutes
    static FolderLock take(Path file) {
        if (!entered()) {
            throw busy(file);
        }
        try {
            return new FolderLock(locked(file));
        } catch (RuntimeException e) {
            WITHIN_THIS_PROGRAM.unlock();
            throw e;
        }
    }

    private static boolean entered() {
        try {
            return WITHIN_THIS_PROGRAM.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static FileChannel locked(Path file) {
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (new Await(PATIENCE).until(() -> locks(channel))) {
                    return channel;
                }
                throw busy(file);
            } catch (RuntimeException failed) {
                channel.close();
                throw failed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file, e);
        }
    }

    /// Whether this program now holds the lock that `channel` keeps until it is closed.
    static boolean locks(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Files cannot be locked here; LEADS_DATA_DIR may name a local disk", e);
        }
    }

    private static LocalDatabaseFailure busy(Path file) {
        return new LocalDatabaseFailure(
                "Another program has been starting or stopping the local database for minutes and holds "
                        + file
                        + ". End that program and try again.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            WITHIN_THIS_PROGRAM.unlock();
        }
    }
}
