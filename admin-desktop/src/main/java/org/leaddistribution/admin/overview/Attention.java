package org.leaddistribution.admin.overview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.notice.ReadingMails.MailSummary;
import org.leaddistribution.notice.ReadingMails.ServiceState;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.statistics.Capacity;

/// Something that a person has to see to, and where.
///
/// @param distribution that it is about; null unless it is about one
record Attention(
        Tone tone, String what, String todo, Place place, @Nullable Distribution distribution) {
    /// More weeks than this leave time to buy leads.
    private static final int WEEKS_TO_ACT = 4;

    /// Where it is seen to.
    enum Place {
        DISTRIBUTION,
        DISTRIBUTIONS,
        MAIL,
        NEVER_DOWNLOADED,
        UPLOAD
    }

    private static Attention at(Place place, Tone tone, String what, String todo) {
        return new Attention(tone, what, todo, place, null);
    }

    /// The worst first; none when all is well.
    static List<Attention> of(OverviewFigures figures) {
        var all = new ArrayList<Attention>();
        addFailedRuns(figures, all);
        addMails(figures.mails(), all);
        addUntouched(figures.report().longUntouched(), all);
        addSupply(figures.report().capacity(), all);
        return all;
    }

    private static void addFailedRuns(OverviewFigures figures, List<Attention> all) {
        long failed = figures.report().now().in(DistributionStatus.FAILED);
        for (var distribution : figures.failed()) {
            var failure = distribution.run().failure();
            all.add(
                    new Attention(
                            Tone.DANGER,
                            "The run of " + distribution.upload().filename() + " has failed",
                            failure == null ? "Open it to resume or close it." : failure.message(),
                            Place.DISTRIBUTION,
                            distribution));
        }
        long more = failed - figures.failed().size();
        if (more > 0) {
            all.add(
                    at(
                            Place.DISTRIBUTIONS,
                            Tone.DANGER,
                            Formats.count(more, "more run has failed", "more runs have failed"),
                            "Each can be resumed or closed."));
        }
    }

    private static void addMails(MailSummary mails, List<Attention> all) {
        var waiting = Formats.count(mails.waiting(), "mail waits", "mails wait");
        if (mails.service() == ServiceState.NOT_SET) {
            all.add(
                    at(
                            Place.MAIL,
                            Tone.WARNING,
                            "No mail server is set here",
                            (mails.waiting() == 0 ? "Mails wait" : waiting)
                                    + " for a program that has LEADS_SMTP_URL."));
        } else if (mails.service() == ServiceState.FAILING) {
            all.add(
                    at(
                            Place.MAIL,
                            Tone.DANGER,
                            "The mail server takes no mail",
                            waiting + ". " + said(mails)));
        }
        if (mails.failed() > 0) {
            all.add(
                    at(
                            Place.MAIL,
                            Tone.DANGER,
                            Formats.count(mails.failed(), "mail was", "mails were")
                                    + " not delivered",
                            mails.service() == ServiceState.FAILING
                                    ? "They can be sent again once it does."
                                    : said(mails)));
        }
    }

    private static String said(MailSummary mails) {
        return mails.lastError() == null ? "Open them to see why." : mails.lastError();
    }

    private static void addUntouched(long files, List<Attention> all) {
        if (files > 0) {
            all.add(
                    at(
                            Place.NEVER_DOWNLOADED,
                            Tone.WARNING,
                            Formats.count(files, "file has", "files have")
                                    + " lain there for over 14 days",
                            "Nobody has downloaded them: a call to their members may help."));
        }
    }

    private static void addSupply(@Nullable Capacity capacity, List<Attention> all) {
        var weeks = capacity == null ? null : capacity.estimatedWeeks();
        if (weeks != null && weeks <= WEEKS_TO_ACT) {
            all.add(
                    at(
                            Place.UPLOAD,
                            Tone.WARNING,
                            weeks == 0
                                    ? "No leads are left to give"
                                    : "The leads last for "
                                            + Formats.count(weeks, "more week", "more weeks"),
                            "New leads are needed for the rounds after that."));
        }
    }
}
