package org.leaddistribution.admin.overview;

import java.util.List;
import org.leaddistribution.notice.ReadingMails.MailSummary;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.statistics.ReadingFigures.FiguresReport;
import org.leaddistribution.statistics.Timeline;

/// All that the overview shows, as it was read at one time.
///
/// @param failed distributions whose run failed, the latest upload first; some of them
/// @param lastRuns those whose runs ended, the latest first
public record OverviewFigures(
        OverviewPeriod period,
        FiguresReport report,
        Timeline timeline,
        List<Distribution> failed,
        List<Distribution> lastRuns,
        MailSummary mails) {}
