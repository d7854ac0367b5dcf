package org.leaddistribution.portal.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.RunRecord;
import org.leaddistribution.round.Plans;
import org.leaddistribution.round.Round;
import org.leaddistribution.round.Round.Shortage;
import org.leaddistribution.round.ShareOutline;
import org.leaddistribution.round.Upload;

/// A distribution as the API shows it: one flat object.
record DistributionItem(
        String distributionId,
        String status,
        @JsonUnwrapped UploadItem upload,
        @JsonUnwrapped RunItem run,
        int eligibleMembers,
        @Nullable Integer estimatedWeeks,
        long distributionsMade,
        int membersServed,
        List<RoundItem> rounds,
        List<Warning> warnings) {

    static DistributionItem of(Distribution distribution) {
        return of(distribution, distribution.rounds().stream().map(RoundItem::of).toList());
    }

    /// With everybody's share of every round, which are read while they are written.
    static DistributionItem whole(Distribution distribution, Plans plans) {
        return of(
                distribution,
                distribution.rounds().stream()
                        .map(round -> RoundItem.of(round, new StreamedShares(plans, round)))
                        .toList());
    }

    private static DistributionItem of(Distribution distribution, List<RoundItem> rounds) {
        return new DistributionItem(
                distribution.id().value(),
                distribution.status().code(),
                UploadItem.of(distribution.upload()),
                RunItem.of(distribution.run()),
                distribution.outlook().eligibleMembers(),
                distribution.outlook().estimatedWeeks(),
                distribution.made(),
                distribution.membersServed(),
                rounds,
                distribution.warnings());
    }

    record UploadItem(
            String filename,
            int totalLeads,
            String uploadedBy,
            Instant uploadedAt,
            int blankRows,
            int duplicateRows,
            int knownRows,
            int rejectedRows,
            int testRows,
            String title,
            List<String> keptColumns,
            String contentSha256) {
        static UploadItem of(Upload upload) {
            var rows = upload.rows();
            return new UploadItem(
                    upload.filename(),
                    rows.total(),
                    upload.by(),
                    upload.at(),
                    rows.blank(),
                    rows.duplicate(),
                    rows.known(),
                    rows.rejected(),
                    rows.test(),
                    upload.title(),
                    upload.keptColumns(),
                    upload.contentSha256());
        }
    }

    /// @param errorMessage null unless the latest run failed, as is the step
    record RunItem(
            @Nullable Instant processingStartedAt,
            @Nullable Instant processingCompletedAt,
            @Nullable String errorMessage,
            @Nullable String failedStep) {
        static RunItem of(RunRecord run) {
            var failure = run.failure();
            return new RunItem(
                    run.startedAt(),
                    run.completedAt(),
                    failure == null ? null : failure.message(),
                    failure == null ? null : failure.step());
        }
    }

    /// @param missingLeads null when not known
    /// @param members null where a list of distributions leaves them out
    record RoundItem(
            int round,
            String seed,
            String planHash,
            int eligibleMembers,
            long assignments,
            int membersServed,
            @Nullable Long missingLeads,
            Instant startedAt,
            Instant completedAt,
            List<Warning> warnings,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StreamedShares members) {
        static RoundItem of(Round round) {
            return of(round, null);
        }

        private static RoundItem of(Round round, @Nullable StreamedShares members) {
            return new RoundItem(
                    round.number(),
                    round.seed(),
                    round.planHash(),
                    round.eligibleMembers(),
                    round.assignments(),
                    round.membersServed(),
                    missingLeads(round.shortage()),
                    round.startedAt(),
                    round.completedAt(),
                    round.warnings(),
                    members);
        }

        private static @Nullable Long missingLeads(@Nullable Shortage shortage) {
            return shortage == null ? null : shortage.leads();
        }
    }

    /// What everybody got in a round, as an array that is read while it is written: an answer about many rounds
    /// of many members holds a batch of them at a time.
    private static final class StreamedShares extends JsonSerializable.Base {
        private final Plans plans;
        private final Round round;

        StreamedShares(Plans plans, Round round) {
            this.plans = plans;
            this.round = round;
        }

        @Override
        public void serialize(JsonGenerator json, SerializerProvider serializers)
                throws IOException {
            json.writeStartArray();
            try {
                plans.forEachOutline(round.planToken(), share -> write(share, json, serializers));
            } catch (UncheckedIOException unwritten) {
                throw unwritten.getCause();
            }
            json.writeEndArray();
        }

        private static void write(
                ShareOutline share, JsonGenerator json, SerializerProvider serializers) {
            try {
                serializers.defaultSerializeValue(ShareItem.of(share), json);
            } catch (IOException unwritten) {
                throw new UncheckedIOException(unwritten);
            }
        }

        @Override
        public void serializeWithType(
                JsonGenerator json, SerializerProvider serializers, TypeSerializer types)
                throws IOException {
            serialize(json, serializers);
        }
    }
}
