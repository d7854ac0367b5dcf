package org.leaddistribution.mongo;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.check.StoredFacts;
import org.leaddistribution.check.StoredFacts.StoredRound.AssignmentCount;
import org.leaddistribution.check.StoredFacts.StoredRound.FileOf;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Plans.StoredCertificate;
import org.leaddistribution.round.Seal;

/// All collections read side by side, for judging them.
final class MongoStoredFacts implements StoredFacts {
    private static final int FILES_A_BATCH = 50;
    private static final int LEADS_A_BATCH = 1_000;
    private static final int SHARES_PER_READ = 500;
    private static final String ROWS = "rows";

    private static final List<String> COLLECTIONS =
            List.of(
                    DistributionDocument.COLLECTION,
                    LeadDocument.COLLECTION,
                    AssignmentDocument.COLLECTION,
                    FileDocument.COLLECTION,
                    AccountMailDocument.COLLECTION,
                    MongoRejectedRows.COLLECTION,
                    MongoUploads.COLLECTION,
                    MongoLeases.RUN);

    private final SessionDatabase database;
    private final Schema schema;
    private final MomentReads reads;

    private @Nullable Map<String, List<String>> kept;

    /// @param database for plans, which do not change
    MongoStoredFacts(SessionDatabase database, Schema schema, MomentReads reads) {
        this.database = database;
        this.schema = schema;
        this.reads = reads;
    }

    @Override
    public void atOneMoment(Consumer<StoredFacts> reading) {
        reads.atOneMoment(
                COLLECTIONS,
                moment -> reading.accept(new MongoStoredFacts(database, schema, moment)));
    }

    private SessionIterable.Find sorted(String collection, String... fields) {
        return reads.find(collection).sort(Sorts.ascending(fields));
    }

    @Override
    public List<LostGuard> lostGuards() {
        return database.call(schema::lostGuards);
    }

    @Override
    public void forEachDistribution(Consumer<Distribution> action) {
        sorted(DistributionDocument.COLLECTION, Fields.ID)
                .map(DistributionDocument::toDistribution)
                .forEach(action);
    }

    @Override
    public void forEachProspect(Consumer<StoredProspect> action) {
        new MergeJoin(
                        sorted(LeadDocument.COLLECTION, LeadDocument.LEAD_KEY),
                        sorted(
                                AssignmentDocument.COLLECTION,
                                AssignmentDocument.LEAD_KEY,
                                AssignmentDocument.MEMBER_ADDRESS),
                        lead -> Fields.text(lead, LeadDocument.LEAD_KEY),
                        assignment -> Fields.text(assignment, AssignmentDocument.LEAD_KEY))
                .forEach(
                        (key, leads, assignments) ->
                                action.accept(
                                        new StoredProspect(
                                                key,
                                                leads.stream().map(StoredRows::lead).toList(),
                                                StoredRows.assignments(assignments))));
    }

    @Override
    public void forEachProspectOf(DistributionId distribution, Consumer<StoredProspect> action) {
        var batch = new ArrayList<Document>(LEADS_A_BATCH);
        for (var lead :
                sorted(LeadDocument.COLLECTION, LeadDocument.ROW)
                        .filter(Filters.eq(LeadDocument.DISTRIBUTION_ID, distribution.value()))) {
            batch.add(lead);
            if (batch.size() == LEADS_A_BATCH) {
                handOverProspects(batch, action);
                batch.clear();
            }
        }
        handOverProspects(batch, action);
    }

    private void handOverProspects(List<Document> leads, Consumer<StoredProspect> action) {
        var keys = leads.stream().map(lead -> Fields.text(lead, LeadDocument.LEAD_KEY)).toList();
        var rows = rowsBy(AssignmentDocument.LEAD_KEY, keys);
        for (var lead : leads) {
            var key = Fields.text(lead, LeadDocument.LEAD_KEY);
            action.accept(
                    new StoredProspect(
                            key,
                            List.of(StoredRows.lead(lead)),
                            StoredRows.assignments(rows.getOrDefault(key, List.of()))));
        }
    }

    /// Assignments by a text that they hold, if it is one of these.
    private Map<String, List<Document>> rowsBy(String field, List<String> texts) {
        var rows = new HashMap<String, List<Document>>();
        for (var row : reads.find(AssignmentDocument.COLLECTION).filter(Filters.in(field, texts))) {
            rows.computeIfAbsent(Fields.text(row, field), _ -> new ArrayList<>()).add(row);
        }
        return rows;
    }

    @Override
    public void forEachRound(Consumer<StoredRound> action) {
        new MergeJoin(
                        assignmentsByFile(),
                        sorted(
                                        FileDocument.COLLECTION,
                                        FileDocument.DISTRIBUTION_ID,
                                        FileDocument.ROUND,
                                        FileDocument.MEMBER_ADDRESS)
                                .projection(Projections.exclude(FileDocument.CSV_CONTENT)),
                        group -> StoredRows.roundKey(group.get(Fields.ID, Document.class)),
                        StoredRows::roundKey)
                .forEach((_, given, files) -> action.accept(round(given, files)));
    }

    private SessionIterable<Document> assignmentsByFile() {
        var group = new Document();
        for (var field :
                List.of(
                        AssignmentDocument.DISTRIBUTION_ID,
                        AssignmentDocument.ROUND,
                        AssignmentDocument.MEMBER_ADDRESS,
                        AssignmentDocument.CSV_FILE_ID)) {
            group.append(field, "$" + field);
        }
        return reads.aggregate(
                AssignmentDocument.COLLECTION,
                List.of(
                        Aggregates.group(group, Accumulators.sum(ROWS, 1)),
                        Aggregates.sort(Sorts.ascending(Fields.ID))));
    }

    private static StoredRound round(List<Document> given, List<Document> files) {
        var groups = given.stream().map(g -> g.get(Fields.ID, Document.class)).toList();
        var first = groups.isEmpty() ? files.getFirst() : groups.getFirst();
        return new StoredRound(
                Fields.text(first, FileDocument.DISTRIBUTION_ID),
                Fields.number(first, FileDocument.ROUND),
                given.stream().map(MongoStoredFacts::given).toList(),
                files.stream().map(MongoStoredFacts::fileOf).toList());
    }

    private static AssignmentCount given(Document counted) {
        var group = counted.get(Fields.ID, Document.class);
        return new AssignmentCount(
                Fields.text(group, AssignmentDocument.MEMBER_ADDRESS),
                Fields.text(group, AssignmentDocument.CSV_FILE_ID),
                Fields.number(counted, ROWS));
    }

    private static FileOf fileOf(Document file) {
        return new FileOf(
                Fields.text(file, Fields.ID), Fields.text(file, FileDocument.MEMBER_ADDRESS));
    }

    @Override
    public void forEachFile(Consumer<StoredFile> action) {
        var batch = new ArrayList<Document>(FILES_A_BATCH);
        for (var file : sorted(FileDocument.COLLECTION, Fields.ID).batchSize(FILES_A_BATCH)) {
            batch.add(file);
            if (batch.size() == FILES_A_BATCH) {
                handOver(batch, action);
                batch.clear();
            }
        }
        handOver(batch, action);
    }

    private void handOver(List<Document> files, Consumer<StoredFile> action) {
        var ids = files.stream().map(file -> Fields.text(file, Fields.ID)).toList();
        var rows = rowsBy(AssignmentDocument.CSV_FILE_ID, ids);
        for (var file : files) {
            var own = rows.getOrDefault(Fields.text(file, Fields.ID), List.of());
            var kept =
                    keptColumns()
                            .getOrDefault(
                                    Fields.text(file, FileDocument.DISTRIBUTION_ID), List.of());
            action.accept(StoredRows.file(file, own, kept, kept.isEmpty() ? Map.of() : leads(own)));
        }
    }

    /// Of all distributions that keep any, by their ids.
    private Map<String, List<String>> keptColumns() {
        var known = kept;
        if (known == null) {
            known = new HashMap<>();
            var some = Filters.ne(DistributionDocument.KEPT_COLUMNS + ".0", null);
            for (var distribution : reads.find(DistributionDocument.COLLECTION).filter(some)) {
                known.put(
                        Fields.text(distribution, Fields.ID),
                        distribution.getList(
                                DistributionDocument.KEPT_COLUMNS, String.class, List.of()));
            }
            kept = known;
        }
        return known;
    }

    private Map<String, Lead> leads(List<Document> assignments) {
        var ids =
                assignments.stream()
                        .map(row -> Fields.text(row, AssignmentDocument.LEAD_ID))
                        .toList();
        var leads = new HashMap<String, Lead>();
        reads.find(LeadDocument.COLLECTION)
                .filter(Filters.in(Fields.ID, ids))
                .map(LeadDocument::toLead)
                .forEach(lead -> leads.put(lead.id().value(), lead));
        return leads;
    }

    @Override
    public void forEachNotice(Consumer<StoredNotice> action) {
        sorted(FileDocument.COLLECTION, Fields.ID)
                .projection(Projections.include(FileDocument.NOTICE))
                .map(file -> StoredRows.notice("file " + file.get(Fields.ID), file))
                .forEach(action);
        for (var distribution : sorted(DistributionDocument.COLLECTION, Fields.ID)) {
            StoredRows.notices(distribution).forEach(action);
        }
        sorted(AccountMailDocument.COLLECTION, Fields.ID)
                .map(mail -> StoredRows.notice("account mail " + mail.get(Fields.ID), mail))
                .forEach(action);
    }

    @Override
    public Map<String, Long> leadsByUpload() {
        return counts(LeadDocument.COLLECTION, LeadDocument.DISTRIBUTION_ID, Filters.empty());
    }

    @Override
    public Map<String, Long> rejectsByUpload() {
        return counts(
                MongoRejectedRows.COLLECTION,
                MongoRejectedRows.DISTRIBUTION_ID,
                MongoRejectedRows.isRow());
    }

    private Map<String, Long> counts(String collection, String field, Bson matching) {
        return GroupedCounts.counts(
                reads.aggregate(collection, GroupedCounts.counting(field, matching)));
    }

    @Override
    public Set<String> uploadsUnderWay() {
        return reads.find(MongoUploads.COLLECTION)
                .map(upload -> Fields.text(upload, Fields.ID))
                .into(new HashSet<>());
    }

    @Override
    public @Nullable Seal sealed() {
        return MongoRunLeases.sealedIn(reads.find(MongoLeases.RUN));
    }

    @Override
    public @Nullable PlannedRound planned(long planToken) {
        return new MongoPlans(database).round(planToken).orElse(null);
    }

    @Override
    public void forEachShare(long planToken, Consumer<PlannedShare> action) {
        new MongoPlans(database)
                .forEachBatch(planToken, SHARES_PER_READ, shares -> shares.forEach(action));
    }

    @Override
    public StoredCertificate certificateOf(long planToken) {
        return new MongoPlans(database).certificate(planToken);
    }
}
