package org.leaddistribution.delivery;

import org.leaddistribution.kernel.Sha256;

/// The bytes of a file as it leaves, and their SHA-256. The array is shared, never changed.
@SuppressWarnings("ArrayRecordComponent") // compared by its hash, below
public record FileBytes(byte[] content, String sha256) {
    public static FileBytes of(byte[] content) {
        return new FileBytes(content, Sha256.hexOf(content));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileBytes that && sha256.equals(that.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return content.length + " bytes, SHA-256 " + sha256;
    }
}
