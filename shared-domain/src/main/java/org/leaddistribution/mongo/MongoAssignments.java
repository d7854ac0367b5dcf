package org.leaddistribution.mongo;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.Assignments.HeldCopy;
import org.leaddistribution.round.FileId;
import org.leaddistribution.round.PlanContradicted;

/// `member_leads`. Its primary key is the cap: ten slots a prospect, and no eleventh to insert.
final class MongoAssignments implements Assignments {
    private final SessionCollection assignments;
    private final GuardWatch guards;

    /// @param guards without which nothing is written
    MongoAssignments(SessionDatabase database, GuardWatch guards) {
        this.assignments = database.collection(AssignmentDocument.COLLECTION);
        this.guards = guards;
    }

    @Override
    public void write(List<Assignment> planned) {
        if (planned.isEmpty()) {
            return;
        }
        guards.requireRecently();
        var documents = planned.stream().map(AssignmentDocument::of).toList();
        if (!assignments.insertMissing(documents)) {
            requireTheSame(planned);
        }
    }

    @Override
    public int writeMissing(List<Assignment> planned) {
        var stored = stored(planned);
        var missing = planned.stream().filter(a -> !isAmong(stored, a)).toList();
        write(missing);
        return missing.size();
    }

    private static boolean isAmong(Map<String, Document> stored, Assignment planned) {
        var found = stored.get(id(planned));
        return found != null && isOf(found, planned);
    }

    private Map<String, Document> stored(List<Assignment> planned) {
        var byId = new HashMap<String, Document>();
        assignments
                .find(Filters.in(Fields.ID, planned.stream().map(MongoAssignments::id).toList()))
                .projection(
                        Projections.include(
                                AssignmentDocument.MEMBER_ADDRESS, AssignmentDocument.CSV_FILE_ID))
                .forEach(row -> byId.put(Fields.text(row, Fields.ID), row));
        return byId;
    }

    /// A slot that was taken before this write must hold just what the plan names.
    private void requireTheSame(List<Assignment> planned) {
        var stored = stored(planned);
        for (var assignment : planned) {
            if (!isAmong(stored, assignment)) {
                throw new PlanContradicted(
                        "Slot "
                                + assignment.slot()
                                + " of prospect "
                                + assignment.key()
                                + " cannot go to "
                                + assignment.to().address()
                                + ": the stored assignments say otherwise. Run ./leads check.");
            }
        }
    }

    private static boolean isOf(Document stored, Assignment planned) {
        return planned.to()
                        .address()
                        .value()
                        .equals(stored.getString(AssignmentDocument.MEMBER_ADDRESS))
                && planned.file().value().equals(stored.getString(AssignmentDocument.CSV_FILE_ID));
    }

    private static String id(Assignment assignment) {
        return AssignmentDocument.id(assignment.key(), assignment.slot());
    }

    @Override
    public List<HeldCopy> copiesOf(Collection<LeadKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var wanted = keys.stream().map(LeadKey::value).toList();
        return assignments
                .find(Filters.in(AssignmentDocument.LEAD_KEY, wanted))
                .projection(
                        Projections.include(
                                AssignmentDocument.LEAD_KEY,
                                AssignmentDocument.SLOT,
                                AssignmentDocument.LEAD_ID,
                                AssignmentDocument.MEMBER_ADDRESS))
                .map(AssignmentDocument::toCopyHeld)
                .into(new ArrayList<>());
    }

    @Override
    public List<Assignment> ofProspect(LeadKey key) {
        return assignments
                .find(Filters.eq(AssignmentDocument.LEAD_KEY, key.value()))
                .map(AssignmentDocument::toAssignment)
                .into(new ArrayList<>());
    }

    @Override
    public Map<FileId, Integer> countByFile(Collection<FileId> files) {
        var ids = files.stream().map(FileId::value).toList();
        var counts = new HashMap<FileId, Integer>();
        assignments
                .aggregate(
                        List.of(
                                Aggregates.match(Filters.in(AssignmentDocument.CSV_FILE_ID, ids)),
                                Aggregates.group(
                                        "$" + AssignmentDocument.CSV_FILE_ID,
                                        Accumulators.sum("rows", 1))))
                .forEach(
                        group ->
                                counts.put(
                                        new FileId(Fields.text(group, Fields.ID)),
                                        Fields.number(group, "rows")));
        return counts;
    }

    @Override
    public List<Assignment> ofFile(FileId file) {
        return assignments
                .find(Filters.eq(AssignmentDocument.CSV_FILE_ID, file.value()))
                .map(AssignmentDocument::toAssignment)
                .into(new ArrayList<>());
    }

    @Override
    public void markDownloaded(FileId file, Instant at) {
        assignments.updateMany(
                Filters.and(
                        Filters.eq(AssignmentDocument.CSV_FILE_ID, file.value()),
                        Filters.eq(AssignmentDocument.DOWNLOADED, false)),
                Updates.combine(
                        Updates.set(AssignmentDocument.DOWNLOADED, true),
                        Updates.set(AssignmentDocument.DOWNLOADED_AT, at)));
    }
}
