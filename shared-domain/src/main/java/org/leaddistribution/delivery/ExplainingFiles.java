package org.leaddistribution.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.Assignment.Recipient;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distributions;
import org.leaddistribution.round.Plans;
import org.leaddistribution.round.Round;
import org.leaddistribution.round.ShareOutline;

/// A member's files, each with the upload that it came of and why it holds no more.
public final class ExplainingFiles {
    private final MemberFiles files;
    private final Distributions distributions;
    private final Plans plans;

    public ExplainingFiles(MemberFiles files, Distributions distributions, Plans plans) {
        this.files = files;
        this.distributions = distributions;
        this.plans = plans;
    }

    /// @param distribution null when it is not there, which only damage from outside does
    /// @param share as it was planned; null while the round is being written, and when its plan is not kept
    public record ExplainedFile(
            MemberFile file, @Nullable Distribution distribution, @Nullable ShareOutline share) {
        public int quota() {
            return share == null ? file.tier().quotaPerRound() : share.quota();
        }

        /// 0 to 1; a quota of 0 counts as full.
        public double fillRatio() {
            return quota() == 0 ? 1 : (double) file.leadCount() / quota();
        }
    }

    /// Newest first.
    public Page<ExplainedFile> page(MemberAddress owner, PageRequest request) {
        var known = new HashMap<DistributionId, Optional<Distribution>>();
        return files.pageOf(owner, request).map(file -> explained(file, known));
    }

    private ExplainedFile explained(
            MemberFile file, Map<DistributionId, Optional<Distribution>> known) {
        var distribution =
                known.computeIfAbsent(file.distribution(), distributions::byId).orElse(null);
        return new ExplainedFile(file, distribution, share(file, distribution));
    }

    /// A whole quota needs no plan to explain it.
    private @Nullable ShareOutline share(MemberFile file, @Nullable Distribution distribution) {
        if (file.leadCount() == file.tier().quotaPerRound()) {
            return ShareOutline.whole(
                    new Recipient(file.owner(), file.username(), file.tier()), file.leadCount());
        }
        return distribution == null
                ? null
                : distribution.rounds().stream()
                        .filter(round -> round.number() == file.round())
                        .map(Round::planToken)
                        .findFirst()
                        .flatMap(token -> plans.outlineOf(token, file.owner()))
                        .orElse(null);
    }
}
