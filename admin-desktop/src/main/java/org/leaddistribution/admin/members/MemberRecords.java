package org.leaddistribution.admin.members;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.leaddistribution.audit.AuditLog.AuditEntry;
import org.leaddistribution.audit.AuditLog.AuditQuery;
import org.leaddistribution.delivery.ExplainingFiles.ExplainedFile;
import org.leaddistribution.delivery.MemberFiles.FileTotals;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.notice.Outbox.OutboxEntry;
import org.leaddistribution.notice.OutboxQuery;

/// What is kept about a member beside the account.
///
/// @param files newest first
/// @param totals of all files
/// @param mails latest due first
/// @param history what was done to accounts, latest first
public record MemberRecords(
        BiFunction<MemberAddress, PageRequest, Page<ExplainedFile>> files,
        Function<MemberAddress, FileTotals> totals,
        BiFunction<OutboxQuery, PageRequest, Page<OutboxEntry>> mails,
        BiFunction<AuditQuery, PageRequest, Page<AuditEntry>> history) {}
