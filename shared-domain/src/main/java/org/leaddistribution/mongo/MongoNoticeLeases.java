package org.leaddistribution.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.notice.NoticeLease;
import org.leaddistribution.notice.NoticeLeases;

/// `notice_lease`: one document, changed only by compare-and-set.
final class MongoNoticeLeases implements NoticeLeases {
    private static final String COLLECTION = "notice_lease";
    private static final String THE_LEASE = "mail";
    private static final String TOKEN = "token";
    private static final String OWNER = "owner";
    private static final String BEAT = "beat";

    private final SessionCollection leases;

    MongoNoticeLeases(SessionDatabase database) {
        this.leases = database.collection(COLLECTION);
    }

    @Override
    public NoticeLease current() {
        var found = leases.find(Filters.eq(Fields.ID, THE_LEASE)).first();
        return found == null ? first() : toLease(found);
    }

    private NoticeLease first() {
        var free =
                new Document(Fields.ID, THE_LEASE)
                        .append(TOKEN, 0L)
                        .append(OWNER, null)
                        .append(BEAT, 0L);
        try {
            leases.insertOne(free);
            return toLease(free);
        } catch (MongoWriteException fault) {
            if (!Repeats.is(fault)) {
                throw fault;
            }
            return current();
        }
    }

    @Override
    public Optional<NoticeLease> take(NoticeLease seen, String owner) {
        var asSeen =
                Filters.and(
                        held(seen.token()),
                        Filters.eq(OWNER, seen.owner()),
                        Filters.eq(BEAT, seen.beat()));
        var mine =
                Updates.combine(
                        Updates.inc(TOKEN, 1L), Updates.set(OWNER, owner), Updates.set(BEAT, 0L));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return Optional.ofNullable(leases.findOneAndUpdate(asSeen, mine, after))
                .map(MongoNoticeLeases::toLease);
    }

    @Override
    public boolean beat(long token) {
        return leases.updateOne(owned(token), Updates.inc(BEAT, 1L)).getMatchedCount() == 1;
    }

    @Override
    public void release(long token) {
        leases.updateOne(owned(token), Updates.set(OWNER, null));
    }

    private static Bson held(long token) {
        return Filters.and(Filters.eq(Fields.ID, THE_LEASE), Filters.eq(TOKEN, token));
    }

    private static Bson owned(long token) {
        return Filters.and(held(token), Filters.ne(OWNER, null));
    }

    private static NoticeLease toLease(Document document) {
        return new NoticeLease(
                Fields.count(document, TOKEN),
                document.getString(OWNER),
                Fields.count(document, BEAT));
    }
}
