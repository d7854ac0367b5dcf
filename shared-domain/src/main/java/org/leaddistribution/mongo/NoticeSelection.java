package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.notice.NoticeKind;
import org.leaddistribution.notice.OutboxQuery;
import org.leaddistribution.notice.OutboxQuery.AdminMails;
import org.leaddistribution.notice.OutboxQuery.Readers;

/// What a query of the outbox asks of the documents of one place, beside the states of their notices.
final class NoticeSelection {
    private NoticeSelection() {}

    /// Empty when no document of this place can be among them.
    static Optional<Bson> of(NoticeRows rows, OutboxQuery query) {
        return switch (rows) {
            case FILES ->
                    isKind(query, NoticeKind.LEADS_READY)
                            ? Optional.of(files(query))
                            : Optional.empty();
            case ROUNDS -> distributions(query, NoticeKind.DISTRIBUTION_COMPLETED);
            case FAILURES -> distributions(query, NoticeKind.DISTRIBUTION_FAILED);
            case ACCOUNT_MAILS -> accountMails(query);
        };
    }

    private static boolean isKind(OutboxQuery query, NoticeKind kind) {
        return query.kind() == null || query.kind() == kind;
    }

    private static Bson files(OutboxQuery query) {
        var conditions = new ArrayList<Bson>();
        if (query.distribution() != null) {
            conditions.add(Filters.eq(FileDocument.DISTRIBUTION_ID, query.distribution().value()));
        }
        if (query.readers() != null) {
            var addresses = query.readers().members().stream().map(MemberAddress::value).toList();
            conditions.add(Filters.in(FileDocument.MEMBER_ADDRESS, addresses));
        }
        return all(conditions);
    }

    private static Optional<Bson> distributions(OutboxQuery query, NoticeKind kind) {
        if (!isKind(query, kind) || areNone(query.readers())) {
            return Optional.empty();
        }
        var conditions = new ArrayList<Bson>();
        if (query.distribution() != null) {
            conditions.add(Filters.eq(Fields.ID, query.distribution().value()));
        }
        if (query.readers() != null
                && query.readers().admins() == AdminMails.OF_WHAT_THEY_UPLOADED) {
            conditions.add(
                    Filters.in(DistributionDocument.UPLOADED_BY, query.readers().usernames()));
        }
        return Optional.of(all(conditions));
    }

    private static boolean areNone(@Nullable Readers readers) {
        return readers != null && readers.admins() == AdminMails.NONE;
    }

    private static Optional<Bson> accountMails(OutboxQuery query) {
        boolean isAnother =
                switch (query.kind()) {
                    case LEADS_READY, DISTRIBUTION_COMPLETED, DISTRIBUTION_FAILED -> true;
                    case INVITATION, PASSWORD_RESET, EMAIL_CHANGED -> false;
                    case null -> false;
                };
        if (isAnother || query.distribution() != null) {
            return Optional.empty();
        }
        var conditions = new ArrayList<Bson>();
        if (query.kind() != null) {
            conditions.add(Filters.eq(AccountMailDocument.KIND, query.kind().code()));
        }
        if (query.readers() != null) {
            var names =
                    query.readers().usernames().stream()
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toList();
            conditions.add(Filters.in(AccountMailDocument.USERNAME_LOWER, names));
        }
        return Optional.of(all(conditions));
    }

    private static Bson all(List<Bson> conditions) {
        return conditions.isEmpty() ? Filters.empty() : Filters.and(conditions);
    }
}
