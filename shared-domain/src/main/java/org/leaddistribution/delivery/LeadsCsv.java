package org.leaddistribution.delivery;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.leaddistribution.lead.LeadDraft;

/// Writes the CSV that a member downloads.
///
/// UTF-8 without a BOM, CRLF after every line, the header unquoted and every field quoted. A cell that
/// a spreadsheet would run as a formula gets a leading `'`; the stored lead stays as it was.
public final class LeadsCsv {
    private static final String[] HEADER = {"Name", "Email", "Address"};
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private LeadsCsv() {}

    /// @param leads in the order of the file; none gives the header alone
    public static FileBytes of(List<LeadDraft> leads) {
        var text = new StringWriter();
        try (var csv = new CSVWriter(text, ',', '"', '"', "\r\n")) {
            csv.writeNext(HEADER, false);
            for (var lead : leads) {
                csv.writeNext(row(lead), true);
            }
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return FileBytes.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String[] row(LeadDraft lead) {
        return new String[] {
            harmless(lead.name()), harmless(lead.email()), harmless(lead.address())
        };
    }

    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
