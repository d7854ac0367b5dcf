package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.accounts.ManagingMembers;
import org.leaddistribution.audit.AuditLog;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.audit.AuditLog.AuditQuery;
import org.leaddistribution.delivery.ExplainingFiles;
import org.leaddistribution.delivery.ExplainingFiles.ExplainedFile;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.notice.Outbox;
import org.leaddistribution.notice.Outbox.OutboxEntry;
import org.leaddistribution.portal.web.Json;
import org.leaddistribution.portal.web.QueryParameters;

/// `/api/admin/members/{member_address}/files` and `…/history`: what is kept about a member beside the account.
public final class MemberRecordsApi {
    private static final int DEFAULT_LIMIT = 20;
    private static final Set<String> PARAMETERS = Set.of("page", "limit");

    private final ManagingMembers managing;
    private final ExplainingFiles files;
    private final Outbox outbox;
    private final AuditLog audit;

    public MemberRecordsApi(
            ManagingMembers managing, ExplainingFiles files, Outbox outbox, AuditLog audit) {
        this.managing = managing;
        this.files = files;
        this.outbox = outbox;
        this.audit = audit;
    }

    private record FileList(
            List<FileItem> files, long totalCount, long page, int limit, long totalPages) {
        static FileList of(Page<FileItem> page) {
            return new FileList(
                    page.items(),
                    page.totalCount(),
                    page.request().page(),
                    page.request().limit(),
                    page.totalPages());
        }
    }

    private record EntryItem(
            Instant at,
            String actor,
            String action,
            String subject,
            Map<String, String> before,
            Map<String, String> after) {
        static EntryItem of(AuditEntry entry) {
            return new EntryItem(
                    entry.at(),
                    entry.actor().name(),
                    entry.action().code(),
                    entry.subject(),
                    entry.before(),
                    entry.after());
        }
    }

    private record EntryList(
            List<EntryItem> entries, long totalCount, long page, int limit, long totalPages) {
        static EntryList of(Page<EntryItem> page) {
            return new EntryList(
                    page.items(),
                    page.totalCount(),
                    page.request().page(),
                    page.request().limit(),
                    page.totalPages());
        }
    }

    public void files(Context ctx) {
        QueryParameters.requireOnly(ctx, PARAMETERS);
        var page = files.page(known(ctx), QueryParameters.page(ctx, DEFAULT_LIMIT));
        var mails = outbox.ofFiles(page.items().stream().map(found -> found.file().id()).toList());
        var items = page.map(found -> item(found, mails.get(found.file().id())));
        Json.answer(ctx, HttpStatus.OK, FileList.of(items));
    }

    private static FileItem item(ExplainedFile found, @Nullable OutboxEntry mail) {
        var distribution = found.distribution();
        var source = distribution == null ? null : distribution.upload().filename();
        return FileItem.of(found.file(), source, found.share(), mail);
    }

    public void history(Context ctx) {
        QueryParameters.requireOnly(ctx, PARAMETERS);
        var request = QueryParameters.page(ctx, DEFAULT_LIMIT);
        var page = audit.page(AuditQuery.of(known(ctx).value()), request);
        Json.answer(ctx, HttpStatus.OK, EntryList.of(page.map(EntryItem::of)));
    }

    private MemberAddress known(Context ctx) {
        var address = MembersApi.addressOf(ctx);
        return managing.find(address).orElseThrow(MembersApi::unknown).address();
    }
}
