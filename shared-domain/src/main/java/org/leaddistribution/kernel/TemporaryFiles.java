package org.leaddistribution.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Temporary files with personal data in them, which must not outlive the program that made them for long.
///
/// Whoever makes one deletes it. The name says whose it is, so what a killed program has left is found by the
/// next one that starts ([#sweep]).
public final class TemporaryFiles {
    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);
    private static final Pattern NAME =
            Pattern.compile("leads-[a-z]+-([0-9]+)-([0-9]+)-([0-9]+)-.*");

    /// Systems compute when a process began from clocks that are set a little now and then.
    private static final long SAME_START_SECONDS = 10;

    /// Of processes in another container nothing can be known; no file is of use for so long.
    private static final Duration LONGEST_USE = Duration.ofDays(1);

    private final Path folder;

    public TemporaryFiles(Path folder) {
        this.folder = folder;
    }

    /// An empty file that only its owner can read.
    ///
    /// @param what it is for, in small letters
    public Path create(String what) throws IOException {
        return Files.createTempFile(folder, "leads-" + what + "-" + Maker.self() + "-", null);
    }

    /// The same, of a folder.
    public Path createFolder(String what) throws IOException {
        return Files.createTempDirectory(folder, "leads-" + what + "-" + Maker.self() + "-");
    }

    /// Deletes what dead programs have left; what cannot be deleted is logged.
    public void sweep() {
        left().forEach(TemporaryFiles::delete);
    }

    private List<Path> left() {
        try {
            return filesIn(folder).stream().filter(TemporaryFiles::isLeft).toList();
        } catch (IOException unreadable) {
            LOG.warn(
                    "Temporary files in {} cannot be looked for: {}",
                    folder,
                    unreadable.toString());
            return List.of();
        }
    }

    private static boolean isLeft(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        var maker =
                new Maker(
                        name.group(1),
                        Long.parseLong(name.group(2)),
                        Long.parseLong(name.group(3)));
        return maker.isOfThisContainer() ? !maker.isAlive() : isOld(file);
    }

    private static boolean isOld(Path file) {
        try {
            var age = Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
            return age.compareTo(LONGEST_USE) > 0;
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    /// Deletes a file, or a folder with the files in it; what cannot be deleted is logged.
    public static void delete(Path file) {
        try {
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                filesIn(file).forEach(TemporaryFiles::delete);
            }
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            LOG.warn("{} cannot be deleted: {}", file, refused.toString());
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    /// A process, so that a later one of the same number is another.
    private record Maker(String container, long pid, long startSecond) {
        static Maker self() {
            var self = ProcessHandle.current();
            return new Maker(thisContainer(), self.pid(), startOf(self));
        }

        /// What tells process numbers of one container from those of another, on Linux.
        private static String thisContainer() {
            try {
                return Files.readSymbolicLink(Path.of("/proc/self/ns/pid"))
                        .toString()
                        .replaceAll("[^0-9]", "");
            } catch (IOException noContainersHere) {
                return "0";
            }
        }

        private static long startOf(ProcessHandle process) {
            return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
        }

        boolean isOfThisContainer() {
            return container.equals(thisContainer());
        }

        boolean isAlive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(
                            process ->
                                    Math.abs(startOf(process) - startSecond) <= SAME_START_SECONDS)
                    .isPresent();
        }

        @Override
        public String toString() {
            return container + "-" + pid + "-" + startSecond;
        }
    }
}
