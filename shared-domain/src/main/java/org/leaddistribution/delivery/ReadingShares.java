package org.leaddistribution.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.round.Plans;
import org.leaddistribution.round.ShareOutline;

/// Who got what in a round: everybody's share as it was planned, and the file that came of it.
///
/// The plan of a round that has one never changes, so the one that was read last is kept: the next page of it
/// costs the files of that page alone.
public final class ReadingShares {
    private final Plans plans;
    private final MemberFiles files;
    private @Nullable SharesOfPlan latest;

    public ReadingShares(Plans plans, MemberFiles files) {
        this.plans = plans;
        this.files = files;
    }

    /// @param file null while it is not written, and when the share is nothing
    public record FiledShare(ShareOutline share, @Nullable MemberFile file) {}

    private record SharesOfPlan(long token, List<ShareOutline> shares) {}

    public Page<FiledShare> page(ShareQuery query, PageRequest request) {
        var plan = plans.round(query.planToken());
        if (plan.isEmpty()) {
            return Page.empty(0, request);
        }
        var selected = query.of(sharesOf(query.planToken()));
        var shown = selected.stream().skip(request.skip()).limit(request.limit()).toList();
        var owners = shown.stream().map(share -> share.member().address()).toList();
        var written = files.ofRound(plan.get().distribution(), plan.get().round(), owners);
        var items =
                shown.stream()
                        .map(share -> new FiledShare(share, written.get(share.member().address())))
                        .toList();
        return new Page<>(items, selected.size(), request);
    }

    private List<ShareOutline> sharesOf(long token) {
        return kept(token).orElseGet(() -> read(token)).shares();
    }

    private synchronized Optional<SharesOfPlan> kept(long token) {
        return Optional.ofNullable(latest).filter(known -> known.token() == token);
    }

    private SharesOfPlan read(long token) {
        var shares = new ArrayList<ShareOutline>();
        plans.forEachOutline(token, shares::add);
        var read = new SharesOfPlan(token, List.copyOf(shares));
        synchronized (this) {
            latest = read;
        }
        return read;
    }
}
