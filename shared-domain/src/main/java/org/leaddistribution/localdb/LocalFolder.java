package org.leaddistribution.localdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.leaddistribution.kernel.AtomicFile;
import org.leaddistribution.kernel.PrivateFolder;

/// The `mongodb` folder of a data folder: what lies where, and that nobody else can read it.
record LocalFolder(Path path) {
    private static final String OWNER_ONLY_FILE = "rw-------";

    static LocalFolder of(Path dataFolder) {
        return new LocalFolder(dataFolder.toAbsolutePath().normalize().resolve("mongodb"))
                .byItsRealName();
    }

    /// One name for one folder, by whatever links it was reached: it is how a running mongod is recognised.
    private LocalFolder byItsRealName() {
        try {
            return new LocalFolder(path.toRealPath());
        } catch (IOException _) {
            return this;
        }
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path state() {
        return path.resolve("local.properties");
    }

    Path keyFile() {
        return path.resolve("keyfile");
    }

    Path programs() {
        return path.resolve("programs");
    }

    Path data() {
        return path.resolve("db");
    }

    Path log() {
        return path.resolve("mongod.log");
    }

    Path previousLog() {
        return path.resolve("mongod.log.1");
    }

    /// What mongod says before it has a log.
    Path startOutput() {
        return path.resolve("mongod.out");
    }

    /// There while an operator wants the database to stay down.
    Path stoppedMark() {
        return path.resolve("stopped");
    }

    /// Creates what is missing, the data folder too, and returns it by its real name.
    ///
    /// @throws LocalDatabaseFailure when others may look into the folder, or it cannot be written
    LocalFolder prepared() {
        try {
            PrivateFolder.created(path);
            requireOwnerOnly();
            Files.createDirectories(programs());
            Files.createDirectories(data());
            return byItsRealName();
        } catch (UnsupportedOperationException e) {
            throw new LocalDatabaseFailure(
                    "The local database runs on Linux and macOS. Here, set LEADS_MONGODB_URI to a replica set.",
                    e);
        } catch (IOException e) {
            throw new LocalDatabaseFailure(
                    "The local database cannot keep its data in "
                            + path
                            + " ("
                            + e
                            + "). Make the folder writable, or name another with LEADS_DATA_DIR.",
                    e);
        }
    }

    private static FileAttribute<?> only(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }

    private void requireOwnerOnly() throws IOException {
        var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        if (!rights.endsWith("------")) {
            throw new LocalDatabaseFailure(
                    "Others may look into %s (%s), where the password of the local database lies. Run: chmod 700 '%s'"
                            .formatted(path, rights, path));
        }
    }

    /// Puts `text` into `file` whole or not at all, readable by the owner alone.
    static void writeSecret(Path file, String text) {
        try (var whole = AtomicFile.replacing(file, only(OWNER_ONLY_FILE))) {
            whole.out().write(text.getBytes(StandardCharsets.UTF_8));
            whole.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /// The text of `file`, or empty when it is not there.
    static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
