package org.leaddistribution.upload;

import java.util.List;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadKey;

/// What became of one record of an upload.
public sealed interface RowOutcome {
    /// As a spreadsheet numbers its rows.
    int row();

    record Accepted(LeadDraft lead) implements RowOutcome {
        @Override
        public int row() {
            return lead.row();
        }
    }

    /// A good row whose prospect an earlier good row of the file named already.
    record Duplicate(int row, LeadKey of) implements RowOutcome {}

    record Blank(int row) implements RowOutcome {}

    /// A row by which an advertising platform tries whether its leads arrive: nobody's data.
    record Test(int row) implements RowOutcome {}

    /// @param issues at least one, in the order name, e-mail, address, kept columns
    /// @param fields all fields of the record, as they were uploaded
    record Rejected(int row, List<RowIssue> issues, List<String> fields) implements RowOutcome {
        public Rejected {
            issues = List.copyOf(issues);
            fields = List.copyOf(fields);
            if (issues.isEmpty()) {
                throw new IllegalArgumentException("Row " + row + " is rejected without an issue");
            }
        }
    }
}
