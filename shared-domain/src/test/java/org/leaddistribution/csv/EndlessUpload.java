package org.leaddistribution.csv;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// An upload that repeats itself for ever, and counts what was taken of it.
public final class EndlessUpload implements UploadSource {
    private final byte[] start;
    private final byte[] repeated;
    private long given;

    public EndlessUpload(String start, String repeated) {
        this.start = start.getBytes(StandardCharsets.UTF_8);
        this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
    }

    public long given() {
        return given;
    }

    @Override
    public String filename() {
        return "endless.csv";
    }

    @Override
    public long sizeBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public InputStream open() {
        given = 0;
        return new InputStream() {
            @Override
            public int read() {
                return next();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    target[offset + i] = next();
                }
                return length;
            }
        };
    }

    private byte next() {
        long at = given++;
        return at < start.length
                ? start[(int) at]
                : repeated[(int) ((at - start.length) % repeated.length)];
    }
}
