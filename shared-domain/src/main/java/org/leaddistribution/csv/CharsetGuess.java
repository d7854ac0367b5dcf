package org.leaddistribution.csv;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/// Proposes the charset of a file that is not UTF-8 and does not say what it is.
///
/// A proposal is for a person to judge; nothing is stored by it alone. It rests on which letters
/// follow one another in a language, so few of them make it poor.
public final class CharsetGuess {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /// What is looked at of a longer file, in bytes or characters.
    private static final int ENOUGH = 64 << 20;

    private static final int BUFFER = 1 << 16;

    private CharsetGuess() {}

    /// Empty when the file is good UTF-8, or names its charset by a byte order mark.
    ///
    /// @throws UncheckedIOException when the source cannot be read
    public static Optional<Charset> of(UploadSource source) {
        try {
            var head = headOf(source);
            if (Encoding.hasMark(head)) {
                return Optional.empty();
            }
            var utf16 = Encoding.bareUtf16(head);
            if (utf16.isPresent() || isUtf8(source)) {
                return utf16;
            }
            return Optional.of(detected(source));
        } catch (IOException failed) {
            throw new UncheckedIOException("The upload cannot be read", failed);
        }
    }

    private static byte[] headOf(UploadSource source) throws IOException {
        try (var bytes = source.open()) {
            return bytes.readNBytes(Encoding.HEAD_BYTES);
        }
    }

    private static boolean isUtf8(UploadSource source) throws IOException {
        try (var text = new InputStreamReader(source.open(), StandardCharsets.UTF_8.newDecoder())) {
            var buffer = new char[BUFFER];
            int count = text.read(buffer);
            for (int seen = 0; count >= 0 && seen < ENOUGH; seen += count) {
                count = text.read(buffer);
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static Charset detected(UploadSource source) throws IOException {
        var detector = new UniversalDetector();
        try (var bytes = source.open()) {
            var buffer = new byte[BUFFER];
            int count = bytes.read(buffer);
            for (int seen = 0; count >= 0 && seen < ENOUGH && !detector.isDone(); seen += count) {
                detector.handleData(buffer, 0, count);
                count = bytes.read(buffer);
            }
        }
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : WESTERN;
    }
}
