package org.leaddistribution.admin.upload;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.upload.LeadColumn;
import org.leaddistribution.upload.ReadOptions;

/// Everything that a person can choose about the reading of a file.
///
/// @param headings which column of the file stands for one of ours, where that was chosen
record HowToRead(
        EncodingChoice encoding, SeparatorChoice separator, Map<LeadColumn, String> headings) {
    static final HowToRead AS_IT_IS =
            new HowToRead(EncodingChoice.AUTOMATIC, SeparatorChoice.AUTOMATIC, Map.of());

    HowToRead {
        headings = Map.copyOf(headings);
    }

    ReadOptions options() {
        return new ReadOptions(encoding.charset(), separator.character(), headings);
    }

    HowToRead decodedAs(EncodingChoice other) {
        return new HowToRead(other, separator, headings);
    }

    HowToRead withHeadings(Map<LeadColumn, String> others) {
        return new HowToRead(encoding, separator, others);
    }

    /// How the person says a file is encoded; a byte order mark in the file wins over it.
    public enum EncodingChoice {
        AUTOMATIC("Automatic (UTF-8)", null),
        WINDOWS_1252("Western European (Windows-1252)", "windows-1252"),
        ISO_8859_15("Western European (ISO 8859-15)", "ISO-8859-15"),
        WINDOWS_1250("Central European (Windows-1250)", "windows-1250"),
        WINDOWS_1251("Cyrillic (Windows-1251)", "windows-1251"),
        ISO_8859_5("Cyrillic (ISO 8859-5)", "ISO-8859-5"),
        KOI8_R("Cyrillic (KOI8-R)", "KOI8-R"),
        WINDOWS_1253("Greek (Windows-1253)", "windows-1253"),
        ISO_8859_7("Greek (ISO 8859-7)", "ISO-8859-7"),
        WINDOWS_1255("Hebrew (Windows-1255)", "windows-1255"),
        SHIFT_JIS("Japanese (Shift JIS)", "Shift_JIS"),
        EUC_JP("Japanese (EUC-JP)", "EUC-JP"),
        EUC_KR("Korean (EUC-KR)", "EUC-KR"),
        GB18030("Chinese, simplified (GB 18030)", "GB18030"),
        BIG5("Chinese, traditional (Big5)", "Big5"),
        UTF_16LE("Unicode (UTF-16, little endian)", "UTF-16LE"),
        UTF_16BE("Unicode (UTF-16, big endian)", "UTF-16BE");

        private final String label;
        private final @Nullable String charset;

        EncodingChoice(String label, @Nullable String charset) {
            this.label = label;
            this.charset = charset;
        }

        /// The one that reads as `charset` does; Windows-1252 for what is too rare to be offered.
        static EncodingChoice of(Charset charset) {
            return Stream.of(values())
                    .filter(choice -> charset.name().equalsIgnoreCase(choice.charset))
                    .findFirst()
                    .orElse(WINDOWS_1252);
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

    /// What the person says separates the fields of a file.
    public enum SeparatorChoice {
        AUTOMATIC("Automatic", null),
        COMMA("Comma  ,", ','),
        SEMICOLON("Semicolon  ;", ';'),
        TAB("Tab", '\t'),
        BAR("Vertical bar  |", '|');

        private final String label;
        private final @Nullable Character character;

        SeparatorChoice(String label, @Nullable Character character) {
            this.label = label;
            this.character = character;
        }

        /// As a sentence calls what a file has, which may be none of these.
        static String nameOf(char character) {
            return switch (character) {
                case ',' -> "commas";
                case ';' -> "semicolons";
                case '\t' -> "tabs";
                case '|' -> "vertical bars";
                default -> "\"" + character + "\"";
            };
        }

        @Nullable Character character() {
            return character;
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
