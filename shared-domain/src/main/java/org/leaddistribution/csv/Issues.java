package org.leaddistribution.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The errors of a file: all are counted, the first of them are kept, and the first of each kind.
public final class Issues {
    /// How many are kept, of all and of each kind.
    public static final int KEPT = 100;

    private final Kept all = new Kept();
    private final Map<IssueCode, Kept> byCode = new EnumMap<>(IssueCode.class);

    public void add(RowIssue issue) {
        all.add(issue);
        byCode.computeIfAbsent(issue.code(), _ -> new Kept()).add(issue);
    }

    public List<RowIssue> first() {
        return all.first;
    }

    public Map<IssueCode, IssueTally> byCode() {
        return byCode.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().tally()));
    }

    private static final class Kept {
        private final List<RowIssue> first = new ArrayList<>();
        private int count;

        void add(RowIssue issue) {
            count++;
            if (first.size() < KEPT) {
                first.add(issue);
            }
        }

        IssueTally tally() {
            return new IssueTally(count, first);
        }
    }

    /// The errors of one kind that a file has.
    ///
    /// @param count all of them
    /// @param first the first [Issues#KEPT], in the order of the file
    public record IssueTally(int count, List<RowIssue> first) {
        public IssueTally {
            first = List.copyOf(first);
        }
    }
}
