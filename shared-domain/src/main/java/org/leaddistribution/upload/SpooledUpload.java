package org.leaddistribution.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.leaddistribution.csv.UploadSource;
import org.leaddistribution.kernel.Sha256;
import org.leaddistribution.kernel.TemporaryFiles;

/// An upload's bytes in a file of our own, so that they can be read twice and nobody changes them.
///
/// Closing it deletes the file.
public final class SpooledUpload implements UploadSource, AutoCloseable {
    /// For an upload of any size.
    public static final long NO_LIMIT = Long.MAX_VALUE;

    /// Where uploads are kept while they are read; the launcher takes it from `TMPDIR`.
    public static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final String filename;
    private final long sizeBytes;
    private final String sha256;

    private SpooledUpload(Path file, String filename, long sizeBytes, String sha256) {
        this.file = file;
        this.filename = filename;
        this.sizeBytes = sizeBytes;
        this.sha256 = sha256;
    }

    /// The upload has more bytes than are allowed.
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long limitBytes) {
            super(
                    "The file is larger than the "
                            + limitBytes
                            + " bytes that are allowed here. Split it and upload the parts.");
        }
    }

    /// This machine has no room for the upload, or lets nobody write there; the message says where.
    public static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1L;

        public NoRoom(IOException refused) {
            super(
                    "There is no room for the file in "
                            + FOLDER
                            + ", where uploads are kept while they are read ("
                            + refused.getMessage()
                            + "). Free some there, or start the program again with TMPDIR naming a"
                            + " folder that has room; then upload the file again.",
                    refused);
        }
    }

    /// Copies a stream to the end; leaves nothing behind when that fails.
    ///
    /// @param filename as the uploader gives it, not to be trusted
    /// @throws TooLarge as soon as more than `limitBytes` have come
    /// @throws NoRoom when they cannot be kept
    public static SpooledUpload of(InputStream bytes, String filename, long limitBytes)
            throws IOException {
        var file = created();
        try {
            var digest = Sha256.begin();
            long size = copy(bytes, file, digest, limitBytes);
            var hash = Sha256.hexOf(digest);
            return new SpooledUpload(file, filename, size, hash);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static Path created() throws NoRoom {
        try {
            return new TemporaryFiles(FOLDER).create("upload");
        } catch (IOException refused) {
            throw new NoRoom(refused);
        }
    }

    private static long copy(InputStream bytes, Path file, MessageDigest digest, long limitBytes)
            throws IOException {
        long size = 0;
        var buffer = new byte[BUFFER];
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                size += n;
                if (size > limitBytes) {
                    throw new TooLarge(limitBytes);
                }
                write(out, buffer, n);
            }
        }
        return size;
    }

    /// Apart from reading, since only this fault is one of our disk.
    private static void write(OutputStream out, byte[] buffer, int length) throws NoRoom {
        try {
            out.write(buffer, 0, length);
        } catch (IOException refused) {
            throw new NoRoom(refused);
        }
    }

    @Override
    public String filename() {
        return filename;
    }

    @Override
    public long sizeBytes() {
        return sizeBytes;
    }

    /// Of all bytes, in hex.
    public String sha256Hex() {
        return sha256;
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
