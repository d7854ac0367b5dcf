package org.leaddistribution.portal.files;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.PageQuery;
import org.leaddistribution.portal.web.Pages;

/// `/leads`: where members find their files.
public final class MyLeadsPage {
    private static final int FILES_A_PAGE = 10;

    private final Pages pages;
    private final MemberFiles files;

    public MyLeadsPage(Pages pages, MemberFiles files) {
        this.pages = pages;
        this.files = files;
    }

    public void show(Context ctx) {
        var member = Caller.member(ctx);
        var page = files.pageOf(member.address(), PageQuery.of(ctx, FILES_A_PAGE));
        var totals = files.totalsOf(member.address());
        var frame = pages.frame(ctx, "My Leads");
        pages.show(ctx, HttpStatus.OK, MyLeads.of(frame, member, page, totals));
    }
}
