package org.leaddistribution.fake.dealing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Sorting;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.DistributionQuery;
import org.leaddistribution.round.DistributionQuery.SortField;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Distributions;
import org.leaddistribution.round.Round;

/// Distributions in memory.
public final class InMemoryDistributions implements Distributions {
    private static final Comparator<Distribution> NEWEST_FIRST =
            Comparator.comparing((Distribution d) -> d.upload().at())
                    .thenComparing(d -> d.id().value())
                    .reversed();

    private final Map<DistributionId, Distribution> distributions = new LinkedHashMap<>();

    synchronized void add(Distribution queued) {
        distributions.put(queued.id(), queued);
    }

    synchronized boolean removeQueued(DistributionId id) {
        var found = distributions.get(id);
        return found != null
                && found.status() == DistributionStatus.QUEUED
                && distributions.remove(id, found);
    }

    synchronized Stream<Distribution> all() {
        return List.copyOf(distributions.values()).stream();
    }

    @Override
    public List<Distribution> endedLast(int most) {
        return all().filter(found -> found.run().completedAt() != null)
                .sorted(
                        Comparator.comparing(
                                (Distribution found) ->
                                        Objects.requireNonNull(found.run().completedAt()),
                                Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Optional<Distribution> byId(DistributionId id) {
        return Optional.ofNullable(distributions.get(id));
    }

    @Override
    public Page<Distribution> page(DistributionQuery query, PageRequest request) {
        var selected = all().filter(d -> selects(query, d)).sorted(order(query.sorting())).toList();
        var shown = selected.stream().skip(request.skip()).limit(request.limit()).toList();
        return new Page<>(shown, selected.size(), request);
    }

    private static boolean selects(DistributionQuery query, Distribution found) {
        var upload = found.upload();
        var texts = List.of(upload.filename(), upload.title(), found.id().value(), upload.by());
        return texts.stream().anyMatch(t -> t.toLowerCase(Locale.ROOT).contains(query.text()))
                && (query.status() == null || query.status() == found.status())
                && (query.uploadedBy().isEmpty()
                        || query.uploadedBy().equalsIgnoreCase(upload.by()))
                && (query.from() == null || !upload.at().isBefore(query.from()))
                && (query.until() == null || upload.at().isBefore(query.until()));
    }

    private static Comparator<Distribution> order(Sorting<SortField> sorting) {
        Comparator<Distribution> byField =
                switch (sorting.field()) {
                    case UPLOADED_AT -> Comparator.comparing(d -> d.upload().at());
                    case FILENAME -> Comparator.comparing(d -> d.upload().filename());
                    case TOTAL_LEADS -> Comparator.comparingInt(d -> d.upload().rows().total());
                    case DISTRIBUTIONS_MADE -> Comparator.comparingLong(Distribution::made);
                    case STATUS -> Comparator.comparing(d -> d.status().code());
                };
        var order = byField.thenComparing(NEWEST_FIRST.reversed());
        return sorting.isAscending() ? order : order.reversed();
    }

    @Override
    public Optional<Distribution> withContent(String sha256) {
        return all().filter(d -> d.upload().contentSha256().equals(sha256)).min(NEWEST_FIRST);
    }

    @Override
    public List<Distribution> processing() {
        return all().filter(d -> d.status() == DistributionStatus.PROCESSING).toList();
    }

    @Override
    public Map<DistributionStatus, Long> countByStatus() {
        var counts = new EnumMap<DistributionStatus, Long>(DistributionStatus.class);
        Arrays.stream(DistributionStatus.values()).forEach(status -> counts.put(status, 0L));
        all().forEach(d -> counts.merge(d.status(), 1L, Long::sum));
        return counts;
    }

    @Override
    public long leadsIn(Set<DistributionStatus> states) {
        return all().filter(d -> states.contains(d.status()))
                .mapToLong(d -> d.upload().rows().total())
                .sum();
    }

    @Override
    public long assignmentsMade() {
        return all().mapToLong(Distribution::made).sum();
    }

    @Override
    public boolean begin(
            DistributionId id,
            DistributionStatus seen,
            long token,
            Instant at,
            @Nullable String planHash) {
        return change(
                id,
                d -> d.status() == seen && d.run().token() < token,
                d -> Changes.begun(d, token, at, planHash));
    }

    @Override
    public boolean planned(DistributionId id, long token, Outlook outlook) {
        return change(id, runBy(token), d -> Changes.counted(d, outlook));
    }

    @Override
    public void noteOutlook(DistributionId id, Outlook outlook) {
        change(id, _ -> true, d -> Changes.counted(d, outlook));
    }

    @Override
    public boolean complete(
            DistributionId id, long token, Round round, int membersServed, List<Warning> warnings) {
        return change(
                id,
                runBy(token),
                d -> Changes.completed(d, round, membersServed, joined(d.warnings(), warnings)));
    }

    private static List<Warning> joined(List<Warning> before, List<Warning> added) {
        var all = new ArrayList<>(before);
        all.addAll(added);
        return all;
    }

    @Override
    public boolean fail(DistributionId id, long token, RunFailure failure, Instant at) {
        return change(id, runBy(token), d -> Changes.failed(d, failure, at));
    }

    @Override
    public boolean giveBack(Distribution begun, long token) {
        return change(begun.id(), runBy(token), Changes::givenBack);
    }

    private static Predicate<Distribution> runBy(long token) {
        return d -> d.status() == DistributionStatus.PROCESSING && d.run().token() == token;
    }

    private synchronized boolean change(
            DistributionId id, Predicate<Distribution> when, UnaryOperator<Distribution> change) {
        var found = distributions.get(id);
        if (found == null || !when.test(found)) {
            return false;
        }
        distributions.put(id, change.apply(found));
        return true;
    }
}
