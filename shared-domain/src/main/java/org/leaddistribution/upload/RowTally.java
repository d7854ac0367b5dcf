package org.leaddistribution.upload;

/// How many rows became what.
///
/// @param blank rows without any text, skipped
/// @param duplicate good rows that repeat an e-mail of the same file, skipped
/// @param rejected rows with at least one error
public record RowTally(int accepted, int blank, int duplicate, int rejected) {
    static final RowTally NONE = new RowTally(0, 0, 0, 0);

    RowTally plus(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Accepted _ -> new RowTally(accepted + 1, blank, duplicate, rejected);
            case RowOutcome.Blank _ -> new RowTally(accepted, blank + 1, duplicate, rejected);
            case RowOutcome.Duplicate _ -> new RowTally(accepted, blank, duplicate + 1, rejected);
            case RowOutcome.Rejected _ -> new RowTally(accepted, blank, duplicate, rejected + 1);
        };
    }

    /// Whether there was any row with text in it.
    boolean hasText() {
        return accepted + duplicate + rejected > 0;
    }
}
