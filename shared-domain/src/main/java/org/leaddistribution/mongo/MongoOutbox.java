package org.leaddistribution.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.mongo.AccountMailDocument.Likeness;
import org.leaddistribution.notice.Notice.AccountMail;
import org.leaddistribution.notice.Notice.NoticeId;
import org.leaddistribution.notice.Notice.NoticeId.OfAccount;
import org.leaddistribution.notice.Notice.NoticeId.OfFailure;
import org.leaddistribution.notice.Notice.NoticeId.OfFile;
import org.leaddistribution.notice.Notice.NoticeId.OfRound;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.notice.Outbox;
import org.leaddistribution.notice.Outbox.DeliveryResult;
import org.leaddistribution.notice.Outbox.DueNotice;
import org.leaddistribution.notice.Outbox.OutboxEntry;

/// The notices of `member_csv_files` and `lead_distributions` where they lie, and those of `outbox`.
final class MongoOutbox implements Outbox {
    private static final String STATE = NoticeFields.at(NoticeFields.NOTICE, NoticeFields.STATE);
    private static final String DUE_AT = NoticeFields.at(NoticeFields.NOTICE, NoticeFields.DUE_AT);

    private static final NoticeRows FIRST_PLACE = NoticeRows.FILES;

    private final SessionDatabase database;

    MongoOutbox(SessionDatabase database) {
        this.database = database;
    }

    /// By their names `pending` comes before `sending`, as it has to.
    @Override
    public List<DueNotice> due(Instant now, int limit) {
        var due =
                fromAllPlaces(
                        path -> NoticeFields.isDueOrBegun(path, now),
                        Sorts.ascending(STATE, DUE_AT),
                        limit);
        due.add(Aggregates.limit(limit));
        return read(due).stream()
                .map(entry -> new DueNotice(entry.notice(), entry.attempts()))
                .toList();
    }

    @Override
    public boolean claim(NoticeId id, long token) {
        var spot = NoticeLocation.of(id);
        return changes(
                spot,
                path -> NoticeFields.isClaimable(path, token),
                NoticeFields.claim(spot.path(), token));
    }

    @Override
    public void settle(NoticeId id, long token, DeliveryResult settlement) {
        var spot = NoticeLocation.of(id);
        changes(
                spot,
                path -> NoticeFields.isClaimed(path, token),
                NoticeFields.settle(spot.path(), settlement));
    }

    @Override
    public boolean sendAgain(NoticeId id, Instant now) {
        var spot = NoticeLocation.of(id);
        return changes(spot, NoticeFields::isSentOrGivenUp, NoticeFields.anew(spot.path(), now));
    }

    @Override
    public void queue(List<? extends AccountMail> mails, Instant now) {
        if (mails.size() == 1) {
            insertUnlessWaiting(mails.getFirst(), now);
        } else {
            Batches.of(mails).forEach(batch -> insertThoseNotWaiting(batch, now));
        }
    }

    private void insertUnlessWaiting(AccountMail mail, Instant now) {
        try {
            var insert = List.of(AccountMailDocument.unlessWaiting(mail, now));
            accountMails().bulkWrite(insert, new BulkWriteOptions());
        } catch (MongoException | StoreFault queuedByAnother) {
            if (!DuplicateKeys.is(queuedByAnother)) {
                throw queuedByAnother;
            }
        }
    }

    /// Looks for all of them at once: each by itself, the server goes through whatever waits.
    private void insertThoseNotWaiting(List<? extends AccountMail> mails, Instant now) {
        var known = new HashSet<Likeness>();
        accountMails()
                .find(AccountMailDocument.waitingFor(mails))
                .map(AccountMailDocument::toMail)
                .map(Likeness::of)
                .into(known);
        var missing = mails.stream().filter(mail -> known.add(Likeness.of(mail))).toList();
        accountMails()
                .insertMany(
                        missing.stream().map(mail -> AccountMailDocument.of(mail, now)).toList());
    }

    private SessionCollection accountMails() {
        return database.collection(AccountMailDocument.COLLECTION);
    }

    @Override
    public Map<NoticeState, Long> countByState() {
        var counts = new EnumMap<NoticeState, Long>(NoticeState.class);
        for (var rows : NoticeRows.values()) {
            var stages = new ArrayList<>(rows.matching(path -> Filters.exists(path)));
            stages.add(Aggregates.group("$" + STATE, Accumulators.sum("count", 1L)));
            for (var group : aggregated(rows, stages)) {
                counts.merge(
                        NoticeState.of(Fields.text(group, Fields.ID)),
                        Fields.count(group, "count"),
                        Long::sum);
            }
        }
        return counts;
    }

    @Override
    public Page<OutboxEntry> page(NoticeState state, PageRequest request) {
        long total = countByState().getOrDefault(state, 0L);
        if (request.isPast(total)) {
            return Page.empty(total, request);
        }
        int skip = Math.toIntExact(request.skip());
        var shown =
                fromAllPlaces(
                        path -> NoticeFields.isIn(path, state),
                        Sorts.descending(STATE, DUE_AT),
                        skip + request.limit());
        shown.add(Aggregates.skip(skip));
        shown.add(Aggregates.limit(request.limit()));
        return new Page<>(read(shown), total, request);
    }

    /// The first so many rows of each place, in one order: the first of all are among them.
    private static List<Bson> fromAllPlaces(
            Function<String, Bson> condition, Bson order, int limit) {
        var stages = FIRST_PLACE.first(condition, order, limit);
        for (var other : EnumSet.complementOf(EnumSet.of(FIRST_PLACE))) {
            stages.add(
                    Aggregates.unionWith(other.collection(), other.first(condition, order, limit)));
        }
        stages.add(Aggregates.sort(order));
        return stages;
    }

    private List<OutboxEntry> read(List<Bson> stages) {
        var found = new ArrayList<OutboxEntry>();
        aggregated(FIRST_PLACE, stages).forEach(row -> found.add(NoticeRows.toEntry(row)));
        return found;
    }

    private Iterable<Document> aggregated(NoticeRows rows, List<Bson> stages) {
        return database.collection(rows.collection()).aggregate(stages);
    }

    private boolean changes(NoticeLocation spot, Function<String, Bson> condition, Bson change) {
        return database.collection(spot.collection())
                        .updateOne(spot.whereNotice(condition), change)
                        .getMatchedCount()
                == 1;
    }

    /// Where one notice lies, so that it can be changed by compare-and-set wherever that is.
    ///
    /// @param where the filter that finds it, given what must hold of the notice at a path
    /// @param path for updates
    private record NoticeLocation(
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
}
