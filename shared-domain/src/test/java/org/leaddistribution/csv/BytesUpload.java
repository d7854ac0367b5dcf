package org.leaddistribution.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// An upload that lies in memory.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record BytesUpload(String filename, byte[] bytes) implements UploadSource {
    public static BytesUpload of(String text) {
        return of(text, StandardCharsets.UTF_8);
    }

    public static BytesUpload of(String text, Charset charset) {
        return of(text.getBytes(charset));
    }

    public static BytesUpload of(byte[] bytes) {
        return new BytesUpload("leads.csv", bytes);
    }

    @Override
    public long sizeBytes() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
