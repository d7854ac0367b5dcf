package org.leaddistribution.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leaddistribution.csv.ReadingEnded.FileFault;

/// The kinds of file that get uploaded by mistake, known by their first bytes.
///
/// @param kind completes the sentence "This is …"
/// @param start matches the first bytes, each as the character of the same number
record FileKind(String kind, Pattern start) {
    private static final Pattern WORKBOOK = Pattern.compile("PK\\x03\\x04", Pattern.DOTALL);
    private static final Pattern OLD_WORKBOOK = Pattern.compile("\\xD0\\xCF\\x11\\xE0");
    private static final List<FileKind> KNOWN =
            List.of(
                    of("a PDF file", "%PDF-"),
                    of("a ZIP file that is no workbook", "PK(\\x03\\x04|\\x05\\x06)"),
                    of("an old Excel workbook (XLS)", "\\xD0\\xCF\\x11\\xE0"),
                    of("a GZIP file", "\\x1F\\x8B"),
                    of("an ELF program", "\\x7FELF"),
                    of("a PNG image", "\\x89PNG"),
                    of("a JPEG image", "\\xFF\\xD8\\xFF"),
                    of("a GIF image", "GIF8[79]a"),
                    of("a TIFF image", "II\\*\\x00|MM\\x00\\*"),
                    of("a BMP image", "BM.{4}\\x00{4}"),
                    of("a WebP image", "RIFF.{4}WEBP"),
                    of("a HEIF or AVIF image", "\\x00{2}.{2}ftyp"),
                    of(
                            "a web page (HTML)",
                            "(?:\\xEF\\xBB\\xBF)?\\s*(?:<!--.{0,500}?-->\\s*)?(?i:<!doctype\\s+html|<(?:html|head|body|table)[\\s>])"));

    /// @throws FileFault when the first bytes are those of anything but text, or the name is a workbook's
    static void requireText(byte[] head, FileName name) {
        if (name.isOfWorkbook() && head.length == 0) {
            throw FileFault.empty();
        }
        if (name.isOfWorkbook() && OLD_WORKBOOK.matcher(latin1(head)).lookingAt()) {
            throw WorkbookFaults.oldOrProtected();
        }
        of(head).ifPresent(
                        kind -> {
                            throw FileFault.ofFile(IssueCode.NOT_CSV, kind.message());
                        });
        if (name.isOfWorkbook()) {
            throw WorkbookFaults.textNamedAsWorkbook(name);
        }
    }

    /// Whether these may be the first bytes of a workbook (XLSX), as they are of any ZIP file.
    static boolean mayBeWorkbook(byte[] head) {
        return WORKBOOK.matcher(latin1(head)).lookingAt();
    }

    static Optional<FileKind> of(byte[] head) {
        var text = latin1(head);
        return KNOWN.stream().filter(known -> known.start.matcher(text).lookingAt()).findFirst();
    }

    private static String latin1(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private String message() {
        return "This is "
                + kind
                + ", not a CSV file. Open it in its own program, save the table as CSV UTF-8"
                + " and upload that.";
    }

    private static FileKind of(String kind, String start) {
        return new FileKind(kind, Pattern.compile(start, Pattern.DOTALL));
    }
}
