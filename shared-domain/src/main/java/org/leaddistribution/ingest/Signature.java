package org.leaddistribution.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The kinds of file that get uploaded by mistake, known by their first bytes.
///
/// @param kind completes the sentence "This is …"
/// @param bytes each as the character of the same number
record Signature(String kind, int offset, String bytes) {
    private static final List<Signature> KNOWN =
            List.of(
                    start("a PDF file", "%PDF-"),
                    start("a ZIP file, as an Excel workbook (XLSX) is", "PK\3\4"),
                    start("a ZIP file", "PK\5\6"),
                    start("a ZIP file", "PK\7\b"),
                    start("an old Excel workbook (XLS)", "\u00D0\u00CF\u0011\u00E0"),
                    start("a GZIP file", "\u001F\u008B"),
                    start("an ELF program", "\u007FELF"),
                    start("a PNG image", "\u0089PNG"),
                    start("a JPEG image", "\u00FF\u00D8\u00FF"),
                    start("a GIF image", "GIF87a"),
                    start("a GIF image", "GIF89a"),
                    start("a TIFF image", "II*\0"),
                    start("a TIFF image", "MM\0*"),
                    new Signature("a WebP image", 8, "WEBP"),
                    new Signature("a HEIF or AVIF image", 4, "ftyp"));

    /// @throws FileFault when the first bytes are those of another kind of file
    static void refuse(byte[] head) {
        of(head).ifPresent(
                        signature -> {
                            throw FileFault.ofFile(IssueCode.NOT_CSV, signature.message());
                        });
    }

    static Optional<Signature> of(byte[] head) {
        var start = new String(head, StandardCharsets.ISO_8859_1);
        return KNOWN.stream()
                .filter(known -> start.startsWith(known.bytes, known.offset))
                .findFirst();
    }

    private String message() {
        return "This is "
                + kind
                + ", not a CSV file. Open it in its own program, save the table as CSV UTF-8"
                + " and upload that.";
    }

    private static Signature start(String kind, String bytes) {
        return new Signature(kind, 0, bytes);
    }
}
