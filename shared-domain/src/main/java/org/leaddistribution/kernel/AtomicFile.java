package org.leaddistribution.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that is there in full or not at all, whatever goes wrong meanwhile.
///
/// What is written goes to a file beside the target, of a name that nobody else has; [#commit] puts it in the
/// target's place in one step, and closing without that leaves the target as it was. A link is followed; what
/// is no file, such as a pipe, is written to as it is. For one thread.
public final class AtomicFile implements AutoCloseable {
    private static final int LONGEST_START = 40;

    private final Path target;
    private final @Nullable Path draft;
    private final FileChannel channel;
    private final OutputStream out;

    private AtomicFile(Path target, @Nullable Path draft, FileChannel channel) {
        this.target = target;
        this.draft = draft;
        this.channel = channel;
        this.out = Channels.newOutputStream(channel);
    }

    /// @param rights of the new file; those of the user's other files when none are given
    /// @throws IOException when there can be no file beside `target`
    public static AtomicFile replacing(Path target, FileAttribute<?>... rights) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new AtomicFile(target, null, FileChannel.open(target, StandardOpenOption.WRITE));
        }
        var place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        var draft = place.resolveSibling(draftName(String.valueOf(place.getFileName())));
        var whole = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new AtomicFile(place, draft, FileChannel.open(draft, whole, rights));
    }

    /// Says whose it is, should it ever be left behind; shorter than any system's longest name.
    private static String draftName(String target) {
        var start = target.substring(0, Math.min(target.length(), LONGEST_START));
        return ".%s.%s.part".formatted(start, UUID.randomUUID());
    }

    /// What is written here is what the file will hold. Closing it is not needed.
    public OutputStream out() {
        return out;
    }

    /// Makes it the file that `target` names; to be called once, after the last byte.
    public void commit() throws IOException {
        if (draft == null) {
            return;
        }
        try (var written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(
                draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            if (draft != null) {
                Files.deleteIfExists(draft);
            }
        }
    }
}
