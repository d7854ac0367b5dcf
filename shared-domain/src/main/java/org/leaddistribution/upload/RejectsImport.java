package org.leaddistribution.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.RejectedRow;
import org.leaddistribution.lead.RejectedRows;
import org.leaddistribution.upload.RowOutcome.Rejected;

/// Stores the bad rows of one file in batches, which hold so many rows or so much text.
final class RejectsImport {
    private static final int ROWS = 1_000;
    private static final int CHARACTERS = 1 << 20;

    private final DistributionId id;
    private final RejectedRows rejects;
    private List<RejectedRow> batch = new ArrayList<>();
    private int characters;

    RejectsImport(DistributionId id, RejectedRows rejects) {
        this.id = id;
        this.rejects = rejects;
    }

    void take(Rejected rejected) {
        var reason =
                rejected.issues().stream().map(RowIssue::message).collect(Collectors.joining(" "));
        batch.add(new RejectedRow(rejected.row(), rejected.fields(), reason));
        characters += rejected.fields().stream().mapToInt(String::length).sum() + reason.length();
    }

    boolean isFull() {
        return batch.size() >= ROWS || characters >= CHARACTERS;
    }

    /// What was gathered since the last time.
    List<RejectedRow> takeBatch() {
        var taken = batch;
        batch = new ArrayList<>();
        characters = 0;
        return taken;
    }

    void store(List<RejectedRow> taken) {
        rejects.addAll(id, taken);
    }
}
