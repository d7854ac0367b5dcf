package org.leaddistribution.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leaddistribution.csv.UploadSource;

/// A file of this machine, taken as it is at one moment.
public final class LocalCsv {
    private LocalCsv() {}

    /// The file cannot be taken; the message says why and what to do.
    public static final class NotTaken extends IOException {
        private static final long serialVersionUID = 1L;

        NotTaken(String message) {
            super(message);
        }
    }

    /// Copies the file that `path` names, through symbolic links.
    ///
    /// @throws NotTaken when it is no readable file, or changes meanwhile
    /// @throws SpooledUpload.TooLarge when it has more than `limitBytes`
    public static SpooledUpload spooled(Path path, long limitBytes) throws IOException {
        return spooled(path, limitBytes, UnaryOperator.identity());
    }

    /// The same, with the bytes passing through a stream that watches them.
    public static SpooledUpload spooled(
            Path path, long limitBytes, UnaryOperator<InputStream> watching) throws IOException {
        requireReadableFile(path);
        var before = Version.of(path);
        SpooledUpload copy;
        try (var bytes = watching.apply(Files.newInputStream(path))) {
            copy = SpooledUpload.of(bytes, path.getFileName().toString(), limitBytes);
        }
        if (!before.equals(Version.of(path)) || copy.sizeBytes() != before.size()) {
            copy.close();
            throw new NotTaken(path + " changed while it was read. Upload it when it is complete.");
        }
        return copy;
    }

    /// The file as it is at each opening, for a look into it before it is copied.
    ///
    /// @throws NotTaken when it is no readable file
    public static UploadSource uncopied(Path path) throws IOException {
        requireReadableFile(path);
        return new Uncopied(path, Files.size(path));
    }

    private record Uncopied(Path path, long sizeBytes) implements UploadSource {
        @Override
        public String filename() {
            return path.getFileName().toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }
    }

    private static void requireReadableFile(Path path) throws NotTaken {
        if (!Files.exists(path)) {
            throw new NotTaken(path + " does not exist. Check the name.");
        }
        if (Files.isDirectory(path)) {
            throw new NotTaken(path + " is a folder. Name the .csv file in it.");
        }
        if (!Files.isRegularFile(path)) {
            throw new NotTaken(path + " is not an ordinary file. Save it as a .csv file first.");
        }
        if (!Files.isReadable(path)) {
            throw new NotTaken(path + " may not be read by you. Change its permissions.");
        }
    }

    private record Version(long size, FileTime modified) {
        static Version of(Path path) throws IOException {
            return new Version(Files.size(path), Files.getLastModifiedTime(path));
        }
    }
}
