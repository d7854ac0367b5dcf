package org.leaddistribution.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The kinds of file that get uploaded by mistake, known by their first bytes.
///
/// @param kind completes the sentence "This is …"
/// @param start matches the first bytes, each as the character of the same number
public record ByteOrderMark(String kind, Pattern start) {
    private static final List<ByteOrderMark> KNOWN =
            List.of(
                    of("a PDF file", "%PDF-"),
                    of("a ZIP file, as an Excel workbook (XLSX) is", "PK(\\x03\\x04|\\x05\\x06)"),
                    of("an old Excel workbook (XLS)", "\\xD0\\xCF\\x11\\xE0"),
                    of("a GZIP file", "\\x1F\\x8B"),
                    of("an ELF program", "\\x7FELF"),
                    of("a PNG image", "\\x89PNG"),
                    of("a JPEG image", "\\xFF\\xD8\\xFF"),
                    of("a GIF image", "GIF8[79]a"),
                    of("a TIFF image", "II\\*\\x00|MM\\x00\\*"),
                    of("a BMP image", "BM.{4}\\x00{4}"),
                    of("a WebP image", "RIFF.{4}WEBP"),
                    of("a HEIF or AVIF image", "\\x00{2}.{2}ftyp"));

    /// @throws FileFault when the first bytes are those of another kind of file
    public static void refuse(byte[] head) {
        found(head)
                .ifPresent(
                        signature -> {
                            throw FileFault.ofFile(IssueCode.NOT_CSV, signature.message());
                        });
    }

    private static Optional<ByteOrderMark> found(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        return KNOWN.stream().filter(known -> known.start.matcher(text).lookingAt()).findFirst();
    }

    private String message() {
        return "This is "
                + kind
                + ", not a CSV file. Open it in its own program, save the table as CSV UTF-8"
                + " and upload that.";
    }

    private static ByteOrderMark of(String kind, String start) {
        return new ByteOrderMark(kind, Pattern.compile(start, Pattern.DOTALL));
    }
}
