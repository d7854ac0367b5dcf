package org.leaddistribution.member;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Coded;
import org.leaddistribution.kernel.Sorting;

/// Which members a list shows, and in which order; equal ones by user name, in the same direction.
///
/// @param text a part of the user name, e-mail or address, in any case; empty for all
/// @param tier null for all
/// @param status null for all
/// @param never what those shown have never done; empty for all
public record MemberQuery(
        String text,
        @Nullable Tier tier,
        @Nullable MemberStatus status,
        Set<Never> never,
        Sorting<SortField> sorting) {
    public static final MemberQuery ALL =
            new MemberQuery("", null, null, Set.of(), Sorting.ascending(SortField.USERNAME));

    /// Active members who have files and have fetched none: somebody should ask them why.
    public static final MemberQuery NEVER_DOWNLOADED =
            ALL.withStatus(MemberStatus.ACTIVE).withNever(Set.of(Never.DOWNLOADED));

    public MemberQuery {
        text = text.strip().toLowerCase(Locale.ROOT);
        never = Set.copyOf(never);
    }

    /// What a member may never have done.
    public enum Never implements Coded {
        SIGNED_IN("Never signed in"),
        /// There was something to download: a member without files is not meant.
        DOWNLOADED("Never downloaded");

        private final String label;

        Never(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean isTrueOf(MemberActivity activity) {
            return switch (this) {
                case SIGNED_IN -> activity.lastSignInAt() == null;
                case DOWNLOADED -> activity.files() > 0 && activity.lastDownloadAt() == null;
            };
        }
    }

    /// By the words that are stored: tiers and statuses alphabetically. What never was comes before what was.
    public enum SortField implements Coded {
        USERNAME,
        EMAIL,
        TIER,
        STATUS,
        LAST_FILE_AT,
        LAST_DOWNLOAD_AT,
        LAST_SIGN_IN_AT
    }

    public MemberQuery withText(String sought) {
        return new MemberQuery(sought, tier, status, never, sorting);
    }

    /// @param only null for all
    public MemberQuery withTier(@Nullable Tier only) {
        return new MemberQuery(text, only, status, never, sorting);
    }

    /// @param only null for all
    public MemberQuery withStatus(@Nullable MemberStatus only) {
        return new MemberQuery(text, tier, only, never, sorting);
    }

    /// @param only empty for all
    public MemberQuery withNever(Collection<Never> only) {
        var done = EnumSet.noneOf(Never.class);
        done.addAll(only);
        return new MemberQuery(text, tier, status, done, sorting);
    }

    public MemberQuery sortedBy(Sorting<SortField> order) {
        return new MemberQuery(text, tier, status, never, order);
    }

    /// Whether it leaves somebody out.
    public boolean isFilter() {
        return !text.isEmpty() || tier != null || status != null || !never.isEmpty();
    }
}
