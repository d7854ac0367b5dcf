package org.leaddistribution.fake.dealing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.statistics.ProspectHolders;
import org.leaddistribution.statistics.Spans;
import org.leaddistribution.statistics.StoredFigures;

/// What happened when, from what is in memory.
final class InMemoryFigures implements StoredFigures, ProspectHolders {
    private static final Duration TENTH_OF_AN_HOUR = Duration.ofMinutes(6);

    private final InMemoryDistributions distributions;
    private final InMemoryLeads leads;
    private final InMemoryAssignments assignments;
    private final InMemoryMemberFiles files;

    InMemoryFigures(
            InMemoryDistributions distributions,
            InMemoryLeads leads,
            InMemoryAssignments assignments,
            InMemoryMemberFiles files) {
        this.distributions = distributions;
        this.leads = leads;
        this.assignments = assignments;
        this.files = files;
    }

    private static boolean isWithin(Instant from, Instant until, Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    @Override
    public void forEachUpload(Instant from, Instant until, Consumer<CountedUpload> action) {
        distributions
                .all()
                .map(Distribution::upload)
                .filter(upload -> isWithin(from, until, upload.at()))
                .map(upload -> new CountedUpload(upload.at(), upload.rows().total()))
                .forEach(action);
    }

    @Override
    public void forEachRound(Instant from, Instant until, Consumer<CountedRound> action) {
        distributions
                .all()
                .flatMap(distribution -> distribution.rounds().stream())
                .filter(round -> isWithin(from, until, round.completedAt()))
                .map(
                        round ->
                                new CountedRound(
                                        round.completedAt(),
                                        round.assignments(),
                                        round.shortage(),
                                        round.shares()))
                .forEach(action);
    }

    @Override
    public EndedRuns endedRuns(Instant from, Instant until) {
        return new EndedRuns(
                ended(DistributionStatus.COMPLETED, from, until),
                ended(DistributionStatus.FAILED, from, until));
    }

    private long ended(DistributionStatus status, Instant from, Instant until) {
        return distributions
                .all()
                .filter(distribution -> distribution.status() == status)
                .map(distribution -> distribution.run().completedAt())
                .filter(at -> at != null && isWithin(from, until, at))
                .count();
    }

    @Override
    public List<CountedFiles> files(Spans spans) {
        var counted = new ArrayList<>(Collections.nCopies(spans.count(), CountedFiles.NONE));
        var members = new ArrayList<Set<MemberAddress>>();
        counted.forEach(_ -> members.add(new HashSet<>()));
        files.all()
                .filter(file -> spans.indexOf(file.createdAt()) != Spans.NONE)
                .forEach(
                        file -> {
                            int span = spans.indexOf(file.createdAt());
                            members.get(span).add(file.owner());
                            counted.set(
                                    span, plus(counted.get(span), file, members.get(span).size()));
                        });
        return counted;
    }

    private static CountedFiles plus(CountedFiles before, MemberFile file, int members) {
        return new CountedFiles(
                members,
                before.leads() + file.leadCount(),
                before.never() + (file.downloads() == 0 ? 1 : 0),
                before.once() + (file.downloads() == 1 ? 1 : 0),
                before.many() + (file.downloads() > 1 ? 1 : 0));
    }

    @Override
    public List<Long> downloads(Spans spans) {
        var counted = new ArrayList<>(Collections.nCopies(spans.count(), 0L));
        files.downloadTimes()
                .map(spans::indexOf)
                .filter(span -> span != Spans.NONE)
                .forEach(span -> counted.set(span, counted.get(span) + 1));
        return counted;
    }

    @Override
    public SortedMap<Long, Long> waits(Instant from, Instant until) {
        var counts = new TreeMap<Long, Long>();
        files.firstDownloads()
                .forEach(
                        (file, at) -> {
                            if (isWithin(from, until, at)) {
                                var waited = Duration.between(file.createdAt(), at);
                                long tenths =
                                        Math.floorDiv(
                                                waited.toMillis(), TENTH_OF_AN_HOUR.toMillis());
                                counts.merge(tenths, 1L, Long::sum);
                            }
                        });
        return counts;
    }

    @Override
    public long neverDownloaded(Instant madeBefore) {
        return files.all()
                .filter(file -> file.downloads() == 0 && file.createdAt().isBefore(madeBefore))
                .count();
    }

    @Override
    public void forEachProspect(Consumer<List<MemberAddress>> action) {
        leads.all().stream()
                .filter(lead -> distributions.byId(lead.distribution()).isPresent())
                .map(lead -> lead.draft().key())
                .distinct()
                .forEach(
                        key ->
                                action.accept(
                                        assignments.ofProspect(key).stream()
                                                .map(Assignment::to)
                                                .map(Assignment.Recipient::address)
                                                .toList()));
    }
}
