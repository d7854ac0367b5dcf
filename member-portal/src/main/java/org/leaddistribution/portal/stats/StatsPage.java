package org.leaddistribution.portal.stats;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.leaddistribution.access.Role;
import org.leaddistribution.portal.stats.StatisticsView.Reader;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.statistics.ReadingStatistics;

/// `/stats`: the figures of `/api/admin/stats` for people.
public final class StatsPage {
    private final Pages pages;
    private final ReadingStatistics reading;

    public StatsPage(Pages pages, ReadingStatistics reading) {
        this.pages = pages;
        this.reading = reading;
    }

    public void show(Context ctx) {
        var role = Caller.signedIn(ctx).user().role();
        var reader = role == Role.ADMIN ? Reader.ADMIN : Reader.SUPPORT;
        var frame = pages.frame(ctx, "Statistics");
        pages.show(ctx, HttpStatus.OK, StatisticsView.of(frame, reader, reading.read()));
    }
}
