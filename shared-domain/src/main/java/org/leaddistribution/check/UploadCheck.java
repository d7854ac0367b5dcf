package org.leaddistribution.check;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// V6: every upload against the leads, and the rows left out, that name it.
final class UploadCheck {
    private final Rounds rounds;
    private final Set<String> underWay;
    private final Consumer<Violation> found;

    UploadCheck(Rounds rounds, Set<String> underWay, Consumer<Violation> found) {
        this.rounds = rounds;
        this.underWay = underWay;
        this.found = found;
    }

    void check(Map<String, Long> leadsByUpload, Map<String, Long> rejectsByUpload) {
        for (var distribution : rounds.distributions()) {
            var id = distribution.id().value();
            var rows = distribution.upload().rows();
            checkCount(id, "total_leads", rows.total(), leadsByUpload);
            checkCount(id, "rejected_rows", rows.rejected(), rejectsByUpload);
        }
        leadsByUpload.forEach((upload, leads) -> checkNamed(upload, leads, "leads"));
        rejectsByUpload.forEach((upload, rows) -> checkNamed(upload, rows, "rejected rows"));
    }

    private void checkCount(String upload, String field, int said, Map<String, Long> byUpload) {
        long stored = byUpload.getOrDefault(upload, 0L);
        if (said != stored && !underWay.contains(upload)) {
            report(
                    String.format(
                            Locale.ROOT,
                            "distribution %s says %s %d, and %d are stored",
                            upload,
                            field,
                            said,
                            stored));
        }
    }

    private void checkNamed(String upload, long rows, String what) {
        if (!rounds.exists(upload) && !underWay.contains(upload)) {
            report(
                    String.format(
                            Locale.ROOT,
                            "%d %s name distribution %s, which does not exist",
                            rows,
                            what,
                            upload));
        }
    }

    private void report(String what) {
        found.accept(new Violation(Invariant.UPLOADS, what));
    }
}
