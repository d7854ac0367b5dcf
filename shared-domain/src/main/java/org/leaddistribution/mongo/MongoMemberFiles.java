package org.leaddistribution.mongo;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.FileBytes;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.delivery.MemberFiles;
import org.leaddistribution.delivery.MemberFiles.DownloadStatistics;
import org.leaddistribution.delivery.MemberFiles.FileTotals;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberActivity.FilesMade;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.FileId;
import org.leaddistribution.round.PlanContradicted;

/// `member_csv_files`.
final class MongoMemberFiles implements MemberFiles {
    private static final Bson HAS_BROKEN_OFF = Filters.gt(FileDocument.BROKEN_OFF, 0L);
    private static final Bson ALL_BROKEN_OFF =
            Filters.expr(
                    new Document(
                            "$lte",
                            List.of(
                                    "$" + FileDocument.DOWNLOAD_COUNT,
                                    "$" + FileDocument.BROKEN_OFF)));

    private final SessionCollection files;
    private final GuardWatch guards;

    /// @param guards without which nothing is added
    MongoMemberFiles(SessionDatabase database, GuardWatch guards) {
        this.files = database.collection(FileDocument.COLLECTION);
        this.guards = guards;
    }

    @Override
    public void addAll(List<NewFile> added) {
        guards.requireRecently();
        var documents =
                added.stream().map(file -> FileDocument.of(file.file(), file.bytes())).toList();
        if (!files.insertMissing(documents)) {
            added.forEach(file -> requireTheSame(file.file(), file.bytes()));
        }
    }

    private void requireTheSame(MemberFile file, FileBytes bytes) {
        var same =
                Filters.and(
                        withId(file.id()), Filters.eq(FileDocument.CONTENT_SHA256, bytes.sha256()));
        if (files.countDocuments(same) == 0) {
            throw new PlanContradicted(
                    "Member "
                            + file.owner()
                            + " has another file of round "
                            + file.round()
                            + " already. Run ./leads check.");
        }
    }

    @Override
    public Set<FileId> existingAmong(Collection<FileId> ids) {
        return files.find(Filters.in(Fields.ID, ids.stream().map(FileId::value).toList()))
                .projection(Projections.include(Fields.ID))
                .map(document -> new FileId(Fields.text(document, Fields.ID)))
                .into(new HashSet<>());
    }

    @Override
    public Page<MemberFile> pageOf(MemberAddress owner, PageRequest request) {
        return page(ofMember(owner), Sorts.descending(FileDocument.CREATED_AT, Fields.ID), request);
    }

    @Override
    public Page<MemberFile> pageOf(
            DistributionId distribution, @Nullable Integer round, PageRequest request) {
        var all = Filters.eq(FileDocument.DISTRIBUTION_ID, distribution.value());
        return page(
                round == null ? all : Filters.and(all, Filters.eq(FileDocument.ROUND, round)),
                Sorts.ascending(FileDocument.ROUND, FileDocument.MEMBER_ADDRESS),
                request);
    }

    private Page<MemberFile> page(Bson selected, Bson order, PageRequest request) {
        long total = files.countDocuments(selected);
        if (request.isPast(total)) {
            return Page.empty(total, request);
        }
        var found =
                files.find(selected)
                        .sort(order)
                        .skip(Math.toIntExact(request.skip()))
                        .limit(request.limit())
                        .projection(Projections.exclude(FileDocument.CSV_CONTENT))
                        .map(FileDocument::toFile)
                        .into(new ArrayList<>());
        return new Page<>(found, total, request);
    }

    @Override
    public FileTotals totalsOf(MemberAddress owner) {
        var totals =
                files.aggregate(
                                List.of(
                                        Aggregates.match(ofMember(owner)),
                                        Aggregates.group(
                                                null,
                                                Accumulators.sum("files", 1),
                                                sumOf("leads", FileDocument.LEAD_COUNT),
                                                sumOf("downloads", FileDocument.DOWNLOAD_COUNT))))
                        .first();
        return totals == null
                ? new FileTotals(0, 0, 0)
                : new FileTotals(
                        Fields.count(totals, "files"),
                        Fields.count(totals, "leads"),
                        Fields.count(totals, "downloads"));
    }

    /// Read from an index alone.
    @Override
    public List<FilesMade> madeFor(Collection<MemberAddress> owners) {
        var addresses = owners.stream().map(MemberAddress::value).toList();
        return files.aggregate(
                        List.of(
                                Aggregates.match(
                                        Filters.in(FileDocument.MEMBER_ADDRESS, addresses)),
                                Aggregates.group(
                                        "$" + FileDocument.MEMBER_ADDRESS,
                                        Accumulators.sum("files", 1),
                                        sumOf("leads", FileDocument.LEAD_COUNT),
                                        Accumulators.max(
                                                "last_at", "$" + FileDocument.CREATED_AT))))
                .map(
                        made ->
                                new FilesMade(
                                        new MemberAddress(Fields.text(made, Fields.ID)),
                                        Fields.count(made, "files"),
                                        Fields.count(made, "leads"),
                                        Fields.time(made, "last_at")))
                .into(new ArrayList<>());
    }

    @Override
    public Map<MemberAddress, MemberFile> ofRound(
            DistributionId distribution, int round, Collection<MemberAddress> owners) {
        var found = new HashMap<MemberAddress, MemberFile>();
        files.find(
                        Filters.and(
                                Filters.eq(FileDocument.DISTRIBUTION_ID, distribution.value()),
                                Filters.eq(FileDocument.ROUND, round),
                                Filters.in(
                                        FileDocument.MEMBER_ADDRESS,
                                        owners.stream().map(MemberAddress::value).toList())))
                .projection(Projections.exclude(FileDocument.CSV_CONTENT))
                .map(FileDocument::toFile)
                .forEach(file -> found.put(file.owner(), file));
        return found;
    }

    @Override
    public List<FileId> neverDownloaded(MemberAddress owner, int most) {
        return files.find(neverDownloaded(owner))
                .sort(Sorts.ascending(FileDocument.CREATED_AT, Fields.ID))
                .limit(most)
                .projection(Projections.include(Fields.ID))
                .map(document -> new FileId(Fields.text(document, Fields.ID)))
                .into(new ArrayList<>());
    }

    /// An index each for those without a count, and for the few whose counts are left to the next try.
    private static Bson neverDownloaded(MemberAddress owner) {
        return Filters.or(
                Filters.and(ofMember(owner), Filters.eq(FileDocument.DOWNLOAD_COUNT, 0)),
                Filters.and(ofMember(owner), HAS_BROKEN_OFF, ALL_BROKEN_OFF));
    }

    private static BsonField sumOf(String name, String field) {
        return Accumulators.sum(name, "$" + field);
    }

    @Override
    public Fetch countDownload(FileId id, MemberAddress asker, Instant at) {
        var file = Filters.and(withId(id), ofMember(asker));
        var counted = changed(Filters.and(file, Filters.not(HAS_BROKEN_OFF)), countAnother(at));
        if (counted == null) {
            counted = changed(Filters.and(file, HAS_BROKEN_OFF), takeTheOneLeft(at));
        }
        if (counted == null && files.countDocuments(file) > 0) {
            return countDownload(id, asker, at); // another took the one left in between
        }
        return counted == null ? missing(id) : found(counted, Counting.OWN);
    }

    @Override
    public Fetch goOnDownloading(FileId id, MemberAddress asker, Instant at) {
        var file = Filters.and(withId(id), ofMember(asker));
        var left = changed(Filters.and(file, HAS_BROKEN_OFF), takeTheOneLeft(at));
        if (left != null) {
            return found(left, Counting.OWN);
        }
        var begun =
                files.find(Filters.and(file, Filters.gt(FileDocument.DOWNLOAD_COUNT, 0))).first();
        return begun == null ? countDownload(id, asker, at) : found(begun, Counting.NONE);
    }

    @Override
    public Optional<StoredFile> byId(FileId id) {
        return Optional.ofNullable(files.find(withId(id)).first())
                .map(
                        found ->
                                new StoredFile(
                                        FileDocument.toFile(found), FileDocument.toBytes(found)));
    }

    @Override
    public void noteBrokenOff(FileId id) {
        files.updateOne(withId(id), Updates.inc(FileDocument.BROKEN_OFF, 1L));
    }

    private @Nullable Document changed(Bson filter, Bson change) {
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return files.findOneAndUpdate(filter, change, after);
    }

    private static Bson countAnother(Instant at) {
        return Updates.combine(
                Updates.inc(FileDocument.DOWNLOAD_COUNT, 1L),
                Updates.inc(FileDocument.DOWNLOADS_BY_TIME + "." + QuarterHours.key(at), 1L),
                Updates.set(FileDocument.DOWNLOADED, true),
                Updates.min(FileDocument.FIRST_DOWNLOADED_AT, at),
                Updates.max(FileDocument.DOWNLOADED_AT, at));
    }

    /// It was counted at its time: the series has it there.
    private static Bson takeTheOneLeft(Instant at) {
        return Updates.combine(
                Updates.inc(FileDocument.BROKEN_OFF, -1L),
                Updates.max(FileDocument.DOWNLOADED_AT, at));
    }

    private static Fetch found(Document file, Counting counting) {
        return new Fetch.Found(
                FileDocument.toFile(file), FileDocument.toBytes(file), marking(file), counting);
    }

    private Fetch missing(FileId id) {
        return files.countDocuments(withId(id)) == 0
                ? new Fetch.Absent()
                : new Fetch.OfSomeoneElse();
    }

    private static Marking marking(Document file) {
        return file.getBoolean(FileDocument.ASSIGNMENTS_MARKED, false) ? Marking.DONE : Marking.DUE;
    }

    @Override
    public void noteAssignmentsMarked(FileId id) {
        files.updateOne(withId(id), Updates.set(FileDocument.ASSIGNMENTS_MARKED, true));
    }

    @Override
    public int countMembersServed(DistributionId distribution) {
        var ofDistribution = Filters.eq(FileDocument.DISTRIBUTION_ID, distribution.value());
        return Math.toIntExact(
                GroupedCounts.distinct(files, FileDocument.MEMBER_ADDRESS, ofDistribution));
    }

    @Override
    public int countMembersServed() {
        return Math.toIntExact(
                GroupedCounts.distinct(files, FileDocument.MEMBER_ADDRESS, Filters.empty()));
    }

    @Override
    public DownloadStatistics downloadStatistics() {
        var downloads = FileDocument.DOWNLOAD_COUNT;
        return new DownloadStatistics(
                GroupedCounts.sum(files, downloads, Filters.gt(downloads, 0)),
                files.countDocuments(Filters.eq(downloads, 0)),
                files.countDocuments(Filters.eq(downloads, 1)),
                files.countDocuments(Filters.gt(downloads, 1)));
    }

    private static Bson withId(FileId id) {
        return Filters.eq(Fields.ID, id.value());
    }

    private static Bson ofMember(MemberAddress owner) {
        return Filters.eq(FileDocument.MEMBER_ADDRESS, owner.value());
    }
}
