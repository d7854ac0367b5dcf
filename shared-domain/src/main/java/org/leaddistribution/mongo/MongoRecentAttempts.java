package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.RecentAttempts;
import org.leaddistribution.kernel.Sha256;

/// `recent_attempts`: a document a key. The server removes it once nothing in it counts, by its own clock.
///
/// A key is kept as its hash: people type passwords where a name belongs, and names are as long as they like.
final class MongoRecentAttempts implements RecentAttempts {
    static final String COLLECTION = "recent_attempts";
    static final String EXPIRES_AT = "expires_at";
    private static final String TIMES = "times";
    private static final int KEY_BYTES = 16;

    private final SessionCollection attempts;

    MongoRecentAttempts(SessionDatabase database) {
        this.attempts = database.collection(COLLECTION);
    }

    @Override
    public Map<Key, Attempts> of(Collection<Key> keys, Instant now) {
        var found = new HashMap<String, Document>();
        var ids = keys.stream().map(MongoRecentAttempts::id).toList();
        attempts.find(Filters.in(Fields.ID, ids))
                .forEach(document -> found.put(Fields.text(document, Fields.ID), document));
        var counting = new HashMap<Key, Attempts>();
        keys.forEach(key -> counting.put(key, toAttempts(found.get(id(key)), key, now)));
        return counting;
    }

    @Override
    public Attempts add(Key key, Instant now) {
        var kept = counting(key.kind(), now);
        var with = latest(joined(kept, now), key.kind());
        return toAttempts(changed(key, with, ReturnDocument.AFTER), key, now);
    }

    @Override
    public Attempts addUnlessFull(Key key, Instant now) {
        var kept = counting(key.kind(), now);
        var isFull = new Document("$gte", List.of(new Document("$size", kept), key.kind().kept()));
        var with = new Document("$cond", List.of(isFull, kept, joined(kept, now)));
        return toAttempts(changed(key, with, ReturnDocument.BEFORE), key, now);
    }

    private @Nullable Document changed(Key key, Document times, ReturnDocument which) {
        try {
            return change(key, times, which);
        } catch (RuntimeException begunByAnother) {
            if (!DuplicateKeys.is(begunByAnother)) {
                throw begunByAnother;
            }
            return change(key, times, which);
        }
    }

    private @Nullable Document change(Key key, Document times, ReturnDocument which) {
        var end = List.of("$$NOW", key.kind().window().toMillis());
        var fields = new Document(TIMES, times).append(EXPIRES_AT, new Document("$add", end));
        return attempts.findOneAndUpdate(
                Filters.eq(Fields.ID, id(key)),
                List.of(new Document("$set", fields)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(which));
    }

    /// As [Attempts#counting], where the data is.
    private static Document counting(Kind kind, Instant now) {
        var stored = new Document("$ifNull", List.of("$" + TIMES, List.of()));
        var since = new Document("$gt", List.of("$$this", Date.from(now.minus(kind.window()))));
        var until = new Document("$lte", List.of("$$this", Date.from(now.plus(kind.window()))));
        var counts = new Document("$and", List.of(since, until));
        return new Document("$filter", new Document("input", stored).append("cond", counts));
    }

    private static Document joined(Document kept, Instant now) {
        return new Document("$concatArrays", List.of(kept, List.of(Date.from(now))));
    }

    /// A call that took long brings its time after later ones.
    private static Document latest(Document times, Kind kind) {
        var inOrder = new Document("$sortArray", new Document("input", times).append("sortBy", 1));
        return new Document("$slice", List.of(inOrder, -kind.kept()));
    }

    private static Attempts toAttempts(@Nullable Document document, Key key, Instant now) {
        return document == null
                ? Attempts.NONE
                : Attempts.counting(
                        document.getList(TIMES, Date.class).stream().map(Date::toInstant).toList(),
                        key.kind(),
                        now);
    }

    private static String id(Key key) {
        var hash = Arrays.copyOf(Sha256.of(key.of()), KEY_BYTES);
        return key.kind().code() + ":" + HexFormat.of().formatHex(hash);
    }
}
