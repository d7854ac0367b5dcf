package org.leaddistribution.fake.dealing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/// Files in memory: at most one a distribution, round and member.
public final class InMemoryMemberFiles implements MemberFiles {
    private static final Comparator<MemberFile> NEWEST_FIRST =
            Comparator.comparing(MemberFile::createdAt)
                    .thenComparing(file -> file.id().value())
                    .reversed();

    private final Map<FileId, Stored> files = new LinkedHashMap<>();
    private final Set<Place> places = new HashSet<>();

    private record Place(DistributionId distribution, int round, MemberAddress member) {}

    /// @param times of all downloads that were counted
    private record Stored(
            MemberFile file, FileBytes bytes, Marking marking, int brokenOff, List<Instant> times) {
        Stored with(MemberFile counted, int nowBrokenOff) {
            return new Stored(counted, bytes, marking, nowBrokenOff, times);
        }

        Stored downloadedAt(Instant at) {
            var more = Stream.concat(times.stream(), Stream.of(at)).toList();
            return new Stored(file, bytes, marking, brokenOff, more);
        }

        Fetch found(Counting counting) {
            return new Fetch.Found(file, bytes, marking, counting);
        }
    }

    @Override
    public synchronized void addAll(List<NewFile> added) {
        added.forEach(file -> addOne(file.file(), file.bytes()));
    }

    private void addOne(MemberFile file, FileBytes bytes) {
        var stored = files.get(file.id());
        var place = new Place(file.distribution(), file.round(), file.owner());
        if (stored == null && places.add(place)) {
            files.put(file.id(), new Stored(file, bytes, Marking.DUE, 0, List.of()));
        } else if (stored == null || !stored.bytes().equals(bytes)) {
            throw new PlanContradicted("Member " + file.owner() + " has another file already.");
        }
    }

    @Override
    public synchronized Set<FileId> existingAmong(Collection<FileId> ids) {
        return ids.stream().filter(files::containsKey).collect(Collectors.toSet());
    }

    private synchronized Stream<MemberFile> matching(Predicate<MemberFile> wanted) {
        return List.copyOf(files.values()).stream().map(Stored::file).filter(wanted);
    }

    private Stream<MemberFile> of(MemberAddress owner) {
        return matching(file -> file.owner().equals(owner));
    }

    Stream<MemberFile> all() {
        return matching(_ -> true);
    }

    synchronized @Nullable FileBytes bytesOf(FileId id) {
        var stored = files.get(id);
        return stored == null ? null : stored.bytes();
    }

    synchronized boolean areAssignmentsMarked(FileId id) {
        var stored = files.get(id);
        return stored != null && stored.marking() == Marking.DONE;
    }

    @Override
    public Page<MemberFile> pageOf(MemberAddress owner, PageRequest request) {
        var shown =
                of(owner).sorted(NEWEST_FIRST).skip(request.skip()).limit(request.limit()).toList();
        return new Page<>(shown, of(owner).count(), request);
    }

    @Override
    public Page<MemberFile> pageOf(
            DistributionId distribution, @Nullable Integer round, PageRequest request) {
        var all =
                matching(file -> file.distribution().equals(distribution))
                        .filter(file -> round == null || file.round() == round)
                        .sorted(
                                Comparator.comparingInt(MemberFile::round)
                                        .thenComparing(MemberFile::owner))
                        .toList();
        var shown = all.stream().skip(request.skip()).limit(request.limit()).toList();
        return new Page<>(shown, all.size(), request);
    }

    @Override
    public FileTotals totalsOf(MemberAddress owner) {
        return new FileTotals(
                of(owner).count(),
                of(owner).mapToLong(MemberFile::leadCount).sum(),
                of(owner).mapToLong(MemberFile::downloads).sum());
    }

    @Override
    public List<FilesMade> madeFor(Collection<MemberAddress> owners) {
        return owners.stream().distinct().flatMap(owner -> madeFor(owner).stream()).toList();
    }

    private Optional<FilesMade> madeFor(MemberAddress owner) {
        var totals = totalsOf(owner);
        return of(owner)
                .map(MemberFile::createdAt)
                .max(Instant::compareTo)
                .map(last -> new FilesMade(owner, totals.files(), totals.leads(), last));
    }

    @Override
    public synchronized Map<MemberAddress, MemberFile> ofRound(
            DistributionId distribution, int round, Collection<MemberAddress> owners) {
        return List.copyOf(files.values()).stream()
                .map(Stored::file)
                .filter(file -> file.distribution().equals(distribution) && file.round() == round)
                .filter(file -> owners.contains(file.owner()))
                .collect(Collectors.toMap(MemberFile::owner, file -> file));
    }

    @Override
    public synchronized List<FileId> neverDownloaded(MemberAddress owner, int most) {
        return List.copyOf(files.values()).stream()
                .filter(stored -> stored.file().downloads() <= stored.brokenOff())
                .map(Stored::file)
                .filter(file -> file.owner().equals(owner))
                .sorted(NEWEST_FIRST.reversed())
                .limit(most)
                .map(MemberFile::id)
                .toList();
    }

    @Override
    public synchronized Fetch countDownload(FileId id, MemberAddress asker, Instant at) {
        var stored = files.get(id);
        if (stored == null) {
            return new Fetch.Absent();
        }
        if (!stored.file().owner().equals(asker)) {
            return new Fetch.OfSomeoneElse();
        }
        boolean isLeft = stored.brokenOff() > 0;
        var after = counted(stored.file(), isLeft ? 0 : 1, at);
        var known = isLeft ? stored : stored.downloadedAt(at);
        var changed = known.with(after, isLeft ? stored.brokenOff() - 1 : 0);
        files.put(id, changed);
        return changed.found(Counting.OWN);
    }

    @Override
    public synchronized Fetch goOnDownloading(FileId id, MemberAddress asker, Instant at) {
        var stored = files.get(id);
        if (stored != null
                && stored.file().owner().equals(asker)
                && stored.brokenOff() == 0
                && stored.file().downloads() > 0) {
            return stored.found(Counting.NONE);
        }
        return countDownload(id, asker, at);
    }

    @Override
    public synchronized Optional<StoredFile> byId(FileId id) {
        return Optional.ofNullable(files.get(id)).map(s -> new StoredFile(s.file(), s.bytes()));
    }

    @Override
    public synchronized void noteBrokenOff(FileId id) {
        files.computeIfPresent(id, (_, s) -> s.with(s.file(), s.brokenOff() + 1));
    }

    private static MemberFile counted(MemberFile file, int more, Instant at) {
        var before = file.downloadedAt();
        return new MemberFile(
                file.id(),
                file.owner(),
                file.username(),
                file.tier(),
                file.distribution(),
                file.round(),
                file.filename(),
                file.leadCount(),
                file.createdAt(),
                file.downloads() + more,
                before == null || before.isBefore(at) ? at : before,
                file.rule());
    }

    @Override
    public synchronized void noteAssignmentsMarked(FileId id) {
        files.computeIfPresent(
                id,
                (_, s) -> new Stored(s.file(), s.bytes(), Marking.DONE, s.brokenOff(), s.times()));
    }

    @Override
    public int countMembersServed(DistributionId distribution) {
        return members(matching(file -> file.distribution().equals(distribution)));
    }

    @Override
    public int countMembersServed() {
        return members(all());
    }

    private static int members(Stream<MemberFile> files) {
        return Math.toIntExact(files.map(MemberFile::owner).distinct().count());
    }

    synchronized Stream<Instant> downloadTimes() {
        return List.copyOf(files.values()).stream().flatMap(stored -> stored.times().stream());
    }

    synchronized Map<MemberFile, Instant> firstDownloads() {
        var first = new LinkedHashMap<MemberFile, Instant>();
        files.values()
                .forEach(
                        stored ->
                                stored.times().stream()
                                        .min(Comparator.naturalOrder())
                                        .ifPresent(at -> first.put(stored.file(), at)));
        return first;
    }

    @Override
    public DownloadStatistics downloadStatistics() {
        return new DownloadStatistics(
                all().mapToLong(MemberFile::downloads).sum(),
                downloaded(n -> n == 0),
                downloaded(n -> n == 1),
                downloaded(n -> n > 1));
    }

    private long downloaded(LongPredicate times) {
        return all().mapToLong(MemberFile::downloads).filter(times).count();
    }
}
