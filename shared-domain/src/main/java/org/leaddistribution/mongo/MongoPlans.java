package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Plans;
import org.leaddistribution.round.Plans.StoredCertificate;
import org.leaddistribution.round.ShareOutline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `allocation_plans`. The round's own chunk comes first and is marked complete last, so that every plan
/// is found again, and none is read before it is whole.
final class MongoPlans implements Plans {
    private static final Logger LOG = LoggerFactory.getLogger(MongoPlans.class);
    private static final int CHUNKS_A_BATCH = 200;

    private final SessionCollection plans;

    MongoPlans(SessionDatabase database) {
        this.plans = database.collection(PlanDocument.COLLECTION);
    }

    @Override
    public void write(
            long token, PlannedRound round, List<PlannedShare> shares, Certificate certificate) {
        discard(token);
        var parts = CertificateDocument.parts(certificate);
        plans.insertOne(
                PlanDocument.of(token, round)
                        .append(
                                PlanDocument.CERTIFICATE,
                                CertificateDocument.head(certificate, parts.size())));
        for (int i = 0; i < parts.size(); i++) {
            plans.insertOne(parts.get(i).get().append(Fields.ID, PlanDocument.id(token, -1 - i)));
        }
        var batch = new ArrayList<Document>(CHUNKS_A_BATCH);
        for (int i = 0; i < shares.size(); i++) {
            batch.add(PlanDocument.of(token, i + 1, shares.get(i)));
            if (batch.size() == CHUNKS_A_BATCH || i == shares.size() - 1) {
                plans.insertMany(batch, new InsertManyOptions().ordered(false));
                batch.clear();
            }
        }
        plans.updateOne(firstChunk(token), Updates.set(PlanDocument.COMPLETE, true));
    }

    @Override
    public Optional<PlannedRound> round(long token) {
        return Optional.ofNullable(
                plans.find(Filters.and(firstChunk(token), Filters.eq(PlanDocument.COMPLETE, true)))
                        .map(PlanDocument::toRound)
                        .first());
    }

    @Override
    public void forEachBatch(long token, int shares, Consumer<List<PlannedShare>> action) {
        var first = plans.find(firstChunk(token)).first();
        if (first == null) {
            return;
        }
        Function<Document, PlannedShare> toShare =
                PlanDocument.isOlder(first) ? older(first, token)::toShare : PlanDocument::toShare;
        var batch = new ArrayList<PlannedShare>(shares);
        try (var chunks =
                plans.find(chunksOf(token, 1))
                        .sort(Sorts.ascending(Fields.ID))
                        .batchSize(shares)
                        .iterator()) {
            while (chunks.hasNext()) {
                batch.add(toShare.apply(chunks.next()));
                if (batch.size() == shares || !chunks.hasNext()) {
                    action.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
        }
    }

    @Override
    public void forEachOutline(long token, Consumer<ShareOutline> action) {
        var first = plans.find(firstChunk(token)).first();
        if (first == null) {
            return;
        }
        Function<Document, ShareOutline> toOutline =
                PlanDocument.isOlder(first)
                        ? older(first, token)::toOutline
                        : PlanDocument::toOutline;
        plans.find(chunksOf(token, 1))
                .sort(Sorts.ascending(Fields.ID))
                .projection(Projections.exclude(PlanDocument.ROWS, PlanDocument.SLOTS))
                .map(toOutline)
                .forEach(action);
    }

    /// Shares stand in the order of the addresses, so halving finds one.
    @Override
    public Optional<ShareOutline> outlineOf(long token, MemberAddress member) {
        int from = 1;
        int to = lastChunk(token);
        while (from <= to) {
            int middle = (from + to) >>> 1;
            var share = chunk(token, middle);
            int order = PlanDocument.toRecipient(share).address().compareTo(member);
            if (order == 0) {
                return Optional.of(toOutline(token, share));
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return Optional.empty();
    }

    /// 0 when there is no share.
    private int lastChunk(long token) {
        var last =
                plans.find(chunksOf(token, 1))
                        .sort(Sorts.descending(Fields.ID))
                        .limit(1)
                        .projection(Projections.include(Fields.ID))
                        .first();
        return last == null
                ? 0
                : Fields.number(Fields.document(last, Fields.ID), PlanDocument.CHUNK);
    }

    private Document chunk(long token, int number) {
        var found =
                plans.find(Filters.eq(Fields.ID, PlanDocument.id(token, number)))
                        .projection(Projections.exclude(PlanDocument.ROWS, PlanDocument.SLOTS))
                        .first();
        if (found == null) {
            throw new StoreBroken("Plan " + token + " has no share " + number);
        }
        return found;
    }

    private ShareOutline toOutline(long token, Document share) {
        var first = plans.find(firstChunk(token)).first();
        return first != null && PlanDocument.isOlder(first)
                ? older(first, token).toOutline(share)
                : PlanDocument.toOutline(share);
    }

    private OlderPlanDocument older(Document first, long token) {
        return new OlderPlanDocument(
                new DistributionId(Fields.text(first, PlanDocument.DISTRIBUTION_ID)),
                certificate(token));
    }

    @Override
    public StoredCertificate certificate(long token) {
        var first = plans.find(firstChunk(token)).first();
        var head = first == null ? null : first.get(PlanDocument.CERTIFICATE, Document.class);
        if (head == null) {
            return new StoredCertificate.NeverKept();
        }
        var parts =
                plans.find(certificateOf(token))
                        .sort(Sorts.descending(Fields.ID))
                        .into(new ArrayList<>());
        try {
            return new StoredCertificate.Whole(CertificateDocument.toCertificate(head, parts));
        } catch (StoreBroken | ClassCastException damaged) {
            LOG.warn("The certificate of plan {} cannot be read", token, damaged);
            return new StoredCertificate.Damaged();
        }
    }

    @Override
    public void keep(long token) {
        plans.updateOne(firstChunk(token), Updates.set(PlanDocument.KEPT, true));
    }

    @Override
    public void discardUnkept(long before, long sealed) {
        plans
                .find(Filters.eq(PlanDocument.KEPT, false))
                .map(document -> document.get(Fields.ID, Document.class))
                .map(id -> Fields.count(id, PlanDocument.TOKEN))
                .into(new ArrayList<>())
                .stream()
                .filter(token -> token < before && token != sealed)
                .forEach(this::discard);
    }

    private void discard(long token) {
        plans.deleteMany(certificateOf(token));
        plans.deleteMany(chunksOf(token, 1));
        plans.deleteOne(firstChunk(token));
    }

    private static Bson firstChunk(long token) {
        return Filters.eq(Fields.ID, PlanDocument.id(token, 0));
    }

    private static Bson certificateOf(long token) {
        var start =
                new Document(PlanDocument.TOKEN, token).append(PlanDocument.CHUNK, new MinKey());
        return Filters.and(
                Filters.gte(Fields.ID, start), Filters.lt(Fields.ID, PlanDocument.id(token, 0)));
    }

    /// A range of the primary key, so that the chunks of one plan are read in their order.
    private static Bson chunksOf(long token, int from) {
        var end = new Document(PlanDocument.TOKEN, token).append(PlanDocument.CHUNK, new MaxKey());
        return Filters.and(
                Filters.gte(Fields.ID, PlanDocument.id(token, from)), Filters.lt(Fields.ID, end));
    }
}
