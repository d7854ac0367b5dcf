package org.leaddistribution.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the columns of a file of members stand, by its header: in any order and case, others ignored.
final class MemberColumns {
    private static final String USERNAME = "username";
    private static final String EMAIL = "email";
    private static final String TIER = "tier";
    private static final String MEMBER_ADDRESS = "member_address";
    private static final String STATUS = "status";
    private static final List<String> REQUIRED = List.of(USERNAME, EMAIL, TIER);
    private static final List<String> KNOWN =
            List.of(USERNAME, EMAIL, TIER, MEMBER_ADDRESS, STATUS);

    private final List<String> headings;

    MemberColumns(List<String> header) {
        this.headings = header.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    }

    List<MemberRowIssue> issues() {
        var issues = new ArrayList<MemberRowIssue>();
        var missing = REQUIRED.stream().filter(name -> !headings.contains(name)).toList();
        if (!missing.isEmpty()) {
            issues.add(
                    MemberRowIssue.ofHeader(
                            "missing_column",
                            "Missing: %s. Found: %s. Add the column, in row 1."
                                    .formatted(
                                            String.join(", ", missing),
                                            String.join(", ", headings))));
        }
        for (var name : KNOWN) {
            if (headings.indexOf(name) != headings.lastIndexOf(name)) {
                issues.add(
                        MemberRowIssue.ofHeader(
                                "repeated_column", name + " is there twice. Keep one of them."));
            }
        }
        return issues;
    }

    int count() {
        return headings.size();
    }

    /// @param fields as many as there are columns
    MemberRow read(int row, List<String> fields) {
        return new MemberRow(
                row,
                required(fields, USERNAME),
                required(fields, EMAIL),
                required(fields, TIER),
                optional(fields, MEMBER_ADDRESS),
                optional(fields, STATUS));
    }

    private String required(List<String> fields, String column) {
        return fields.get(headings.indexOf(column)).strip();
    }

    private @Nullable String optional(List<String> fields, String column) {
        int index = headings.indexOf(column);
        var value = index < 0 ? "" : fields.get(index).strip();
        return value.isEmpty() ? null : value;
    }
}
