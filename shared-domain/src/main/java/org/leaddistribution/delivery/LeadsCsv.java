package org.leaddistribution.delivery;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.lead.LeadDraft;

/// Writes the CSV that a member downloads.
///
/// UTF-8 without a BOM, CRLF after every line, the headings unquoted where they can be, and every field quoted.
/// A cell that a spreadsheet would run as a formula gets a leading `'`; the stored lead stays as it was.
public final class LeadsCsv {
    private static final List<String> HEADINGS = List.of("Name", "Email", "Address");

    private LeadsCsv() {}

    /// With three columns, by the newest rule.
    ///
    /// @param leads in the order of the file; none gives the headings alone
    public static FileBytes of(List<LeadDraft> leads) {
        return of(FileRule.NEWEST, List.of(), leads);
    }

    /// @param keptColumns headings of what the leads have beside name, e-mail and address
    /// @param leads in the order of the file
    public static FileBytes of(FileRule rule, List<String> keptColumns, List<LeadDraft> leads) {
        var text = new StringWriter();
        try (var csv = new CSVWriter(text, ',', '"', '"', "\r\n")) {
            csv.writeNext(headings(rule, keptColumns), false);
            for (var lead : leads) {
                csv.writeNext(row(rule, keptColumns.size(), lead), true);
            }
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return FileBytes.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String[] headings(FileRule rule, List<String> keptColumns) {
        var headings = new ArrayList<>(HEADINGS);
        keptColumns.forEach(column -> headings.add(rule.text(column)));
        return headings.toArray(String[]::new);
    }

    private static String[] row(FileRule rule, int kept, LeadDraft lead) {
        var cells = new String[HEADINGS.size() + kept];
        cells[0] = rule.text(lead.name());
        cells[1] = rule.email(lead.email());
        cells[2] = rule.text(lead.address());
        for (int i = 0; i < kept; i++) {
            var extra = i < lead.extra().size() ? lead.extra().get(i) : "";
            cells[HEADINGS.size() + i] = rule.text(extra);
        }
        return cells;
    }
}
