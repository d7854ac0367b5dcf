package org.leaddistribution.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.csv.BytesUpload;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.csv.UploadSource;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.upload.IngestReport.Ending;

/// A reading that is over, with everything that came out of it.
public record Reading(IngestReport report, List<RowOutcome> outcomes) {
    static Reading of(String text) {
        return of(BytesUpload.of(text), ReadOptions.NONE);
    }

    static Reading of(byte[] bytes) {
        return of(BytesUpload.of(bytes), ReadOptions.NONE);
    }

    static Reading of(UploadSource source, ReadOptions options) {
        var outcomes = new ArrayList<RowOutcome>();
        var report = new LeadReader().read(source, options, outcomes::add, ReadProgress.UNWATCHED);
        return new Reading(report, outcomes);
    }

    /// Lines under the usual header, each ended by LF.
    public static Reading ofRows(String... rows) {
        return of("Name,Email,Address\n" + String.join("\n", rows) + "\n");
    }

    public List<LeadDraft> leads() {
        return outcomes.stream()
                .filter(RowOutcome.Accepted.class::isInstance)
                .map(outcome -> ((RowOutcome.Accepted) outcome).lead())
                .toList();
    }

    LeadDraft onlyLead() {
        assertThat(report.errors()).isEmpty();
        assertThat(leads()).hasSize(1);
        return leads().getFirst();
    }

    RowIssue onlyError() {
        assertThat(report.totalErrors()).isEqualTo(1);
        assertThat(report.errors()).hasSize(1);
        return report.errors().getFirst();
    }

    /// What the file was refused for, wherever it was refused.
    public RowIssue fault() {
        assertThat(report.ending()).isInstanceOf(Ending.Refused.class);
        var fault = ((Ending.Refused) report.ending()).fault();
        assertThat(report.errors()).endsWith(fault);
        return fault;
    }

    String onlyNotice() {
        assertThat(report.notices()).hasSize(1);
        return report.notices().getFirst().message();
    }

    List<String> noticeCodes() {
        return report.notices().stream().map(Warning::code).toList();
    }
}
