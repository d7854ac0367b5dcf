package org.leaddistribution.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The version of the product, as the build has written it down.
public final class ProductVersion {
    private static final String FILE = "version.txt";

    private ProductVersion() {}

    /// `0.1.0`; "unknown" where the classes come from no build.
    public static String read() {
        var resource = ProductVersion.class.getResourceAsStream(FILE);
        try (var file = Objects.requireNonNull(resource, FILE)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.startsWith("$") ? "unknown" : text;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
