package org.leaddistribution.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.member.Tier;
import org.leaddistribution.mongo.RoundDocument.SharesFields;
import org.leaddistribution.round.Round.EqualShares;

/// Gives files and rounds of versions before 9 what figures over time are made from, as far as it is known.
///
/// Of a file that was downloaded several times only the count and the latest time are known: all of them count at that
/// time, and when the first was stays unknown. Of a round only those are known who got something.
final class OlderFigures {
    private static final int BATCH = 500;
    private static final int INDEX_NOT_FOUND = 27;

    /// The index that one with the time of making took the place of.
    private static final Document FORMER = new Document(FileDocument.DOWNLOAD_COUNT, 1);

    private final MongoDatabase database;
    private final SchemaLock.Turn turn;

    private OlderFigures(MongoDatabase database, SchemaLock.Turn turn) {
        this.database = database;
        this.turn = turn;
    }

    static void complete(MongoDatabase database, SchemaLock.Turn turn) {
        var older = new OlderFigures(database, turn);
        older.completeFiles();
        older.completeRounds();
        older.dropFormerIndex();
    }

    private void completeFiles() {
        var files = database.getCollection(FileDocument.COLLECTION);
        var batch = nextFiles(files, "");
        while (!batch.isEmpty()) {
            turn.requireMine();
            files.updateMany(Filters.and(Filters.in(Fields.ID, batch), isOlder()), ofDownloads());
            batch = nextFiles(files, batch.getLast());
        }
    }

    private static Bson isOlder() {
        return Filters.and(
                Filters.gt(FileDocument.DOWNLOAD_COUNT, 0),
                Filters.exists(FileDocument.DOWNLOADS_BY_TIME, false));
    }

    private static List<String> nextFiles(MongoCollection<Document> files, String after) {
        return files.find(Filters.and(Filters.gt(Fields.ID, after), isOlder()))
                .sort(Sorts.ascending(Fields.ID))
                .limit(BATCH)
                .projection(Projections.include(Fields.ID))
                .map(file -> Fields.text(file, Fields.ID))
                .into(new ArrayList<>());
    }

    /// A first time of null stays so at the next download, which was not the first.
    private static List<Document> ofDownloads() {
        var at = "$" + FileDocument.DOWNLOADED_AT;
        var quarter =
                new Document(
                        "$dateTrunc",
                        new Document("date", at)
                                .append("unit", "minute")
                                .append("binSize", QuarterHours.LENGTH.toMinutes()));
        var key =
                new Document(
                        "$dateToString",
                        new Document("date", quarter).append("format", QuarterHours.MINUTES));
        var count = "$" + FileDocument.DOWNLOAD_COUNT;
        var all =
                new Document(
                        "$arrayToObject",
                        List.of(List.of(new Document("k", key).append("v", count))));
        var onlyOnce = new Document("$eq", List.of(count, 1));
        var first = new Document("$cond", Arrays.asList(onlyOnce, at, null));
        return List.of(
                new Document(
                        "$set",
                        new Document(FileDocument.DOWNLOADS_BY_TIME, all)
                                .append(FileDocument.FIRST_DOWNLOADED_AT, first)));
    }

    private void completeRounds() {
        var distributions = database.getCollection(DistributionDocument.COLLECTION);
        for (var distribution :
                distributions
                        .find(Filters.exists(ofRounds("0")))
                        .projection(
                                Projections.include(
                                        ofRounds(RoundDocument.ROUND),
                                        ofRounds(RoundDocument.SHARES)))) {
            var id = Fields.text(distribution, Fields.ID);
            var rounds = distribution.getList(DistributionDocument.ROUNDS, Document.class);
            for (int i = 0; i < rounds.size(); i++) {
                if (!rounds.get(i).containsKey(RoundDocument.SHARES)) {
                    turn.requireMine();
                    int number = Fields.number(rounds.get(i), RoundDocument.ROUND);
                    var field = ofRounds(i + "." + RoundDocument.SHARES);
                    distributions.updateOne(
                            Filters.and(Filters.eq(Fields.ID, id), Filters.exists(field, false)),
                            new Document(
                                    "$set",
                                    new Document(field, SharesFields.of(shares(id, number)))));
                }
            }
        }
    }

    private static String ofRounds(String field) {
        return DistributionDocument.ROUNDS + "." + field;
    }

    /// By the files, which exist for those who got something.
    private List<EqualShares> shares(String distribution, int round) {
        var members = new LinkedHashMap<Map.Entry<Tier, Integer>, Integer>();
        database.getCollection(FileDocument.COLLECTION)
                .find(
                        Filters.and(
                                Filters.eq(FileDocument.DISTRIBUTION_ID, distribution),
                                Filters.eq(FileDocument.ROUND, round)))
                .projection(Projections.include(FileDocument.MEMBER_TIER, FileDocument.LEAD_COUNT))
                .forEach(
                        file -> {
                            var tier =
                                    MemberDocument.tier(
                                            Fields.text(file, FileDocument.MEMBER_TIER));
                            int size = Fields.number(file, FileDocument.LEAD_COUNT);
                            members.merge(Map.entry(tier, size), 1, Integer::sum);
                        });
        var shares = new ArrayList<EqualShares>();
        members.forEach(
                (kind, count) -> {
                    var tier = kind.getKey();
                    shares.add(new EqualShares(tier, tier.quotaPerRound(), kind.getValue(), count));
                });
        return shares;
    }

    private void dropFormerIndex() {
        try {
            database.getCollection(FileDocument.COLLECTION).dropIndex(FORMER);
        } catch (MongoCommandException refused) {
            if (refused.getErrorCode() != INDEX_NOT_FOUND) {
                throw refused;
            }
        }
    }
}
