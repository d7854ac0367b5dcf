package org.leaddistribution.member;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Coded;
import org.leaddistribution.kernel.Sorting;

/// Which members a list shows, and in which order; equal ones by user name, in the same direction.
///
/// @param text a part of the user name, e-mail or address, in any case; empty for all
/// @param tier null for all
/// @param status null for all
public record MemberQuery(
        String text,
        @Nullable Tier tier,
        @Nullable MemberStatus status,
        Sorting<SortField> sorting) {
    public static final MemberQuery ALL =
            new MemberQuery("", null, null, Sorting.ascending(SortField.USERNAME));

    public MemberQuery {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /// By the words that are stored: tiers and statuses alphabetically.
    public enum SortField implements Coded {
        USERNAME,
        EMAIL,
        TIER,
        STATUS
    }

    public MemberQuery withText(String sought) {
        return new MemberQuery(sought, tier, status, sorting);
    }

    /// @param only null for all
    public MemberQuery withTier(@Nullable Tier only) {
        return new MemberQuery(text, only, status, sorting);
    }

    /// @param only null for all
    public MemberQuery withStatus(@Nullable MemberStatus only) {
        return new MemberQuery(text, tier, only, sorting);
    }

    public MemberQuery sortedBy(Sorting<SortField> order) {
        return new MemberQuery(text, tier, status, order);
    }

    /// Whether it leaves somebody out.
    public boolean isFilter() {
        return !text.isEmpty() || tier != null || status != null;
    }
}
