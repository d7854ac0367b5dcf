package org.leaddistribution.csv;

import java.util.Locale;
import java.util.Optional;
import org.leaddistribution.csv.RowIssue.Flaw;
import org.leaddistribution.kernel.Quoted;

/// Which characters a column takes.
public enum CharacterRule {
    /// A name stands on one line, in one cell.
    NAME {
        @Override
        Optional<IssueCode> broken(int point) {
            if (Characters.isLineBreak(point)) {
                return Optional.of(IssueCode.LINE_BREAK);
            }
            return point == '\t' ? Optional.of(IssueCode.TAB) : forbidden(point);
        }
    },
    /// What cannot be seen has no place in an e-mail address.
    EMAIL {
        @Override
        Optional<IssueCode> broken(int point) {
            return Characters.isInvisible(point) && point != ' '
                    ? Optional.of(IssueCode.FORBIDDEN_CHARACTER)
                    : forbidden(point);
        }
    },
    /// A postal address may take several lines.
    ADDRESS {
        @Override
        Optional<IssueCode> broken(int point) {
            boolean layout = point == '\t' || Characters.isLineBreak(point);
            return layout ? Optional.empty() : forbidden(point);
        }
    };

    /// Why the code point may not stand here, or empty when it may.
    abstract Optional<IssueCode> broken(int point);

    /// The first character of the value that may not stand here.
    public Optional<Flaw> flawIn(String value) {
        int plain = plainLength(value);
        return plain == value.length() ? Optional.empty() : flawIn(value, plain);
    }

    /// How many characters at the start are printable ASCII, which every column takes.
    private static int plainLength(String value) {
        int length = 0;
        while (length < value.length() && isPlain(value.charAt(length))) {
            length++;
        }
        return length;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~';
    }

    private Optional<Flaw> flawIn(String value, int from) {
        int position = from + 1;
        for (int i = from; i < value.length(); position++) {
            int point = value.codePointAt(i);
            var code = broken(point);
            if (code.isPresent()) {
                return Optional.of(flaw(code.get(), value, point, position));
            }
            i += Character.charCount(point);
        }
        return Optional.empty();
    }

    private static Flaw flaw(IssueCode code, String value, int point, int position) {
        var kind =
                switch (code) {
                    case LINE_BREAK -> "the line break ";
                    case TAB -> "the tab ";
                    default -> "the character ";
                };
        return new Flaw(
                code,
                String.format(
                        Locale.ROOT,
                        "%s has %s%s at position %d.",
                        Quoted.quoted(value),
                        kind,
                        Quoted.codePoint(point),
                        position));
    }

    private static Optional<IssueCode> forbidden(int point) {
        return Characters.isForbidden(point)
                ? Optional.of(IssueCode.FORBIDDEN_CHARACTER)
                : Optional.empty();
    }

    /// Which characters no value may hold, because they do not print or make text look like another.
    public static final class Characters {
        private Characters() {}

        /// C0 and C1 controls, DEL, and what turns text around. Tab, LF and CR count as controls here.
        public static boolean isForbidden(int point) {
            return point < 0x20 || (point >= 0x7F && point <= 0x9F) || turnsText(point);
        }

        /// The embeddings, overrides and isolates of the bidirectional algorithm.
        public static boolean turnsText(int point) {
            return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        }

        static boolean isLineBreak(int point) {
            return point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029;
        }

        /// White space, and what leaves no trace on a screen: Unicode's `White_Space` and
        /// `Default_Ignorable_Code_Point`, and U+2800.
        public static boolean isInvisible(int point) {
            return (point <= 0xFFFF && WhiteSpace.is((char) point))
                    || point == 0x2800
                    || isIgnorable(point);
        }

        /// `Default_Ignorable_Code_Point` of Unicode 16, DerivedCoreProperties.txt.
        private static boolean isIgnorable(int point) {
            return switch (point) {
                case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFEFF, 0xFFA0 ->
                        true;
                default ->
                        isIn(point, 0x180B, 0x180F)
                                || isIn(point, 0x200B, 0x200F)
                                || isIn(point, 0x202A, 0x202E)
                                || isIn(point, 0x2060, 0x206F)
                                || isIn(point, 0xFE00, 0xFE0F)
                                || isIn(point, 0xFFF0, 0xFFF8)
                                || isIn(point, 0x1BCA0, 0x1BCA3)
                                || isIn(point, 0x1D173, 0x1D17A)
                                || isIn(point, 0xE0000, 0xE0FFF);
            };
        }

        private static boolean isIn(int point, int first, int last) {
            return point >= first && point <= last;
        }
    }
}
