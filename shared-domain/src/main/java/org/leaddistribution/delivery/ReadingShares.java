package org.leaddistribution.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.notice.Outbox;
import org.leaddistribution.notice.Outbox.OutboxEntry;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.FileId;
import org.leaddistribution.round.Plans;
import org.leaddistribution.round.ShareOutline;

/// Who got what in a round: everybody's share as it was planned, the file that came of it, and the mail that tells
/// of the file.
///
/// The plan of a round that has one never changes, so the one that was read last is kept: the next page of it
/// costs the files of that page alone.
public final class ReadingShares {
    private final Plans plans;
    private final MemberFiles files;
    private final Outbox outbox;
    private @Nullable SharesOfPlan latest;

    public ReadingShares(Plans plans, MemberFiles files, Outbox outbox) {
        this.plans = plans;
        this.files = files;
        this.outbox = outbox;
    }

    /// @param file null while it is not written, and when the share is nothing
    /// @param mail null without a file
    public record FiledShare(
            ShareOutline share, @Nullable MemberFile file, @Nullable OutboxEntry mail) {}

    /// @param share null while the round of the file is not complete, and when its plan is not kept
    /// @param mail null when it is not known
    public record RoundFile(
            MemberFile file, @Nullable ShareOutline share, @Nullable OutboxEntry mail) {}

    private record SharesOfPlan(
            long token, List<ShareOutline> shares, Map<MemberAddress, ShareOutline> byMember) {
        static SharesOfPlan of(long token, List<ShareOutline> shares) {
            var byMember = new HashMap<MemberAddress, ShareOutline>();
            shares.forEach(share -> byMember.put(share.member().address(), share));
            return new SharesOfPlan(token, List.copyOf(shares), byMember);
        }
    }

    public Page<FiledShare> page(ShareQuery query, PageRequest request) {
        var plan = plans.round(query.planToken());
        if (plan.isEmpty()) {
            return Page.empty(0, request);
        }
        var selected = query.of(planned(query.planToken()).shares());
        var shown = selected.stream().skip(request.skip()).limit(request.limit()).toList();
        var owners = shown.stream().map(share -> share.member().address()).toList();
        var written = files.ofRound(plan.get().distribution(), plan.get().round(), owners);
        var mails = outbox.ofFiles(written.values().stream().map(MemberFile::id).toList());
        var items =
                shown.stream()
                        .map(
                                share ->
                                        filed(
                                                share,
                                                written.get(share.member().address()),
                                                mails::get))
                        .toList();
        return new Page<>(items, selected.size(), request);
    }

    private static FiledShare filed(
            ShareOutline share,
            @Nullable MemberFile file,
            Function<FileId, @Nullable OutboxEntry> mailOf) {
        return new FiledShare(share, file, file == null ? null : mailOf.apply(file.id()));
    }

    /// The files of a distribution, each with the share that it is, round by round in the order of the owners'
    /// addresses.
    ///
    /// @param round null for all
    public Page<RoundFile> filesOf(
            Distribution distribution, @Nullable Integer round, PageRequest request) {
        var page = files.pageOf(distribution.id(), round, request);
        var mails = outbox.ofFiles(page.items().stream().map(MemberFile::id).toList());
        return page.map(
                file -> new RoundFile(file, shareOf(file, distribution), mails.get(file.id())));
    }

    private @Nullable ShareOutline shareOf(MemberFile file, Distribution distribution) {
        return file.round() > distribution.rounds().size()
                ? null
                : planned(distribution.rounds().get(file.round() - 1).planToken())
                        .byMember()
                        .get(file.owner());
    }

    private SharesOfPlan planned(long token) {
        return kept(token).orElseGet(() -> read(token));
    }

    private synchronized Optional<SharesOfPlan> kept(long token) {
        return Optional.ofNullable(latest).filter(known -> known.token() == token);
    }

    private SharesOfPlan read(long token) {
        var shares = new ArrayList<ShareOutline>();
        plans.forEachOutline(token, shares::add);
        var read = SharesOfPlan.of(token, shares);
        synchronized (this) {
            latest = read;
        }
        return read;
    }
}
