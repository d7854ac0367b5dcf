package org.leaddistribution.fake.dealing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.check.StoredFacts;
import org.leaddistribution.check.StoredFacts.StoredRound.AssignmentCount;
import org.leaddistribution.check.StoredFacts.StoredRound.FileOf;
import org.leaddistribution.delivery.FileBytes;
import org.leaddistribution.delivery.KeptColumns;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.Lead;
import org.leaddistribution.notice.NoticeState;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Plans.StoredCertificate;
import org.leaddistribution.round.Round;
import org.leaddistribution.round.Seal;

/// What is stored in memory, for a check. Nobody sends mail here, so every notice is as it was made.
record InMemoryStoredFacts(
        InMemoryDistributions distributions,
        InMemoryLeads leads,
        InMemoryRejectedRows rejects,
        InMemoryAssignments assignments,
        InMemoryMemberFiles files,
        InMemoryPlans plans,
        InMemoryUploads uploads,
        InMemoryRunLeases leases)
        implements StoredFacts {
    /// Nobody writes while a test reads.
    @Override
    public void atOneMoment(Consumer<StoredFacts> reading) {
        reading.accept(this);
    }

    @Override
    public List<LostGuard> lostGuards() {
        return List.of();
    }

    @Override
    public void forEachDistribution(Consumer<Distribution> action) {
        distributions.all().sorted(Comparator.comparing(d -> d.id().value())).forEach(action);
    }

    @Override
    public void forEachProspect(Consumer<StoredProspect> action) {
        var keys = new TreeSet<String>();
        leads.all().forEach(lead -> keys.add(lead.key().value()));
        assignments.all().forEach(assignment -> keys.add(assignment.key().value()));
        for (var key : keys) {
            action.accept(new StoredProspect(key, leadsOf(key), assignmentsOf(key)));
        }
    }

    @Override
    public void forEachProspectOf(DistributionId distribution, Consumer<StoredProspect> action) {
        leads.forEachOf(
                distribution,
                lead -> {
                    var key = lead.key().value();
                    action.accept(
                            new StoredProspect(key, List.of(stored(lead)), assignmentsOf(key)));
                });
    }

    private List<StoredLead> leadsOf(String key) {
        return leads.all().stream()
                .filter(lead -> lead.key().value().equals(key))
                .map(InMemoryStoredFacts::stored)
                .toList();
    }

    private List<StoredAssignment> assignmentsOf(String key) {
        return assignments.all().stream()
                .filter(assignment -> assignment.key().value().equals(key))
                .map(this::stored)
                .toList();
    }

    private static StoredLead stored(Lead lead) {
        return new StoredLead(lead.id().value(), lead.distribution().value(), lead.copies());
    }

    private StoredAssignment stored(Assignment assignment) {
        return new StoredAssignment(
                assignment.key() + ":" + assignment.slot(),
                assignment.slot(),
                assignment.lead().value(),
                assignment.asUploaded(),
                assignment.to().address().value(),
                assignment.distribution().value(),
                assignment.round(),
                assignment.file().value(),
                assignments.marksOf(assignment.file()).containsKey(assignment.key()));
    }

    @Override
    public void forEachRound(Consumer<StoredRound> action) {
        var places = new TreeMap<String, StoredRound>();
        assignments.all().forEach(a -> note(places, a.distribution(), a.round()));
        files.all().forEach(file -> note(places, file.distribution(), file.round()));
        places.values().forEach(action);
    }

    private void note(Map<String, StoredRound> places, DistributionId distribution, int round) {
        places.computeIfAbsent(
                String.format(Locale.ROOT, "%s %010d", distribution, round),
                _ -> stored(distribution, round));
    }

    private StoredRound stored(DistributionId distribution, int round) {
        var rows =
                assignments.all().stream()
                        .filter(a -> a.distribution().equals(distribution) && a.round() == round)
                        .collect(groupingBy(InMemoryStoredFacts::givenIn, counting()));
        var given =
                rows.entrySet().stream()
                        .map(e -> with(e.getKey(), Math.toIntExact(e.getValue())))
                        .sorted(Comparator.comparing(AssignmentCount::member))
                        .toList();
        var made =
                files.all()
                        .filter(f -> f.distribution().equals(distribution) && f.round() == round)
                        .map(file -> new FileOf(file.id().value(), file.owner().value()))
                        .sorted(Comparator.comparing(FileOf::member))
                        .toList();
        return new StoredRound(distribution.value(), round, given, made);
    }

    private static AssignmentCount givenIn(Assignment assignment) {
        return new AssignmentCount(assignment.to().address().value(), assignment.file().value(), 0);
    }

    private static AssignmentCount with(AssignmentCount given, int rows) {
        return new AssignmentCount(given.member(), given.file(), rows);
    }

    @Override
    public void forEachFile(Consumer<StoredFile> action) {
        inOrder().stream().map(this::stored).forEach(action);
    }

    private List<MemberFile> inOrder() {
        return files.all().sorted(Comparator.comparing(file -> file.id().value())).toList();
    }

    private StoredFile stored(MemberFile file) {
        return new StoredFile(
                file.id().value(),
                file.owner().value(),
                file.distribution().value(),
                file.round(),
                file.leadCount(),
                bytesOf(file),
                file.rule(),
                columns().of(file.distribution()),
                file.downloads() > 0,
                file.downloads(),
                file.downloadedAt(),
                files.areAssignmentsMarked(file.id()),
                assignments.ofFile(file.id()).stream()
                        .map(this::stored)
                        .map(row -> filled(file, row))
                        .toList());
    }

    private KeptColumns columns() {
        return new KeptColumns(distributions, leads);
    }

    private StoredAssignment filled(MemberFile file, StoredAssignment row) {
        var kept = columns().of(file.distribution());
        return row.with(
                columns()
                        .filled(file.distribution(), kept, List.of(row.asUploaded()))
                        .getFirst()
                        .extra());
    }

    private FileBytes bytesOf(MemberFile file) {
        var bytes = files.bytesOf(file.id());
        if (bytes == null) {
            throw new IllegalStateException("File " + file.id() + " has no bytes");
        }
        return bytes;
    }

    @Override
    public void forEachNotice(Consumer<StoredNotice> action) {
        inOrder().forEach(f -> action.accept(pending("file " + f.id(), f.createdAt())));
        forEachDistribution(
                distribution -> {
                    distribution.rounds().stream()
                            .map(round -> pending(nameOf(round, distribution), round.completedAt()))
                            .forEach(action);
                    if (distribution.run().failure() != null) {
                        var about = "the failure of " + distribution.id();
                        action.accept(pending(about, distribution.run().completedAt()));
                    }
                });
    }

    private static String nameOf(Round round, Distribution distribution) {
        return "round " + round.number() + " of " + distribution.id();
    }

    private static StoredNotice pending(String about, @Nullable Instant due) {
        return new StoredNotice(about, NoticeState.PENDING.code(), due);
    }

    @Override
    public Map<String, Long> leadsByUpload() {
        return leads.all().stream()
                .collect(groupingBy(lead -> lead.distribution().value(), counting()));
    }

    @Override
    public Map<String, Long> rejectsByUpload() {
        return rejects.countByUpload();
    }

    @Override
    public Set<String> uploadsUnderWay() {
        return uploads.underWay().stream().map(DistributionId::value).collect(Collectors.toSet());
    }

    @Override
    public @Nullable Seal sealed() {
        return leases.state().sealed();
    }

    @Override
    public @Nullable PlannedRound planned(long planToken) {
        return plans.round(planToken).orElse(null);
    }

    @Override
    public void forEachShare(long planToken, Consumer<PlannedShare> action) {
        plans.forEachBatch(planToken, 1, batch -> batch.forEach(action));
    }

    @Override
    public StoredCertificate certificateOf(long planToken) {
        return plans.certificate(planToken);
    }
}
