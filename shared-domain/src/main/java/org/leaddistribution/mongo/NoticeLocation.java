package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.leaddistribution.notice.NoticeId;
import org.leaddistribution.notice.NoticeId.OfAccount;
import org.leaddistribution.notice.NoticeId.OfFailure;
import org.leaddistribution.notice.NoticeId.OfFile;
import org.leaddistribution.notice.NoticeId.OfRound;

/// Where one notice lies, so that it can be changed by compare-and-set wherever that is.
///
/// @param where the filter that finds it, given what must hold of the notice at a path
/// @param path for updates
record NoticeLocation(
        String collection, Function<Function<String, Bson>, Bson> where, String path) {
    static NoticeLocation of(NoticeId id) {
        return switch (id) {
            case OfFile(var file) ->
                    plain(
                            FileDocument.COLLECTION,
                            Filters.eq(Fields.ID, file.value()),
                            FileDocument.NOTICE);
            case OfRound round -> within(round);
            case OfFailure(var distribution, int round) ->
                    plain(
                            DistributionDocument.COLLECTION,
                            Filters.and(
                                    Filters.eq(Fields.ID, distribution.value()),
                                    Filters.size(DistributionDocument.ROUNDS, round - 1)),
                            DistributionDocument.FAILURE_NOTICE);
            case OfAccount(var key) ->
                    plain(
                            AccountMailDocument.COLLECTION,
                            Filters.eq(Fields.ID, key),
                            NoticeFields.NOTICE);
        };
    }

    Bson whereNotice(Function<String, Bson> condition) {
        return where.apply(condition);
    }

    private static NoticeLocation plain(String collection, Bson document, String path) {
        return new NoticeLocation(
                collection, condition -> Filters.and(document, condition.apply(path)), path);
    }

    private static NoticeLocation within(OfRound id) {
        return new NoticeLocation(
                DistributionDocument.COLLECTION,
                condition ->
                        Filters.and(
                                Filters.eq(Fields.ID, id.distribution().value()),
                                Filters.elemMatch(
                                        DistributionDocument.ROUNDS,
                                        Filters.and(
                                                Filters.eq(RoundDocument.ROUND, id.round()),
                                                condition.apply(RoundDocument.NOTICE)))),
                DistributionDocument.ROUNDS + ".$." + RoundDocument.NOTICE);
    }
}
