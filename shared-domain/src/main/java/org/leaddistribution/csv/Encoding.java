package org.leaddistribution.csv;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.ReadingEnded.FileFault;
import org.leaddistribution.kernel.Quoted;

/// How the bytes of a file are to be read: a BOM decides, else what was chosen, else UTF-8.
///
/// @param bomBytes how many bytes at the start are a BOM, 0 to 3
public record Encoding(Charset charset, int bomBytes) {
    /// How much of a file is looked at.
    public static final int HEAD_BYTES = 4096;

    /// @param head the first 4 KB, or less of a shorter file
    /// @param chosen null when nobody chose
    /// @throws FileFault when the text is UTF-16 and nothing says so
    public static Encoding of(byte[] head, @Nullable Charset chosen) {
        var marked = marked(head);
        if (marked.isPresent()) {
            return marked.get();
        }
        if (chosen != null) {
            return new Encoding(chosen, 0);
        }
        if (bareUtf16(head).isPresent()) {
            throw FileFault.ofFile(
                    IssueCode.UTF_16_WITHOUT_BOM,
                    "The file is full of NUL bytes; save as CSV UTF-8. It is probably UTF-16"
                            + " without a BOM: that charset can also be chosen.");
        }
        return new Encoding(StandardCharsets.UTF_8, 0);
    }

    /// Whether the file itself says what it is.
    static boolean hasMark(byte[] head) {
        return marked(head).isPresent();
    }

    private static Optional<Encoding> marked(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (starts(head, 0xFF, 0xFE)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2));
        }
        if (starts(head, 0xFE, 0xFF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    /// UTF-16 that nothing announces: a third of every other byte is NUL, the first of a letter's two in
    /// big endian.
    static Optional<Charset> bareUtf16(byte[] head) {
        if (isThirdNul(head, 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return isThirdNul(head, 1) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /// @throws FileFault when this Java knows no such charset
    public static @Nullable Charset named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw FileFault.ofFile(
                    IssueCode.UNKNOWN_CHARSET,
                    "The charset %s is unknown. Choose one like UTF-8, windows-1252 or UTF-16LE."
                            .formatted(Quoted.quoted(name)));
        }
    }

    public boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    private static boolean starts(byte[] head, int... bom) {
        if (head.length < bom.length) {
            return false;
        }
        for (int i = 0; i < bom.length; i++) {
            if (Byte.toUnsignedInt(head[i]) != bom[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether a third of every other byte is NUL: UTF-16 of western text has nearly all of them.
    private static boolean isThirdNul(byte[] head, int from) {
        int seen = 0;
        int nul = 0;
        for (int i = from; i < head.length; i += 2) {
            seen++;
            nul += head[i] == 0 ? 1 : 0;
        }
        return seen > 0 && nul * 3 >= seen;
    }
}
