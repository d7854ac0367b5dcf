package org.leaddistribution.admin.upload;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.upload.FoundViewModel.ColumnMemory;
import org.leaddistribution.admin.upload.HowToRead.EncodingChoice;
import org.leaddistribution.admin.upload.HowToRead.SeparatorChoice;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.upload.LeadColumn;
import org.leaddistribution.upload.Preview;

/// A look into a file, and how it was read to see that.
///
/// @param note what was decided without asking; empty for nothing
record FileLook(ChosenFile file, HowToRead how, Preview preview, String note) {
    /// The first one: whatever the file does not say is proposed.
    static FileLook first(ChosenFile file, ColumnMemory memory) {
        var decoded = decoded(file);
        var columns = decoded.preview().columns();
        var remembered = memory.recall(columns);
        if (!remembered.isEmpty()) {
            return decoded.with(remembered, "The columns are the ones chosen last time.");
        }
        var guess = HeadingGuess.of(columns);
        return decoded.fault() == IssueCode.MISSING_COLUMN && !guess.isEmpty()
                ? decoded.with(guess, "The columns are proposed by their names. Check them.")
                : decoded;
    }

    static FileLook again(ChosenFile file, HowToRead how) {
        return new FileLook(file, how, file.preview(how.options()), "");
    }

    private static FileLook decoded(ChosenFile file) {
        var plain = again(file, HowToRead.AS_IT_IS);
        return switch (plain.fault()) {
            case FILE_NAME, NOT_CSV, EMPTY_FILE -> plain;
            case null, default ->
                    file.guessedCharset()
                            .map(guess -> plain.decodedAs(EncodingChoice.of(guess)))
                            .orElse(plain);
        };
    }

    private FileLook decodedAs(EncodingChoice encoding) {
        var other = again(file, how.decodedAs(encoding));
        return new FileLook(
                file,
                other.how,
                other.preview,
                "It is not UTF-8 and is shown as %s. Check the letters with accents."
                        .formatted(encoding));
    }

    private FileLook with(Map<LeadColumn, String> headings, String words) {
        var other = again(file, how.withHeadings(headings));
        return new FileLook(file, other.how, other.preview, (note + " " + words).strip());
    }

    String title() {
        var rows = preview.rows().size();
        return rows == 0
                ? file.name()
                : "%s: the first %s".formatted(file.name(), Formats.count(rows, "row", "rows"));
    }

    /// How it is read now.
    String reading() {
        var delimiter = preview.delimiter();
        return delimiter == null
                ? ""
                : "Read as %s, separated by %s; %s."
                        .formatted(
                                preview.charset(),
                                SeparatorChoice.nameOf(delimiter),
                                Formats.count(preview.columns().size(), "column", "columns"));
    }

    @Nullable IssueCode fault() {
        var fault = preview.fault();
        return fault == null ? null : fault.code();
    }

    /// Proposes columns of a file by what programs commonly call them; a person confirms.
    private static final class HeadingGuess {
        private static final Map<LeadColumn, List<String>> USUAL =
                Map.of(
                        LeadColumn.NAME,
                        List.of(
                                "name",
                                "fullname",
                                "contactname",
                                "customername",
                                "contact",
                                "person"),
                        LeadColumn.EMAIL,
                        List.of("email", "emailaddress", "mail", "mailaddress", "emailid"),
                        LeadColumn.ADDRESS,
                        List.of(
                                "address",
                                "postaladdress",
                                "streetaddress",
                                "mailingaddress",
                                "fulladdress",
                                "street"));

        private HeadingGuess() {}

        /// Without those that nothing is like.
        static Map<LeadColumn, String> of(List<String> columns) {
            var guess = new EnumMap<LeadColumn, String>(LeadColumn.class);
            USUAL.forEach(
                    (column, names) ->
                            names.stream()
                                    .flatMap(
                                            name -> columns.stream().filter(c -> isCalled(c, name)))
                                    .findFirst()
                                    .ifPresent(heading -> guess.put(column, heading)));
            return guess;
        }

        private static boolean isCalled(String heading, String name) {
            return heading.toLowerCase(Locale.ROOT).replaceAll("[ _.-]", "").equals(name);
        }
    }
}
