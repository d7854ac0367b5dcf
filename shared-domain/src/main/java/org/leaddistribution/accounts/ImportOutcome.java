package org.leaddistribution.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.ReadingEnded.FileFault.Columns;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.kernel.Warning;

/// What became of a file of members: all of it, or nothing.
public sealed interface ImportOutcome {
    /// Everything is as the file wants it.
    record Imported(MemberListChanges changes, List<Warning> notices) implements ImportOutcome {
        public Imported {
            notices = List.copyOf(notices);
        }
    }

    /// What the file would change; nothing was changed.
    record Tried(MemberListChanges changes, Suspensions suspensions, List<Warning> notices)
            implements ImportOutcome {
        public Tried {
            notices = List.copyOf(notices);
        }
    }

    /// Nothing was changed.
    ///
    /// @param issues at least one, in order of row
    /// @param columns what was found of them, where that is what is wrong; else null
    record Rejected(List<RowIssue> issues, @Nullable Columns columns) implements ImportOutcome {
        public Rejected {
            issues = List.copyOf(issues);
        }

        /// Whether the name of somebody is taken, who may be meant.
        public boolean isOfSomebodyThere() {
            return issues.stream()
                    .anyMatch(
                            issue ->
                                    issue.code() == IssueCode.TAKEN
                                            && MemberColumn.USERNAME
                                                    .heading()
                                                    .equals(issue.column()));
        }
    }

    /// Nothing was changed: nobody has agreed to suspend so many.
    record SuspendsOthers(Suspensions suspensions) implements ImportOutcome {}
}
