package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.round.PlanInputs;
import org.leaddistribution.round.PlanInputs.MemberSnapshot;
import org.leaddistribution.round.PlanInputs.Tally;
import org.leaddistribution.round.PlanPreviews;
import org.leaddistribution.round.PlanPreviews.PlanPreview;

/// `plan_previews`, one document a plan.
final class MongoPlanPreviews implements PlanPreviews {
    private final SessionCollection previews;

    MongoPlanPreviews(SessionDatabase database) {
        this.previews = database.collection(PreviewDocument.COLLECTION);
    }

    @Override
    public void keep(PlanPreview preview) {
        previews.replaceOne(
                Filters.eq(Fields.ID, preview.planHash()),
                PreviewDocument.of(preview, latestNumber() + 1),
                new ReplaceOptions().upsert(true));
        var forgotten =
                previews.find()
                        .sort(Sorts.descending(PreviewDocument.NUMBER))
                        .skip(MOST)
                        .projection(Projections.include(Fields.ID))
                        .map(document -> Fields.text(document, Fields.ID))
                        .into(new ArrayList<>());
        if (!forgotten.isEmpty()) {
            previews.deleteMany(Filters.in(Fields.ID, forgotten));
        }
    }

    private long latestNumber() {
        var latest =
                previews.find()
                        .sort(Sorts.descending(PreviewDocument.NUMBER))
                        .projection(Projections.include(PreviewDocument.NUMBER))
                        .first();
        return latest == null ? 0 : Fields.count(latest, PreviewDocument.NUMBER);
    }

    @Override
    public Optional<PlanPreview> byHash(String planHash) {
        return Optional.ofNullable(
                previews.find(Filters.eq(Fields.ID, planHash))
                        .map(PreviewDocument::toPreview)
                        .first());
    }

    /// A document of `plan_previews`.
    static final class PreviewDocument {
        static final String COLLECTION = "plan_previews";

        /// Grows with every preview that is kept; times of different machines would not tell the latest.
        static final String NUMBER = "number";

        private static final String MEMBERS = "members";
        private static final String BYSTANDERS = "bystanders";

        private PreviewDocument() {}

        static Document of(PlanPreview preview, long number) {
            return new Document(Fields.ID, preview.planHash())
                    .append(NUMBER, number)
                    .append("distribution_id", preview.distribution().value())
                    .append("round", preview.round())
                    .append(MEMBERS, new Binary(MemberSnapshots.pack(preview.inputs().members())))
                    .append(BYSTANDERS, new Binary(MemberSnapshots.pack(preview.bystanders())))
                    .append("leads", of(preview.inputs().leads()))
                    .append("history", of(preview.inputs().history()));
        }

        private static Document of(Tally tally) {
            return new Document("count", tally.count()).append("digest", tally.digest());
        }

        static PlanPreview toPreview(Document document) {
            return new PlanPreview(
                    Fields.text(document, Fields.ID),
                    new DistributionId(Fields.text(document, "distribution_id")),
                    Fields.number(document, "round"),
                    new PlanInputs(
                            MemberSnapshots.unpack(document.get(MEMBERS, Binary.class).getData()),
                            toTally(document.get("leads", Document.class)),
                            toTally(document.get("history", Document.class))),
                    MemberSnapshots.unpack(document.get(BYSTANDERS, Binary.class).getData()));
        }

        private static Tally toTally(Document tally) {
            return new Tally(Fields.count(tally, "count"), Fields.text(tally, "digest"));
        }

        /// How hundreds of thousands of members stood, in the bytes of one field: a line each, `address tier
        /// status`, compressed to about 25 bytes a member, so that they fit one document and change with it.
        private static final class MemberSnapshots {
            private static final int PARTS = 3;

            private MemberSnapshots() {}

            static byte[] pack(List<MemberSnapshot> snapshots) {
                var bytes = new ByteArrayOutputStream();
                try (var lines =
                        new OutputStreamWriter(
                                new GZIPOutputStream(bytes), StandardCharsets.US_ASCII)) {
                    for (var snapshot : snapshots) {
                        lines.write(snapshot.address().value());
                        lines.write(
                                ' '
                                        + snapshot.tier().code()
                                        + ' '
                                        + snapshot.status().code()
                                        + '\n');
                    }
                } catch (IOException memoryHasNoFaults) {
                    throw new UncheckedIOException(memoryHasNoFaults);
                }
                return bytes.toByteArray();
            }

            static List<MemberSnapshot> unpack(byte[] packed) {
                try (var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(new ByteArrayInputStream(packed)),
                                        StandardCharsets.US_ASCII))) {
                    return lines.lines().map(MemberSnapshots::snapshot).toList();
                } catch (IOException | UncheckedIOException damaged) {
                    throw new StoreBroken("A stored preview is damaged: " + damaged.getMessage());
                }
            }

            private static MemberSnapshot snapshot(String line) {
                var parts = line.split(" ", PARTS);
                if (parts.length < PARTS) {
                    throw new StoreBroken("A stored preview has an unreadable member: " + line);
                }
                return new MemberSnapshot(
                        new MemberAddress(parts[0]),
                        MemberDocument.tier(parts[1]),
                        MemberStatus.of(parts[2])
                                .orElseThrow(
                                        () -> new StoreBroken("A stored preview says " + line)));
            }
        }
    }
}
