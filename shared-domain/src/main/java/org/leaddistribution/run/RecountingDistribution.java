package org.leaddistribution.run;

import java.util.Optional;
import java.util.SortedMap;
import org.leaddistribution.allocation.CallOff;
import org.leaddistribution.allocation.CallOff.CalledOff;
import org.leaddistribution.kernel.Progress;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Leads;
import org.leaddistribution.member.Members;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.round.Distributions;

/// Counts anew how a distribution stands: whom it can reach and for how long, and how many copies its prospects
/// have over all uploads. For somebody who looks at it; what is dealt meanwhile may be counted in part.
public final class RecountingDistribution {
    private final Distributions distributions;
    private final Leads leads;
    private final Assignments assignments;
    private final Members members;

    public RecountingDistribution(RunRecords records) {
        this.distributions = records.distributions();
        this.leads = records.leads();
        this.assignments = records.assignments();
        this.members = records.members();
    }

    /// @param copies prospects by their copies
    public record Recount(Outlook outlook, SortedMap<Integer, Integer> copies) {}

    /// The steps in their order.
    public enum Step {
        LEADS("Reading the leads"),
        COPIES("Counting who has them");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Notes the outlook with the distribution, so that lists tell the same.
    ///
    /// @return empty when there is no such distribution, and when it was called off
    public Optional<Recount> recount(DistributionId id, Progress<Step> progress) {
        try {
            return CallOff.heeding(progress::isCalledOff, () -> counted(id, progress));
        } catch (CalledOff _) {
            return Optional.empty();
        }
    }

    private Optional<Recount> counted(DistributionId id, Progress<Step> progress) {
        var found = distributions.byId(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var reading = new Told(progress, found.get().upload().rows().total());
        var pool = PoolOfLeads.of(id, leads, assignments, reading);
        var outlook = pool.outlook(members.eligible());
        distributions.noteOutlook(id, outlook);
        return Optional.of(new Recount(outlook, pool.copiesHistogram()));
    }

    /// @param total leads
    private record Told(Progress<Step> progress, int total) implements PoolOfLeads.Reading {
        private static final int LEADS_A_REPORT = 10_000;

        @Override
        public void leads(int done) {
            if (done % LEADS_A_REPORT == 0 || done == total) {
                progress.at(Step.LEADS, done, total);
            }
        }

        @Override
        public void prospects(int done, int ofAll) {
            progress.at(Step.COPIES, done, ofAll);
        }
    }
}
