package org.leaddistribution.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The errors of a file: all are counted, the first of them are kept, and the first of each kind.
final class Issues {
    private final Kept all = new Kept();
    private final Map<IssueCode, Kept> byCode = new EnumMap<>(IssueCode.class);

    void add(RowIssue issue) {
        all.add(issue);
        byCode.computeIfAbsent(issue.code(), _ -> new Kept()).add(issue);
    }

    List<RowIssue> first() {
        return all.first;
    }

    Map<IssueCode, IssueTally> byCode() {
        return byCode.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().tally()));
    }

    private static final class Kept {
        private final List<RowIssue> first = new ArrayList<>();
        private int count;

        void add(RowIssue issue) {
            count++;
            if (first.size() < IngestReport.ERRORS_KEPT) {
                first.add(issue);
            }
        }

        IssueTally tally() {
            return new IssueTally(count, first);
        }
    }
}
