package org.leaddistribution.portal.problem;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Writes a file that is there in full or not at all, whatever goes wrong meanwhile.
final class WholeFile {
    /// What fills the file.
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /// Writes to a file beside `target`, then puts that in its place in one step. A link is followed; what is
    /// no file, such as a pipe, is written to as it is.
    static void write(Path target, Content content) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            try (var out = Files.newOutputStream(target)) {
                content.writeTo(out);
            }
            return;
        }
        var place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        var beside = place.resolveSibling(".%s.part".formatted(UUID.randomUUID()));
        try {
            try (var out = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW)) {
                content.writeTo(out);
            }
            Files.move(
                    beside,
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(beside);
            }
        }
    }
}
