package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.RowIssue;

/// Says in one line what an issue must be.
public final class IssueAssert {
    private IssueAssert() {}

    static void assertFileIssue(RowIssue issue, IssueCode code, String... parts) {
        assertThat(issue.row()).isZero();
        assertThat(issue.column()).isNull();
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.message()).doesNotContain("row 0");
        assertSays(issue, parts);
    }

    static void assertRowIssue(RowIssue issue, int row, IssueCode code, String... parts) {
        assertThat(issue.row()).isEqualTo(row);
        assertThat(issue.column()).isNull();
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.message()).startsWith("row " + row + ": ");
        assertSays(issue, parts);
    }

    static void assertCellIssue(
            RowIssue issue, LeadColumn column, IssueCode code, String... parts) {
        assertThat(issue.column()).isEqualTo(column.heading());
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.message())
                .startsWith("row " + issue.row() + ", " + column.heading() + ": ");
        assertSays(issue, parts);
    }

    private static void assertSays(RowIssue issue, String... parts) {
        for (var part : parts) {
            assertThat(issue.message()).contains(part);
        }
    }
}
