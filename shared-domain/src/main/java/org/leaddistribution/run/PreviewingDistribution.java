package org.leaddistribution.run;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.CallOff;
import org.leaddistribution.allocation.CallOff.CalledOff;
import org.leaddistribution.allocation.certificate.Verdict;
import org.leaddistribution.allocation.engine.Allocator;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Member;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlanInputs.MemberSnapshot;
import org.leaddistribution.round.PlanPreviews.PlanPreview;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.Seal;
import org.leaddistribution.round.ShareOutline;
import org.leaddistribution.run.PlanCheck.OpenSeal;
import org.leaddistribution.run.PreviewProgress.Step;
import org.leaddistribution.run.PreviewProgress.Wanted;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.Cancelled;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.NoSuchDistribution;
import org.leaddistribution.run.PreviewingDistribution.PreviewOutcome.Previewed;

/// Shows the plan that a run begun now would carry out, and keeps what it was made from, so that just this
/// plan can be asked for. A run sees none of that unless it is asked for it.
///
/// Takes no lease: it may look while a run of another distribution goes on. What that run writes meanwhile
/// has changed by the time somebody asks for the plan, and is named then.
public final class PreviewingDistribution {
    private final RunRecords records;
    private final InstantSource clock;

    public PreviewingDistribution(RunRecords records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    public PreviewOutcome preview(DistributionId id, PreviewProgress progress) {
        try {
            return CallOff.heeding(progress::isCalledOff, () -> look(id, progress));
        } catch (CalledOff _) {
            return new Cancelled();
        } catch (StoreFault interrupted) {
            if (progress.isCalledOff()) {
                return new Cancelled();
            }
            throw interrupted;
        }
    }

    private PreviewOutcome look(DistributionId id, PreviewProgress progress) {
        var found = records.distributions().byId(id);
        if (found.isEmpty()) {
            return new NoSuchDistribution(id);
        }
        var distribution = found.get();
        var seal = new OpenSeal(records).of(distribution);
        return seal.isPresent()
                ? sealed(distribution, seal.get())
                : decided(distribution, progress);
    }

    /// What a run has begun to write cannot come out otherwise any more.
    private Previewed sealed(Distribution distribution, Seal seal) {
        var shares = new ArrayList<ShareOutline>();
        records.plans().forEachOutline(seal.planToken(), shares::add);
        return new Previewed(
                distribution, records.plans().round(seal.planToken()).orElseThrow(), shares, null);
    }

    private PreviewOutcome decided(Distribution distribution, PreviewProgress progress) {
        if (progress.at(Step.MEMBERS) == Wanted.NO_MORE) {
            return new Cancelled();
        }
        var eligible = new ArrayList<Member>();
        var bystanders = new ArrayList<MemberSnapshot>();
        records.members().forEach(member -> sort(member, eligible, bystanders));
        if (progress.at(Step.LEADS) == Wanted.NO_MORE) {
            return new Cancelled();
        }
        var pool = PoolOfLeads.of(distribution.id(), records.leads(), records.assignments());
        if (progress.at(Step.DECIDING) == Wanted.NO_MORE) {
            return new Cancelled();
        }
        var round = DecidedRound.of(distribution, eligible, pool, Allocator::allocate);
        return proven(round, bystanders, progress);
    }

    private PreviewOutcome proven(
            DecidedRound round, List<MemberSnapshot> bystanders, PreviewProgress progress) {
        if (progress.at(Step.PROVING) == Wanted.NO_MORE) {
            return new Cancelled();
        }
        var verdict = round.verdict();
        if (progress.at(Step.KEEPING) == Wanted.NO_MORE) {
            return new Cancelled();
        }
        keep(round, bystanders);
        var now = clock.instant();
        return new Previewed(round.distribution(), round.describe(now), round.outlines(), verdict);
    }

    private static void sort(
            Member member, List<Member> eligible, List<MemberSnapshot> bystanders) {
        if (member.isEligible()) {
            eligible.add(member);
        } else {
            bystanders.add(MemberSnapshot.of(member));
        }
    }

    private void keep(DecidedRound round, List<MemberSnapshot> bystanders) {
        bystanders.sort(Comparator.comparing(MemberSnapshot::address));
        records.previews()
                .keep(
                        new PlanPreview(
                                round.plan().planHash(),
                                round.distribution().id(),
                                round.distribution().nextRound(),
                                round.inputs(),
                                bystanders));
    }

    /// What became of the wish to see a plan.
    public sealed interface PreviewOutcome {
        /// @param round as a run would decide it now; or, where one has sealed its plan, as it is being written
        /// @param shares by the members' addresses, those of nothing included
        /// @param verdict of the independent check; null of a plan that is being written
        record Previewed(
                Distribution distribution,
                PlannedRound round,
                List<ShareOutline> shares,
                @Nullable Verdict verdict)
                implements PreviewOutcome {
            public Previewed {
                shares = List.copyOf(shares);
            }

            public long membersServed() {
                return shares.stream().filter(share -> share.size() > 0).count();
            }
        }

        record NoSuchDistribution(DistributionId id) implements PreviewOutcome {}

        /// Nobody wants it any more.
        record Cancelled() implements PreviewOutcome {}
    }
}
