package org.leaddistribution.kernel;

import java.util.List;

/// The rules that the database itself keeps, whatever a program gets wrong: its unique indexes.
///
/// They can be lost while programs run: somebody drops an index, or restores data without it.
public interface Guards {
    /// Looks at the database now.
    ///
    /// @return those that are not in place; empty when all is well
    List<LostGuard> lost();

    /// One rule that the database does not keep any more.
    ///
    /// @param guard the index, as people read it
    /// @param how completes the sentence "The index …"
    record LostGuard(String guard, String how) {
        @Override
        public String toString() {
            return guard + " " + how;
        }
    }
}
