package org.leaddistribution.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.leaddistribution.notice.OutboxQuery;
import org.leaddistribution.round.FileId;

/// The notices of `member_csv_files` and `lead_distributions` where they lie, and those of `outbox`.
final class MongoOutbox implements Outbox {
    private static final String STATE = NoticeFields.at(NoticeFields.NOTICE, NoticeFields.STATE);
    private static final String DUE_AT = NoticeFields.at(NoticeFields.NOTICE, NoticeFields.DUE_AT);

    private static final String COUNT = "count";

    /// More than a distribution can have.
    private static final int ROUNDS = 1_000_000;

    private static final List<Place> EVERYWHERE =
            Arrays.stream(NoticeRows.values())
                    .map(rows -> new Place(rows, Filters.empty()))
                    .toList();

    private final SessionDatabase database;

    MongoOutbox(SessionDatabase database) {
        this.database = database;
    }

    /// By their names `pending` comes before `sending`, as it has to.
    @Override
    public List<DueNotice> due(Instant now, int limit) {
        var due =
                fromPlaces(
                        EVERYWHERE,
                        path -> NoticeFields.isDueOrBegun(path, now),
                        Sorts.ascending(STATE, DUE_AT),
                        limit);
        due.add(Aggregates.limit(limit));
        return read(EVERYWHERE, due).stream()
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
        for (var state : NoticeState.values()) {
            long count = count(OutboxQuery.of(state));
            if (count > 0) {
                counts.put(state, count);
            }
        }
        return counts;
    }

    @Override
    public long count(OutboxQuery query) {
        return placesOf(query).stream().mapToLong(place -> count(place, condition(query))).sum();
    }

    private long count(Place place, Function<String, Bson> condition) {
        var stages = place.matching(condition);
        stages.add(Aggregates.count(COUNT));
        for (var counted : aggregated(place.rows(), stages)) {
            return Fields.count(counted, COUNT);
        }
        return 0;
    }

    @Override
    public Page<OutboxEntry> page(OutboxQuery query, PageRequest request) {
        long total = count(query);
        if (request.isPast(total)) {
            return Page.empty(total, request);
        }
        int skip = Math.toIntExact(request.skip());
        var order =
                query.state() == null ? Sorts.descending(DUE_AT) : Sorts.descending(STATE, DUE_AT);
        var places = placesOf(query);
        var shown = fromPlaces(places, condition(query), order, skip + request.limit());
        shown.add(Aggregates.skip(skip));
        shown.add(Aggregates.limit(request.limit()));
        return new Page<>(read(places, shown), total, request);
    }

    @Override
    public Optional<OutboxEntry> find(NoticeId id) {
        var place =
                switch (id) {
                    case OfFile(var file) -> Place.one(NoticeRows.FILES, file.value());
                    case OfRound(var distribution, _) ->
                            Place.one(NoticeRows.ROUNDS, distribution.value());
                    case OfFailure(var distribution, _) ->
                            Place.one(NoticeRows.FAILURES, distribution.value());
                    case OfAccount(var key) -> Place.one(NoticeRows.ACCOUNT_MAILS, key);
                };
        var stages = fromPlaces(List.of(place), Filters::exists, Sorts.ascending(DUE_AT), ROUNDS);
        return read(List.of(place), stages).stream()
                .filter(entry -> entry.notice().id().equals(id))
                .findFirst();
    }

    @Override
    public Map<FileId, OutboxEntry> ofFiles(Collection<FileId> files) {
        var found = new HashMap<FileId, OutboxEntry>();
        if (!files.isEmpty()) {
            var ids = files.stream().map(FileId::value).toList();
            var place = new Place(NoticeRows.FILES, Filters.in(Fields.ID, ids));
            var stages = place.first(Filters::exists, Sorts.ascending(Fields.ID), ids.size());
            for (var row : aggregated(place.rows(), stages)) {
                found.put(new FileId(Fields.text(row, Fields.ID)), NoticeRows.toEntry(row));
            }
        }
        return found;
    }

    @Override
    public Optional<OutboxEntry> longestWaiting() {
        var stages =
                fromPlaces(
                        EVERYWHERE,
                        path -> NoticeFields.isIn(path, NoticeState.PENDING),
                        Sorts.ascending(STATE, DUE_AT),
                        1);
        stages.add(Aggregates.limit(1));
        return read(EVERYWHERE, stages).stream().findFirst();
    }

    /// The states that a query selects, all of them by name: so the server walks through the index.
    private static Function<String, Bson> condition(OutboxQuery query) {
        var states = query.state() == null ? List.of(NoticeState.values()) : List.of(query.state());
        return path -> NoticeFields.isInOneOf(path, states);
    }

    private static List<Place> placesOf(OutboxQuery query) {
        return Arrays.stream(NoticeRows.values())
                .flatMap(
                        rows ->
                                NoticeSelection.of(rows, query).stream()
                                        .map(documents -> new Place(rows, documents)))
                .toList();
    }

    /// The first so many rows of each place, in one order: the first of all are among them.
    ///
    /// @param places one at least
    private static List<Bson> fromPlaces(
            List<Place> places, Function<String, Bson> condition, Bson order, int limit) {
        var stages = places.getFirst().first(condition, order, limit);
        for (var other : places.subList(1, places.size())) {
            stages.add(
                    Aggregates.unionWith(
                            other.rows().collection(), other.first(condition, order, limit)));
        }
        stages.add(Aggregates.sort(order));
        return stages;
    }

    /// @param places that the stages are about
    private List<OutboxEntry> read(List<Place> places, List<Bson> stages) {
        var found = new ArrayList<OutboxEntry>();
        aggregated(places.getFirst().rows(), stages)
                .forEach(row -> found.add(NoticeRows.toEntry(row)));
        return found;
    }

    private Iterable<Document> aggregated(NoticeRows rows, List<Bson> stages) {
        return database.collection(rows.collection()).aggregate(stages);
    }

    /// Documents that hold notices.
    private record Place(NoticeRows rows, Bson documents) {
        static Place one(NoticeRows rows, String id) {
            return new Place(rows, Filters.eq(Fields.ID, id));
        }

        List<Bson> matching(Function<String, Bson> condition) {
            return before(rows.matching(condition));
        }

        List<Bson> first(Function<String, Bson> condition, Bson order, int limit) {
            return before(rows.first(condition, order, limit));
        }

        private List<Bson> before(List<Bson> stages) {
            var all = new ArrayList<Bson>();
            all.add(Aggregates.match(documents));
            all.addAll(stages);
            return all;
        }
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
