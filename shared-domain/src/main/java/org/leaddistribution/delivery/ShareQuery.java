package org.leaddistribution.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Coded;
import org.leaddistribution.kernel.Sorting;
import org.leaddistribution.round.ShareOutline;

/// Which shares of a plan a list shows, and in which order; equal ones by user name.
///
/// @param planToken of the round: [org.leaddistribution.round.Round#planToken]
/// @param text a part of the member's name, or the beginning of the tier, in any case; empty for all
/// @param portion null for all
public record ShareQuery(
        long planToken, String text, @Nullable Portion portion, Sorting<SortField> sorting) {
    /// Who got least of what was paid for comes first: there is something to explain.
    public static ShareQuery ofPlan(long planToken) {
        return new ShareQuery(planToken, "", null, Sorting.ascending(SortField.FILLED));
    }

    public ShareQuery {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /// How much of the quota a share is.
    public enum Portion implements Coded {
        WHOLE("The whole quota"),
        PART("Less than the quota"),
        NOTHING("Nothing");

        private final String label;

        Portion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Portion of(ShareOutline share) {
            return share.size() >= share.quota() ? WHOLE : share.size() > 0 ? PART : NOTHING;
        }
    }

    public enum SortField implements Coded {
        USERNAME,
        TIER,
        QUOTA,
        LEADS,
        FILLED
    }

    public ShareQuery inPlan(long token) {
        return new ShareQuery(token, text, portion, sorting);
    }

    public ShareQuery withText(String sought) {
        return new ShareQuery(planToken, sought, portion, sorting);
    }

    /// @param only null for all
    public ShareQuery withPortion(@Nullable Portion only) {
        return new ShareQuery(planToken, text, only, sorting);
    }

    public ShareQuery sortedBy(Sorting<SortField> order) {
        return new ShareQuery(planToken, text, portion, order);
    }

    /// Whether it leaves somebody out.
    public boolean isFilter() {
        return !text.isEmpty() || portion != null;
    }

    /// Those of a plan's shares that it selects, in its order.
    public List<ShareOutline> of(Collection<ShareOutline> shares) {
        return shares.stream().filter(this::selects).sorted(order()).toList();
    }

    private boolean selects(ShareOutline share) {
        var member = share.member();
        boolean isNamed =
                member.username().toLowerCase(Locale.ROOT).contains(text)
                        || member.tier().label().toLowerCase(Locale.ROOT).startsWith(text);
        return isNamed && (portion == null || portion == Portion.of(share));
    }

    private Comparator<ShareOutline> order() {
        Comparator<ShareOutline> byField =
                switch (sorting.field()) {
                    case USERNAME -> Comparator.comparing(ShareQuery::name);
                    case TIER -> Comparator.comparing(share -> share.member().tier());
                    case QUOTA -> Comparator.comparingInt(ShareOutline::quota);
                    case LEADS -> Comparator.comparingInt(ShareOutline::size);
                    case FILLED -> Comparator.comparingDouble(ShareOutline::fillRatio);
                };
        var inOrder = sorting.isAscending() ? byField : byField.reversed();
        return inOrder.thenComparing(ShareQuery::name);
    }

    private static String name(ShareOutline share) {
        return share.member().username().toLowerCase(Locale.ROOT);
    }
}
