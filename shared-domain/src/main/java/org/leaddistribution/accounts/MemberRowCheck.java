package org.leaddistribution.accounts;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.accounts.MemberRows.MemberRow;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;

/// Makes members of the rows of one file, and notes every cell that stands in the way.
final class MemberRowCheck {
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final List<MemberRowIssue> issues = new ArrayList<>();
    private final Instant now;

    MemberRowCheck(Instant now) {
        this.now = now;
    }

    List<MemberRowIssue> issues() {
        return issues;
    }

    /// The member of a row, or nothing when an issue was noted.
    Optional<Member> member(MemberRow row) {
        var at = row.row();
        var username = unique(at, AccountField.USERNAME, row.username(), Username::new);
        var email = unique(at, AccountField.EMAIL, row.email(), EmailAddress::new);
        var tier = cell(at, "tier", row.tier(), MemberRowCheck::readTier);
        var address = address(row);
        var status = status(row);
        if (username == null
                || email == null
                || tier == null
                || address == null
                || status == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Member(
                        address,
                        username.value(),
                        email.value(),
                        tier,
                        status,
                        LeadEmails.ON,
                        now));
    }

    private @Nullable MemberAddress address(MemberRow row) {
        var given = row.memberAddress();
        return given == null
                ? MemberAddress.drawn(random)
                : unique(row.row(), AccountField.MEMBER_ADDRESS, given, MemberAddress::new);
    }

    private @Nullable MemberStatus status(MemberRow row) {
        var given = row.status();
        return given == null
                ? MemberStatus.ACTIVE
                : cell(row.row(), "status", given, MemberRowCheck::readStatus);
    }

    private <T> @Nullable T unique(
            int row, AccountField field, String value, Function<String, T> read) {
        var result = cell(row, field.code(), value, read);
        if (result == null) {
            return null;
        }
        var key = field.code() + ":" + value.toLowerCase(Locale.ROOT);
        var first = firstRows.putIfAbsent(key, row);
        if (first == null) {
            return result;
        }
        var message = "the same as in row " + first + ". Each member needs its own.";
        issues.add(MemberRowIssue.ofCell(row, field.code(), "repeated", message));
        return null;
    }

    private <T> @Nullable T cell(int row, String column, String value, Function<String, T> read) {
        if (value.isEmpty()) {
            issues.add(MemberRowIssue.ofCell(row, column, "missing_value", "empty. Fill it in."));
            return null;
        }
        try {
            return read.apply(value);
        } catch (IllegalArgumentException refusal) {
            var why = String.valueOf(refusal.getMessage());
            issues.add(MemberRowIssue.ofCell(row, column, "invalid_" + column, why));
            return null;
        }
    }

    private static Tier readTier(String text) {
        var codes = Arrays.stream(Tier.values()).map(Tier::code).toList();
        return Tier.of(text.toLowerCase(Locale.ROOT)).orElseThrow(() -> mayBe(codes));
    }

    private static MemberStatus readStatus(String text) {
        var codes = Arrays.stream(MemberStatus.values()).map(MemberStatus::code).toList();
        return MemberStatus.of(text.toLowerCase(Locale.ROOT)).orElseThrow(() -> mayBe(codes));
    }

    private static IllegalArgumentException mayBe(List<String> codes) {
        return new IllegalArgumentException(
                codes.stream().collect(Collectors.joining(", ", "unknown. It may be ", ".")));
    }
}
