package org.leaddistribution.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.mongo.MongoSessions.SessionDocument;
import org.leaddistribution.mongo.Schema.SchemaStep;

/// Data of versions before 10: what became of a member was nowhere but in files and sessions. Whoever lacks the count
/// of files has not been looked at yet.
final class MemberActivityStep {
    static final SchemaStep STEP =
            new SchemaStep(
                    10,
                    "noting with the members what files they have and when they were here last",
                    MemberActivityStep::change);

    private static final String KNOWN_BROWSERS = "known_browsers";
    private static final String FILES = "files";
    private static final String LEADS = "leads";
    private static final String LAST_AT = "last_at";
    private static final String FETCHED_AT = "fetched_at";

    private MemberActivityStep() {}

    private static void change(MongoDatabase database, SchemaLock.Turn turn) {
        var members = database.getCollection(MemberDocument.COLLECTION);
        var left =
                members.find(Filters.exists(MemberDocument.FILES, false))
                        .projection(
                                Projections.include(
                                        MemberDocument.USERNAME_LOWER, MemberDocument.CREATED_AT))
                        .into(new ArrayList<>());
        for (var batch : Batches.of(left)) {
            turn.requireMine();
            var files = filesOf(database, texts(batch, Fields.ID));
            var signIns = signInsOf(database, batch);
            members.bulkWrite(
                    batch.stream().map(member -> update(member, files, signIns)).toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    private static List<String> texts(List<Document> documents, String field) {
        return documents.stream().map(document -> Fields.text(document, field)).toList();
    }

    private static UpdateOneModel<Document> update(
            Document member, Map<String, Document> files, Map<String, Instant> signIns) {
        var id = Fields.text(member, Fields.ID);
        var made = files.getOrDefault(id, new Document());
        var updates = new ArrayList<Bson>();
        updates.add(Updates.max(MemberDocument.FILES, made.get(FILES, 0L)));
        updates.add(Updates.max(MemberDocument.LEADS, made.get(LEADS, 0L)));
        var fetched = Fields.timeOrNull(made, FETCHED_AT);
        var signedIn = signIns.get(Fields.text(member, MemberDocument.USERNAME_LOWER));
        addLatest(updates, MemberDocument.LAST_FILE_AT, Fields.timeOrNull(made, LAST_AT));
        addLatest(updates, MemberDocument.LAST_DOWNLOAD_AT, fetched);
        addLatest(updates, MemberDocument.LAST_SIGN_IN_AT, fetched);
        addLatest(updates, MemberDocument.LAST_SIGN_IN_AT, signedIn);
        return new UpdateOneModel<>(Filters.eq(Fields.ID, id), Updates.combine(updates));
    }

    private static void addLatest(List<Bson> updates, String field, @Nullable Instant at) {
        if (at != null) {
            updates.add(Updates.max(field, at));
        }
    }

    private static Map<String, Document> filesOf(MongoDatabase database, List<String> members) {
        var made = new HashMap<String, Document>();
        database.getCollection(FileDocument.COLLECTION)
                .aggregate(
                        List.of(
                                Aggregates.match(Filters.in(FileDocument.MEMBER_ADDRESS, members)),
                                Aggregates.group(
                                        "$" + FileDocument.MEMBER_ADDRESS,
                                        Accumulators.sum(FILES, 1L),
                                        Accumulators.sum(
                                                LEADS,
                                                new Document(
                                                        "$toLong", "$" + FileDocument.LEAD_COUNT)),
                                        Accumulators.max(LAST_AT, "$" + FileDocument.CREATED_AT),
                                        Accumulators.max(
                                                FETCHED_AT, "$" + FileDocument.DOWNLOADED_AT))))
                .forEach(one -> made.put(Fields.text(one, Fields.ID), one));
        return made;
    }

    /// By user names in lower case. Sessions that are over are gone, so this is what is left: the sessions there
    /// are, and of whom only a browser is known the earliest that it can have been.
    private static Map<String, Instant> signInsOf(MongoDatabase database, List<Document> members) {
        var names = texts(members, MemberDocument.USERNAME_LOWER);
        var signIns = new HashMap<String, Instant>();
        var known = known(database.getCollection(KNOWN_BROWSERS), names);
        for (var member : members) {
            var name = Fields.text(member, MemberDocument.USERNAME_LOWER);
            if (known.contains(name)) {
                signIns.put(name, Fields.time(member, MemberDocument.CREATED_AT));
            }
        }
        database.getCollection(SessionDocument.COLLECTION)
                .find(Filters.in(SessionDocument.LOGIN, names))
                .map(SessionDocument::toSession)
                .forEach(
                        session ->
                                signIns.merge(
                                        session.username().login(),
                                        session.createdAt(),
                                        (one, other) -> one.isBefore(other) ? other : one));
        return signIns;
    }

    private static Set<String> known(MongoCollection<Document> browsers, List<String> names) {
        return browsers.find(Filters.in(Fields.ID, names))
                .map(account -> Fields.text(account, Fields.ID))
                .into(new HashSet<>());
    }
}
