package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.leaddistribution.kernel.Sorting;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberQuery.Never;
import org.leaddistribution.member.MemberQuery.SortField;

/// A query of members in the server's words.
final class MemberSelection {
    private MemberSelection() {}

    static Bson of(MemberQuery query) {
        var conditions = new ArrayList<Bson>();
        if (!query.text().isEmpty()) {
            var part = Pattern.compile(Pattern.quote(query.text()));
            conditions.add(
                    Filters.or(
                            Filters.regex(MemberDocument.USERNAME_LOWER, part),
                            Filters.regex(MemberDocument.EMAIL_LOWER, part),
                            Filters.regex(MemberDocument.MEMBER_ADDRESS_LOWER, part)));
        }
        if (query.tier() != null) {
            conditions.add(Filters.eq(MemberDocument.TIER, query.tier().code()));
        }
        if (query.status() != null) {
            conditions.add(Filters.eq(MemberDocument.STATUS, query.status().code()));
        }
        query.never().stream().map(MemberSelection::of).forEach(conditions::add);
        return conditions.isEmpty() ? Filters.empty() : Filters.and(conditions);
    }

    private static Bson of(Never never) {
        return switch (never) {
            case SIGNED_IN -> Filters.eq(MemberDocument.LAST_SIGN_IN_AT, null);
            case DOWNLOADED ->
                    Filters.and(
                            Filters.eq(MemberDocument.LAST_DOWNLOAD_AT, null),
                            Filters.gt(MemberDocument.FILES, 0L));
        };
    }

    /// So that an index has that order, forwards or backwards.
    static Bson order(Sorting<SortField> sorting) {
        var fields =
                switch (sorting.field()) {
                    case USERNAME -> List.of(MemberDocument.USERNAME_LOWER);
                    case EMAIL -> List.of(MemberDocument.EMAIL_LOWER);
                    case TIER -> byNameWithin(MemberDocument.TIER);
                    case STATUS -> byNameWithin(MemberDocument.STATUS);
                    case LAST_FILE_AT -> byNameWithin(MemberDocument.LAST_FILE_AT);
                    case LAST_DOWNLOAD_AT -> byNameWithin(MemberDocument.LAST_DOWNLOAD_AT);
                    case LAST_SIGN_IN_AT -> byNameWithin(MemberDocument.LAST_SIGN_IN_AT);
                };
        return sorting.isAscending() ? Sorts.ascending(fields) : Sorts.descending(fields);
    }

    private static List<String> byNameWithin(String field) {
        return List.of(field, MemberDocument.USERNAME_LOWER);
    }
}
