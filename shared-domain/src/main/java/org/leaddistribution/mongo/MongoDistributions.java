package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.kernel.Sorting;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.mongo.RoundDocument.WarningFields;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.Outlook;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.DistributionQuery;
import org.leaddistribution.round.DistributionQuery.SortField;
import org.leaddistribution.round.DistributionStatus;
import org.leaddistribution.round.Distributions;
import org.leaddistribution.round.Round;

/// `lead_distributions`. Every change of a run filters on the run's token, so a zombie changes nothing.
final class MongoDistributions implements Distributions {
    private final SessionCollection distributions;

    MongoDistributions(SessionDatabase database) {
        this.distributions = database.collection(DistributionDocument.COLLECTION);
    }

    @Override
    public Optional<Distribution> byId(DistributionId id) {
        return first(Filters.eq(Fields.ID, id.value()));
    }

    @Override
    public Page<Distribution> page(DistributionQuery query, PageRequest request) {
        var selected = DistributionSelection.of(query);
        long total =
                query.isFilter()
                        ? distributions.countDocuments(selected)
                        : distributions.countDocuments();
        if (request.isPast(total)) {
            return Page.empty(total, request);
        }
        var found =
                distributions
                        .find(selected)
                        .sort(DistributionSelection.order(query.sorting()))
                        .skip(Math.toIntExact(request.skip()))
                        .limit(request.limit())
                        .map(DistributionDocument::toDistribution)
                        .into(new ArrayList<>());
        return new Page<>(found, total, request);
    }

    @Override
    public Optional<Distribution> withContent(String sha256) {
        return first(Filters.eq(DistributionDocument.CONTENT_SHA256, sha256));
    }

    private Optional<Distribution> first(Bson filter) {
        return DistributionDocument.latestOf(distributions.find(filter));
    }

    @Override
    public List<Distribution> processing() {
        return distributions
                .find(hasStatus(DistributionStatus.PROCESSING))
                .map(DistributionDocument::toDistribution)
                .into(new ArrayList<>());
    }

    @Override
    public List<Distribution> endedLast(int most) {
        return distributions
                .find(Filters.gt(DistributionDocument.COMPLETED_AT, Instant.EPOCH))
                .sort(
                        Sorts.descending(
                                DistributionDocument.COMPLETED_AT, DistributionDocument.STATUS))
                .limit(most)
                .map(DistributionDocument::toDistribution)
                .into(new ArrayList<>());
    }

    @Override
    public Map<DistributionStatus, Long> countByStatus() {
        var counts = new EnumMap<DistributionStatus, Long>(DistributionStatus.class);
        for (var status : DistributionStatus.values()) {
            counts.put(status, distributions.countDocuments(hasStatus(status)));
        }
        return counts;
    }

    @Override
    public long leadsIn(Set<DistributionStatus> states) {
        var codes = states.stream().map(DistributionStatus::code).toList();
        var inOneOf = Filters.in(DistributionDocument.STATUS, codes);
        return GroupedCounts.sum(distributions, DistributionDocument.TOTAL_LEADS, inOneOf);
    }

    @Override
    public long assignmentsMade() {
        var everyOne = Filters.empty();
        return GroupedCounts.sum(distributions, DistributionDocument.DISTRIBUTIONS_MADE, everyOne);
    }

    @Override
    public boolean begin(
            DistributionId id,
            DistributionStatus seen,
            long token,
            Instant at,
            @Nullable String planHash) {
        var asSeen =
                Filters.and(
                        Filters.eq(Fields.ID, id.value()),
                        hasStatus(seen),
                        Filters.lt(DistributionDocument.RUN_TOKEN, token));
        var taken = Updates.set(DistributionDocument.RUN_TOKEN, token);
        if (seen == DistributionStatus.PROCESSING) {
            return changes(asSeen, taken);
        }
        var next = seen.moveTo(DistributionStatus.PROCESSING).code();
        return changes(
                asSeen,
                Updates.combine(
                        taken,
                        Updates.set(DistributionDocument.STATUS, next),
                        Updates.set(DistributionDocument.RUN_PLAN_HASH, planHash),
                        Updates.set(DistributionDocument.STARTED_AT, at),
                        Updates.set(DistributionDocument.COMPLETED_AT, null),
                        Updates.set(DistributionDocument.ERROR_MESSAGE, null),
                        Updates.set(DistributionDocument.FAILED_STEP, null)));
    }

    @Override
    public boolean planned(DistributionId id, long token, Outlook outlook) {
        return changes(runBy(id, token), counted(outlook));
    }

    @Override
    public void noteOutlook(DistributionId id, Outlook outlook) {
        distributions.updateOne(Filters.eq(Fields.ID, id.value()), counted(outlook));
    }

    private static Bson counted(Outlook outlook) {
        return Updates.combine(
                Updates.set(DistributionDocument.ELIGIBLE_MEMBERS, outlook.eligibleMembers()),
                Updates.set(DistributionDocument.ESTIMATED_WEEKS, outlook.estimatedWeeks()));
    }

    @Override
    public boolean complete(
            DistributionId id, long token, Round round, int membersServed, List<Warning> warnings) {
        return changes(
                runBy(id, token),
                Updates.combine(
                        Updates.set(
                                DistributionDocument.STATUS, DistributionStatus.COMPLETED.code()),
                        Updates.set(DistributionDocument.COMPLETED_AT, round.completedAt()),
                        Updates.set(DistributionDocument.MEMBERS_SERVED, membersServed),
                        Updates.inc(DistributionDocument.DISTRIBUTIONS_MADE, round.assignments()),
                        Updates.push(DistributionDocument.ROUNDS, RoundDocument.of(round)),
                        Updates.pushEach(
                                DistributionDocument.WARNINGS, WarningFields.of(warnings))));
    }

    @Override
    public boolean fail(DistributionId id, long token, RunFailure failure, Instant at) {
        return changes(
                runBy(id, token),
                Updates.combine(
                        Updates.set(DistributionDocument.STATUS, DistributionStatus.FAILED.code()),
                        Updates.set(DistributionDocument.COMPLETED_AT, at),
                        Updates.set(DistributionDocument.ERROR_MESSAGE, failure.message()),
                        Updates.set(DistributionDocument.FAILED_STEP, failure.step()),
                        Updates.set(
                                DistributionDocument.FAILURE_NOTICE, NoticeFields.pending(at))));
    }

    @Override
    public boolean giveBack(Distribution begun, long token) {
        var latest = begun.rounds().isEmpty() ? null : begun.rounds().getLast();
        var before = latest == null ? DistributionStatus.QUEUED : DistributionStatus.COMPLETED;
        return changes(
                runBy(begun.id(), token),
                Updates.combine(
                        Updates.set(DistributionDocument.STATUS, before.code()),
                        Updates.set(DistributionDocument.RUN_PLAN_HASH, null),
                        Updates.set(
                                DistributionDocument.STARTED_AT,
                                latest == null ? null : latest.startedAt()),
                        Updates.set(
                                DistributionDocument.COMPLETED_AT,
                                latest == null ? null : latest.completedAt())));
    }

    private boolean changes(Bson filter, Bson change) {
        return distributions.updateOne(filter, change).getMatchedCount() == 1;
    }

    private static Bson runBy(DistributionId id, long token) {
        return Filters.and(
                Filters.eq(Fields.ID, id.value()),
                hasStatus(DistributionStatus.PROCESSING),
                Filters.eq(DistributionDocument.RUN_TOKEN, token));
    }

    private static Bson hasStatus(DistributionStatus status) {
        return Filters.eq(DistributionDocument.STATUS, status.code());
    }

    /// What a query of the list is to the database.
    private static final class DistributionSelection {
        private DistributionSelection() {}

        static Bson of(DistributionQuery query) {
            var conditions = new ArrayList<Bson>();
            if (!query.text().isEmpty()) {
                var part = anyCase(Pattern.quote(query.text()));
                conditions.add(
                        Filters.or(
                                Filters.regex(DistributionDocument.FILENAME, part),
                                Filters.regex(DistributionDocument.TITLE, part),
                                Filters.regex(Fields.ID, part),
                                Filters.regex(DistributionDocument.UPLOADED_BY, part)));
            }
            if (query.status() != null) {
                conditions.add(Filters.eq(DistributionDocument.STATUS, query.status().code()));
            }
            if (!query.uploadedBy().isEmpty()) {
                var whole = anyCase("^" + Pattern.quote(query.uploadedBy()) + "$");
                conditions.add(Filters.regex(DistributionDocument.UPLOADED_BY, whole));
            }
            if (query.from() != null) {
                conditions.add(Filters.gte(DistributionDocument.UPLOADED_AT, query.from()));
            }
            if (query.until() != null) {
                conditions.add(Filters.lt(DistributionDocument.UPLOADED_AT, query.until()));
            }
            return conditions.isEmpty() ? Filters.empty() : Filters.and(conditions);
        }

        private static Pattern anyCase(String pattern) {
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        }

        /// So that an index has that order, forwards or backwards.
        static Bson order(Sorting<SortField> sorting) {
            var fields = new ArrayList<String>();
            switch (sorting.field()) {
                case UPLOADED_AT -> {}
                case FILENAME -> fields.add(DistributionDocument.FILENAME);
                case TOTAL_LEADS -> fields.add(DistributionDocument.TOTAL_LEADS);
                case DISTRIBUTIONS_MADE -> fields.add(DistributionDocument.DISTRIBUTIONS_MADE);
                case STATUS -> fields.add(DistributionDocument.STATUS);
            }
            fields.add(DistributionDocument.UPLOADED_AT);
            fields.add(Fields.ID);
            return sorting.isAscending() ? Sorts.ascending(fields) : Sorts.descending(fields);
        }
    }
}
