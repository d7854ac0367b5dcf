package org.leaddistribution.admin.overview;

import java.util.function.Supplier;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.notice.ReadingMails.MailSummary;
import org.leaddistribution.round.DistributionQuery;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Distributions;
import org.leaddistribution.statistics.ReadingFigures;

/// Where the overview's figures are read, off the JavaFX thread.
///
/// @param mails [org.leaddistribution.notice.ReadingMails#summary]
public record OverviewSources(
        ReadingFigures figures, Distributions distributions, Supplier<MailSummary> mails) {
    private static final int RUNS = 5;

    public OverviewFigures read(OverviewPeriod period) {
        var days = period.upTo(figures.today());
        return new OverviewFigures(
                period,
                figures.read(days),
                figures.timeline(days, period.step()),
                distributions
                        .page(
                                DistributionQuery.ALL.withStatus(DistributionStatus.FAILED),
                                new PageRequest(1, RUNS))
                        .items(),
                distributions.endedLast(RUNS),
                mails.get());
    }
}
