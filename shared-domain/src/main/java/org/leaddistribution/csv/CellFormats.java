package org.leaddistribution.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the cells of a workbook write their numbers: plainly, padded with zeros, or as dates.
final class CellFormats {
    private static final int MOST = 100_000;
    private static final int LONGEST_NUMBER = 400;
    private static final int LARGEST_EXPONENT = 308;
    private static final int DIGITS_SHOWN = 15;
    private static final int LONGEST_PADDED = 64;
    private static final long SECONDS_A_DAY = 86_400;
    private static final int LAST_DAY = 2_958_465;

    /// Day 60 is 29 February 1900, which never was.
    private static final int DAY_THAT_NEVER_WAS = 60;

    private static final Pattern PLAIN = Pattern.compile("0|-?[1-9][0-9]{0,14}");
    private static final Pattern MIDNIGHT = Pattern.compile("T00:00:00(?:\\.0+)?Z?$");
    private static final Pattern NOT_SHOWN_AS_LETTERS =
            Pattern.compile(
                    "\"[^\"]*+\"?|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*+\\]|AM/PM|A/P|GENERAL",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final List<Format> formats;
    private final Epoch epoch;

    private CellFormats(List<Format> formats, Epoch epoch) {
        this.formats = formats;
        this.epoch = epoch;
    }

    /// From which day on a workbook counts.
    enum Epoch {
        OF_1900,
        OF_1904
    }

    /// How a number is written.
    private sealed interface Format {
        Format PLAIN = new Plain();

        record Plain() implements Format {}

        /// @param width in digits
        record Padded(int width) implements Format {}

        record Moment(Shown shown) implements Format {}

        /// What of a moment is shown.
        enum Shown {
            DATE,
            TIME,
            DATE_AND_TIME
        }
    }

    static CellFormats none(Epoch epoch) {
        return new CellFormats(List.of(), epoch);
    }

    static CellFormats read(WorkbookXml part, Epoch epoch) {
        var codes = new HashMap<String, String>();
        var formats = new ArrayList<Format>();
        while (part.next() && formats.size() < MOST && codes.size() < MOST) {
            if (part.begins("numFmts")) {
                readCodes(part, codes);
            } else if (part.begins("cellXfs")) {
                readStyles(part, codes, formats);
            }
        }
        return new CellFormats(formats, epoch);
    }

    private static void readCodes(WorkbookXml part, Map<String, String> codes) {
        while (part.next() && !part.ends("numFmts") && codes.size() < MOST) {
            var id = part.begins("numFmt") ? part.attribute("numFmtId") : null;
            var code = id == null ? null : part.attribute("formatCode");
            if (code != null) {
                codes.put(id, code);
            }
        }
    }

    private static void readStyles(
            WorkbookXml part, Map<String, String> codes, List<Format> formats) {
        var known = new HashMap<String, Format>();
        while (part.next() && !part.ends("cellXfs") && formats.size() < MOST) {
            if (part.begins("xf")) {
                var id = String.valueOf(part.attribute("numFmtId"));
                formats.add(known.computeIfAbsent(id, _ -> format(id, codes.get(id))));
            }
        }
    }

    private static Format format(String id, @Nullable String code) {
        return code == null ? usual(id) : coded(code);
    }

    /// The formats that a workbook names without writing them out.
    private static Format usual(String id) {
        int number = id.matches("[0-9]{1,3}") ? Integer.parseInt(id) : 0;
        if (isIn(number, 18, 21) || isIn(number, 32, 35) || isIn(number, 45, 47)) {
            return new Format.Moment(Format.Shown.TIME);
        }
        if (number == 22) {
            return new Format.Moment(Format.Shown.DATE_AND_TIME);
        }
        return isIn(number, 14, 17) || isIn(number, 27, 36) || isIn(number, 50, 58)
                ? new Format.Moment(Format.Shown.DATE)
                : Format.PLAIN;
    }

    private static boolean isIn(int number, int first, int last) {
        return first <= number && number <= last;
    }

    private static Format coded(String code) {
        var letters =
                NOT_SHOWN_AS_LETTERS
                        .matcher(code)
                        .replaceAll("")
                        .split(";", 2)[0]
                        .toLowerCase(Locale.ROOT);
        if (letters.matches("0{2," + LONGEST_PADDED + "}") && code.strip().endsWith("0")) {
            return new Format.Padded(letters.length());
        }
        boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        boolean date = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
        if (date) {
            return new Format.Moment(time ? Format.Shown.DATE_AND_TIME : Format.Shown.DATE);
        }
        if (time) {
            return new Format.Moment(Format.Shown.TIME);
        }
        return letters.indexOf('m') >= 0
                ? new Format.Moment(letters.contains("[m") ? Format.Shown.TIME : Format.Shown.DATE)
                : Format.PLAIN;
    }

    /// A number as the cell means it; what is none stays as it is.
    ///
    /// @param style of the cell, null for none
    String number(String raw, @Nullable String style) {
        var format = formatOf(style);
        if (format instanceof Format.Plain && PLAIN.matcher(raw).matches()) {
            return raw;
        }
        var number = parsed(raw);
        if (number.isEmpty()) {
            return raw;
        }
        return switch (format) {
            case Format.Plain _ -> plain(number.get());
            case Format.Padded(int width) -> padded(number.get(), width);
            case Format.Moment(var shown) ->
                    moment(number.get(), shown).orElseGet(() -> plain(number.get()));
        };
    }

    /// A date that is written out in the workbook.
    static String date(String raw) {
        return MIDNIGHT.matcher(raw).replaceFirst("");
    }

    private Format formatOf(@Nullable String style) {
        if (style == null || style.length() > 6) {
            return Format.PLAIN;
        }
        try {
            int index = Integer.parseInt(style);
            return index >= 0 && index < formats.size() ? formats.get(index) : Format.PLAIN;
        } catch (NumberFormatException _) {
            return Format.PLAIN;
        }
    }

    private static Optional<BigDecimal> parsed(String raw) {
        if (raw.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(raw.strip());
            long exponent = (long) number.precision() - number.scale();
            return Math.abs(exponent) > LARGEST_EXPONENT ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Whole numbers as they are; of fractions the digits that a spreadsheet shows, which keeps 17.
    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() > 0
                ? stripped.round(new MathContext(DIGITS_SHOWN)).stripTrailingZeros().toPlainString()
                : stripped.toPlainString();
    }

    private static String padded(BigDecimal number, int width) {
        var plain = plain(number);
        return number.signum() < 0 || plain.indexOf('.') >= 0
                ? plain
                : "0".repeat(Math.max(0, width - plain.length())) + plain;
    }

    private Optional<String> moment(BigDecimal number, Format.Shown shown) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return Optional.empty();
        }
        long seconds =
                number.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        long day = seconds / SECONDS_A_DAY;
        long second = seconds % SECONDS_A_DAY;
        return switch (shown) {
            case TIME -> Optional.of(day == 0 ? time(second) : elapsed(seconds));
            case DATE -> date(number.longValue());
            case DATE_AND_TIME ->
                    day == 0 && epoch == Epoch.OF_1900
                            ? Optional.of(time(second))
                            : date(day).map(date -> date + "T" + time(second));
        };
    }

    private static String time(long second) {
        var time = LocalTime.ofSecondOfDay(second).toString();
        return time.length() == 5 ? time + ":00" : time;
    }

    private static String elapsed(long seconds) {
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private Optional<String> date(long day) {
        return switch (epoch) {
            case OF_1904 -> Optional.of(LocalDate.of(1904, 1, 1).plusDays(day).toString());
            case OF_1900 ->
                    day == 0 || day == DAY_THAT_NEVER_WAS
                            ? Optional.empty()
                            : Optional.of(
                                    LocalDate.of(1899, 12, 30)
                                            .plusDays(day < DAY_THAT_NEVER_WAS ? day + 1 : day)
                                            .toString());
        };
    }
}
