package org.leaddistribution.accounts;

import java.util.List;

/// What became of an import of members: all of them, or none.
public sealed interface ImportOutcome {
    /// @param created how many; each is invited
    record Imported(int created) implements ImportOutcome {}

    /// Nothing was made.
    ///
    /// @param issues at least one, in order of row
    record Rejected(List<MemberRowIssue> issues) implements ImportOutcome {
        public Rejected {
            issues = List.copyOf(issues);
        }
    }
}
