package org.leaddistribution.admin.upload;

import org.jspecify.annotations.Nullable;

/// How the person says a file is encoded; a byte order mark in the file wins over it.
public enum EncodingChoice {
    AUTOMATIC("Automatic (UTF-8)", null),
    WINDOWS_1252("Western European (Windows-1252)", "windows-1252"),
    ISO_8859_15("Western European (ISO 8859-15)", "ISO-8859-15"),
    WINDOWS_1250("Central European (Windows-1250)", "windows-1250"),
    WINDOWS_1251("Cyrillic (Windows-1251)", "windows-1251"),
    UTF_16LE("Unicode (UTF-16, little endian)", "UTF-16LE"),
    UTF_16BE("Unicode (UTF-16, big endian)", "UTF-16BE");

    private final String label;
    private final @Nullable String charset;

    EncodingChoice(String label, @Nullable String charset) {
        this.label = label;
        this.charset = charset;
    }

    /// Null to leave it to the file.
    @Nullable String charset() {
        return charset;
    }

    @Override
    public String toString() {
        return label;
    }
}
