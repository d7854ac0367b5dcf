package org.leaddistribution.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.accounts.MemberRows.MemberRow;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.kernel.Coded;
import org.leaddistribution.kernel.Quoted;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;

/// Reads what the rows of one file say of members, and notes every cell that stands in the way.
final class MemberRowCheck {
    private final MemberRows file;
    private final Map<MemberColumn, Map<String, Integer>> firstRows =
            new EnumMap<>(MemberColumn.class);
    private final List<RowIssue> issues = new ArrayList<>();

    MemberRowCheck(MemberRows file) {
        this.file = file;
    }

    /// Every issue that was noted so far.
    List<RowIssue> issues() {
        return issues;
    }

    /// A member as a row of the file wants it.
    ///
    /// @param status null where the row says nothing of it
    /// @param address null where the row says nothing of it
    record ListedMember(
            int row,
            Username username,
            EmailAddress email,
            Tier tier,
            @Nullable MemberStatus status,
            @Nullable MemberAddress address) {}

    /// The member of a row, or nothing when an issue was noted.
    Optional<ListedMember> member(MemberRow row) {
        int before = issues.size();
        var username = required(row, MemberColumn.USERNAME, Username::new);
        var email = required(row, MemberColumn.EMAIL, EmailAddress::new);
        var tier = required(row, MemberColumn.TIER, text -> read(Tier.class, text));
        var status = given(row, MemberColumn.STATUS, text -> read(MemberStatus.class, text));
        var address = given(row, MemberColumn.MEMBER_ADDRESS, MemberRowCheck::readAddress);
        requireUnique(row, MemberColumn.USERNAME, username);
        requireUnique(row, MemberColumn.EMAIL, email);
        requireUnique(row, MemberColumn.MEMBER_ADDRESS, address);
        return username == null || email == null || tier == null || issues.size() > before
                ? Optional.empty()
                : Optional.of(new ListedMember(row.row(), username, email, tier, status, address));
    }

    private void note(MemberRow row, MemberColumn column, IssueCode code, String what) {
        issues.add(file.issueAt(row.row(), column, code, what));
    }

    private <T> @Nullable T required(
            MemberRow row, MemberColumn column, Function<String, T> reader) {
        if (row.in(column).isEmpty()) {
            note(row, column, IssueCode.MISSING_VALUE, "empty. Fill it in.");
            return null;
        }
        return given(row, column, reader);
    }

    private <T> @Nullable T given(MemberRow row, MemberColumn column, Function<String, T> reader) {
        var value = row.in(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException refusal) {
            note(row, column, column.invalid(), String.valueOf(refusal.getMessage()));
            return null;
        }
    }

    /// @param read what was read of the cell; null where there is nothing to compare
    private void requireUnique(MemberRow row, MemberColumn column, @Nullable Object read) {
        if (read == null) {
            return;
        }
        var key = row.in(column).toLowerCase(Locale.ROOT);
        var rows = firstRows.computeIfAbsent(column, _ -> new HashMap<>());
        var first = rows.putIfAbsent(key, row.row());
        if (first != null) {
            note(
                    row,
                    column,
                    IssueCode.REPEATED,
                    "the same as in row " + first + ". Each member needs its own.");
        }
    }

    private static MemberAddress readAddress(String text) {
        try {
            return new MemberAddress(text);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    Quoted.quoted(text)
                            + " is no member address. It may be 1 to 128 visible ASCII characters.");
        }
    }

    /// The value of this word, as it is sent or as people write it: `VIP affiliate`.
    private static <E extends Enum<E> & Coded> E read(Class<E> type, String text) {
        var code = text.toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
        return Coded.find(type, code)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Coded::code)
                                                .collect(
                                                        Collectors.joining(
                                                                ", ",
                                                                "unknown. It may be ",
                                                                "."))));
    }
}
