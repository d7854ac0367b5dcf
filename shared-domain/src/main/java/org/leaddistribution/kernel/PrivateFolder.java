package org.leaddistribution.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A folder that is nobody's but its owner's.
public final class PrivateFolder {
    private PrivateFolder() {}

    /// Creates what is missing of `folder` for its owner alone; what is there keeps its rights.
    public static Path created(Path folder) throws IOException {
        try {
            return Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } catch (UnsupportedOperationException noSuchRightsHere) {
            return Files.createDirectories(folder);
        }
    }
}
