package org.leaddistribution.portal.files;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.delivery.MemberFiles.FileTotals;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.member.Member;
import org.leaddistribution.portal.web.Caller;
import org.leaddistribution.portal.web.Frame;
import org.leaddistribution.portal.web.PageFormats;
import org.leaddistribution.portal.web.PageFormats.Moment;
import org.leaddistribution.portal.web.PageModel;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.portal.web.QueryParameters;

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
        var page = files.pageOf(member.address(), QueryParameters.page(ctx, FILES_A_PAGE));
        var totals = files.totalsOf(member.address());
        var news = files.neverDownloaded(member.address(), 2).size();
        var frame = pages.frame(ctx, "My Leads");
        pages.show(ctx, HttpStatus.OK, MyLeads.of(frame, member, page, totals, news));
    }

    /// A member's files, ten at a time, under the three cards.
    ///
    /// @param rows newest first; empty before the first file, and past the last page
    /// @param newFiles where all files are that were never downloaded; null where there are not several
    /// @param steps to the other pages; empty where one page holds all
    public record MyLeads(
            Frame frame,
            Cards cards,
            List<Row> rows,
            @Nullable String newFiles,
            List<PageStep> steps,
            Expected expected,
            String self)
            implements PageModel {

        /// The totals over all pages.
        public record Cards(String files, String leads, String downloads) {
            static Cards of(FileTotals totals) {
                return new Cards(
                        PageFormats.count(totals.files()),
                        PageFormats.count(totals.leads()),
                        PageFormats.count(totals.downloads()));
            }
        }

        /// One file.
        ///
        /// @param tierCode by which the badge is coloured
        /// @param lastDownload null before the first
        public record Row(
                String id,
                String filename,
                String leads,
                String tier,
                String tierCode,
                Moment created,
                String downloads,
                @Nullable Moment lastDownload) {
            static Row of(MemberFile file) {
                var last = file.downloadedAt();
                return new Row(
                        file.id().value(),
                        file.filename(),
                        PageFormats.count(file.leadCount()),
                        file.tier().label(),
                        file.tier().code(),
                        PageFormats.moment(file.createdAt()),
                        PageFormats.count(file.downloads()),
                        last == null ? null : PageFormats.moment(last));
            }
        }

        /// What somebody without files is told, and whether a file may come at all.
        ///
        /// @param quota leads a round; null for a membership that brings none
        public record Expected(String tier, @Nullable String quota, boolean mail) {
            static Expected of(Member member) {
                var tier = member.tier();
                var quota = tier.isPaid() ? PageFormats.count(tier.quotaPerRound()) : null;
                return new Expected(tier.label(), quota, member.leadEmails().areOn());
            }
        }

        static MyLeads of(
                Frame frame,
                Member member,
                Page<MemberFile> page,
                FileTotals totals,
                int newFiles) {
            return new MyLeads(
                    frame,
                    Cards.of(totals),
                    page.map(Row::of).items(),
                    newFiles > 1 ? "/api/users/leads/new.zip" : null,
                    PageStep.around(page.request().page(), page.totalPages()),
                    Expected.of(member),
                    PageStep.path(page.request().page()));
        }

        /// Whether there are files, if not on this page.
        public boolean isPastTheEnd() {
            return rows.isEmpty() && !steps.isEmpty();
        }

        @Override
        public String template() {
            return "my-leads.jte";
        }

        /// One link below a list of several pages, or the gap between two.
        ///
        /// @param label what is seen
        /// @param name what is read aloud
        /// @param path null where it leads nowhere: the gap, or a direction that ends here
        /// @param current `page` on the page that is shown, else null
        public record PageStep(
                String label, String name, @Nullable String path, @Nullable String current) {
            private static final int NEIGHBOURS = 1;

            static String path(long page) {
                return page == 1 ? "/leads" : "/leads?page=" + page;
            }

            /// Back, the first page, those around `page`, the last one, on; nothing where one page holds all.
            static List<PageStep> around(long page, long pages) {
                if (pages == 0 || (pages == 1 && page == 1)) {
                    return List.of();
                }
                var steps = new ArrayList<PageStep>();
                steps.add(direction("‹", "Previous page", Math.min(page - 1, pages), pages));
                long before = 0;
                for (long number : shown(page, pages)) {
                    if (number > before + 1) {
                        steps.add(new PageStep("…", "", null, null));
                    }
                    steps.add(numbered(number, page));
                    before = number;
                }
                steps.add(direction("›", "Next page", page + 1, pages));
                return steps;
            }

            private static Iterable<Long> shown(long page, long pages) {
                var numbers = new TreeSet<>(List.of(1L, pages));
                for (long near = page - NEIGHBOURS; near <= page + NEIGHBOURS; near++) {
                    if (near >= 1 && near <= pages) {
                        numbers.add(near);
                    }
                }
                return numbers;
            }

            private static PageStep numbered(long number, long page) {
                var label = Long.toString(number);
                return new PageStep(
                        label, "Page " + label, path(number), number == page ? "page" : null);
            }

            private static PageStep direction(String label, String name, long target, long pages) {
                boolean exists = target >= 1 && target <= pages;
                return new PageStep(label, name, exists ? path(target) : null, null);
            }

            public boolean isGap() {
                return name.isEmpty();
            }
        }
    }
}
