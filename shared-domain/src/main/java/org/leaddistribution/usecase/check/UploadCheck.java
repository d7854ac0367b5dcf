package org.leaddistribution.usecase.check;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.leaddistribution.distribution.Distribution;

/// V6: every upload against the leads that name it.
final class UploadCheck {
    private final Rounds rounds;
    private final Set<String> underWay;
    private final Consumer<Violation> found;

    UploadCheck(Rounds rounds, Set<String> underWay, Consumer<Violation> found) {
        this.rounds = rounds;
        this.underWay = underWay;
        this.found = found;
    }

    void check(Map<String, Long> leadsByUpload) {
        for (var distribution : rounds.distributions()) {
            checkWhole(distribution, leadsByUpload.getOrDefault(distribution.id().value(), 0L));
        }
        leadsByUpload.forEach(this::checkNamed);
    }

    private void checkWhole(Distribution distribution, long leads) {
        int total = distribution.upload().rows().total();
        if (total != leads && !underWay.contains(distribution.id().value())) {
            report(
                    "distribution %s says total_leads %d, and %d are stored"
                            .formatted(distribution.id(), total, leads));
        }
    }

    private void checkNamed(String upload, long leads) {
        if (!rounds.exists(upload) && !underWay.contains(upload)) {
            report("%d leads name distribution %s, which does not exist".formatted(leads, upload));
        }
    }

    private void report(String what) {
        found.accept(new Violation(Invariant.UPLOADS, what));
    }
}
