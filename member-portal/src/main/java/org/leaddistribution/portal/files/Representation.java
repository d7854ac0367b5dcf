package org.leaddistribution.portal.files;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.FileBytes;

/// A file as it is sent: as it is, or compressed for whoever takes that. Each has its own tag, so that a part
/// of the one is never put to a part of the other.
///
/// @param tag by the hash of these very bytes
/// @param encoding null for the file as it is
@SuppressWarnings("ArrayRecordComponent") // never compared
record Representation(byte[] bytes, String tag, @Nullable String encoding) {
    private static final String GZIP = "gzip";

    static Representation of(Context ctx, FileBytes file) {
        return GZIP.equals(ctx.header("Accept-Encoding")) ? zipped(file) : plain(file);
    }

    static Representation plain(FileBytes file) {
        return new Representation(file.content(), tag(file), null);
    }

    static Representation zipped(FileBytes file) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(file.content());
        } catch (IOException inMemory) {
            throw new UncheckedIOException("A file cannot be compressed", inMemory);
        }
        var zipped = FileBytes.of(bytes.toByteArray());
        return new Representation(zipped.content(), tag(zipped), GZIP);
    }

    private static String tag(FileBytes bytes) {
        return '"' + bytes.sha256() + '"';
    }
}
