package org.leaddistribution.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.leaddistribution.check.Remedy;
import org.leaddistribution.check.Repairs;
import org.leaddistribution.check.StoredFacts.StoredFile;
import org.leaddistribution.delivery.FileBytes;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.mongo.Indexes.Index;

/// Sets single fields to what was counted, and makes indexes and files again.
final class MongoRepairs implements Repairs {
    private final Preparation preparation;
    private final IndexBuilder indexes;
    private final SessionDatabase database;
    private final SessionCollection distributions;
    private final SessionCollection leads;
    private final SessionCollection assignments;
    private final SessionCollection files;

    MongoRepairs(Preparation preparation, IndexBuilder indexes, SessionDatabase database) {
        this.preparation = preparation;
        this.indexes = indexes;
        this.database = database;
        this.distributions = database.collection(DistributionDocument.COLLECTION);
        this.leads = database.collection(LeadDocument.COLLECTION);
        this.assignments = database.collection(AssignmentDocument.COLLECTION);
        this.files = database.collection(FileDocument.COLLECTION);
    }

    @Override
    public void requireFit() {
        database.call(
                () -> {
                    preparation.requireFit();
                    return null;
                });
    }

    @Override
    public Rebuilt rebuild(LostGuard lost) {
        var index =
                Indexes.ALL.stream()
                        .filter(one -> one.toString().equals(lost.guard()))
                        .findFirst()
                        .orElseThrow();
        return database.call(() -> rebuilt(index));
    }

    private Rebuilt rebuilt(Index index) {
        var doubles = indexes.doublesOf(index);
        if (doubles.areNone()) {
            try {
                indexes.rebuild(index);
                return new Rebuilt.InPlace();
            } catch (MongoException refused) {
                if (!DuplicateKeys.is(refused)) {
                    throw refused;
                }
                doubles = indexes.doublesOf(index);
            }
        }
        var named = doubles.groups().stream().map(group -> inWords(group, index)).toList();
        return new Rebuilt.RowsInTheWay(named, doubles.total());
    }

    private static String inWords(Document group, Index index) {
        var key = group.get(Fields.ID, Document.class).toJson();
        var ids = group.getList("ids", Object.class, List.of());
        return String.format(
                Locale.ROOT,
                "  %s %s is there %d times: _id %s. Choose which of them stays, delete the others (db.%s.deleteOne({_id: …}) in mongosh), and run ./leads repair again.",
                index.collection(),
                key,
                Fields.count(group, "rows"),
                ids,
                index.collection());
    }

    @Override
    public void setCopies(Remedy.Copies copies) {
        leads.updateOne(
                byId(copies.lead()),
                Updates.set(LeadDocument.DISTRIBUTION_COUNT, copies.counted()));
    }

    @Override
    public void setFigures(Remedy.RoundFigures figures) {
        var round = DistributionDocument.ROUNDS + ".$.";
        distributions.updateOne(
                Filters.and(
                        byId(figures.distribution()),
                        Filters.eq(
                                DistributionDocument.ROUNDS + "." + RoundDocument.ROUND,
                                figures.round())),
                Updates.combine(
                        Updates.set(round + RoundDocument.ASSIGNMENTS, figures.assignments()),
                        Updates.set(
                                round + RoundDocument.MEMBERS_SERVED, figures.membersServed())));
    }

    @Override
    public void setTotals(Remedy.Totals totals) {
        distributions.updateOne(
                byId(totals.distribution()),
                Updates.combine(
                        Updates.set(DistributionDocument.DISTRIBUTIONS_MADE, totals.made()),
                        Updates.set(DistributionDocument.MEMBERS_SERVED, totals.membersServed())));
    }

    @Override
    public void setContent(String file, FileBytes bytes, int leadCount) {
        files.updateOne(
                byId(file),
                Updates.combine(
                        Updates.set(
                                FileDocument.CSV_CONTENT,
                                new String(bytes.content(), StandardCharsets.UTF_8)),
                        Updates.set(FileDocument.CONTENT_SHA256, bytes.sha256()),
                        Updates.set(FileDocument.LEAD_COUNT, leadCount)));
    }

    @Override
    public void setDownloads(StoredFile seen, long count, Instant at) {
        boolean fetched = count > 0;
        var unchanged =
                Filters.and(
                        byId(seen.id()), Filters.eq(FileDocument.DOWNLOAD_COUNT, seen.downloads()));
        var changed =
                files.updateOne(
                        unchanged,
                        Updates.combine(
                                Updates.set(FileDocument.DOWNLOAD_COUNT, count),
                                Updates.set(FileDocument.DOWNLOADED, fetched),
                                Updates.set(FileDocument.DOWNLOADED_AT, fetched ? at : null)));
        if (fetched && changed.getMatchedCount() == 1) {
            assignments.updateMany(
                    Filters.and(
                            Filters.eq(AssignmentDocument.CSV_FILE_ID, seen.id()),
                            Filters.ne(AssignmentDocument.DOWNLOADED, true)),
                    Updates.combine(
                            Updates.set(AssignmentDocument.DOWNLOADED, true),
                            Updates.set(AssignmentDocument.DOWNLOADED_AT, at)));
        }
    }

    @Override
    public void add(MemberFile file, FileBytes bytes) {
        files.insertMissing(List.of(FileDocument.of(file, bytes)));
    }

    private static Bson byId(String id) {
        return Filters.eq(Fields.ID, id);
    }
}
