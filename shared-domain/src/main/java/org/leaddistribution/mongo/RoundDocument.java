package org.leaddistribution.mongo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.round.Round;
import org.leaddistribution.round.Round.EqualShares;
import org.leaddistribution.round.Round.Shortage;

/// One entry of a distribution's `rounds`, with the notice that its admin is due.
final class RoundDocument {
    static final String ROUND = "round";
    static final String SEED = "seed";
    static final String PLAN_HASH = "plan_hash";
    static final String PLAN_TOKEN = "plan_token";
    static final String ELIGIBLE_MEMBERS = "eligible_members";
    static final String ASSIGNMENTS = "assignments";
    static final String MEMBERS_SERVED = "members_served";
    static final String MISSING_LEADS = "missing_leads";
    static final String STARTED_AT = "started_at";
    static final String COMPLETED_AT = "completed_at";
    static final String WARNINGS = "warnings";
    static final String SHARES = "shares";
    static final String NOTICE = "notice";

    private RoundDocument() {}

    static Document of(Round round) {
        return new Document(ROUND, round.number())
                .append(SEED, round.seed())
                .append(PLAN_HASH, round.planHash())
                .append(PLAN_TOKEN, round.planToken())
                .append(ELIGIBLE_MEMBERS, round.eligibleMembers())
                .append(ASSIGNMENTS, round.assignments())
                .append(MEMBERS_SERVED, round.membersServed())
                .append(MISSING_LEADS, ShortageFields.of(round.shortage()))
                .append(STARTED_AT, round.startedAt())
                .append(COMPLETED_AT, round.completedAt())
                .append(WARNINGS, WarningFields.of(round.warnings()))
                .append(SHARES, SharesFields.of(round.shares()))
                .append(NOTICE, NoticeFields.pending(round.completedAt()));
    }

    static Round toRound(Document document) {
        return new Round(
                Fields.number(document, ROUND),
                Fields.text(document, SEED),
                Fields.text(document, PLAN_HASH),
                Fields.count(document, PLAN_TOKEN),
                Fields.number(document, ELIGIBLE_MEMBERS),
                Fields.count(document, ASSIGNMENTS),
                Fields.number(document, MEMBERS_SERVED),
                ShortageFields.toShortage(document, MISSING_LEADS),
                Fields.time(document, STARTED_AT),
                Fields.time(document, COMPLETED_AT),
                WarningFields.toWarnings(document, WARNINGS),
                SharesFields.toShares(document));
    }

    /// A shortage as one number beside others; absent or null where it is not known.
    static final class ShortageFields {
        private ShortageFields() {}

        static @Nullable Long of(@Nullable Shortage shortage) {
            return shortage == null ? null : shortage.leads();
        }

        static @Nullable Shortage toShortage(Document document, String field) {
            var leads = document.get(field, Number.class);
            return leads == null ? null : new Shortage(leads.longValue());
        }
    }

    /// How many members got how much: three lists side by side for each tier and quota, as a round has few sizes of
    /// shares and a list of rounds many rounds. Absent where it was not counted.
    static final class SharesFields {
        private static final String TIER = "tier";
        private static final String QUOTA = "quota";
        private static final String SIZES = "sizes";
        private static final String MEMBERS = "members";

        private SharesFields() {}

        static List<Document> of(List<EqualShares> shares) {
            var byQuota = new LinkedHashMap<Document, List<EqualShares>>();
            for (var equal : shares) {
                var head = new Document(TIER, equal.tier().code()).append(QUOTA, equal.quota());
                byQuota.computeIfAbsent(head, _ -> new ArrayList<>()).add(equal);
            }
            var documents = new ArrayList<Document>();
            byQuota.forEach(
                    (head, equals) ->
                            documents.add(
                                    new Document(head)
                                            .append(
                                                    SIZES,
                                                    equals.stream().map(EqualShares::size).toList())
                                            .append(
                                                    MEMBERS,
                                                    equals.stream()
                                                            .map(EqualShares::members)
                                                            .toList())));
            return documents;
        }

        static List<EqualShares> toShares(Document round) {
            var shares = new ArrayList<EqualShares>();
            for (var document : round.getList(SHARES, Document.class, List.of())) {
                var tier = MemberDocument.tier(Fields.text(document, TIER));
                int quota = Fields.number(document, QUOTA);
                var sizes = document.getList(SIZES, Integer.class);
                var members = document.getList(MEMBERS, Integer.class);
                for (int i = 0; i < sizes.size(); i++) {
                    shares.add(new EqualShares(tier, quota, sizes.get(i), members.get(i)));
                }
            }
            return shares;
        }
    }

    /// The warnings that a document carries, in a list field.
    static final class WarningFields {
        private static final String CODE = "code";
        private static final String MESSAGE = "message";

        private WarningFields() {}

        static List<Document> of(List<Warning> warnings) {
            return warnings.stream()
                    .map(w -> new Document(CODE, w.code()).append(MESSAGE, w.message()))
                    .toList();
        }

        static List<Warning> toWarnings(Document document, String field) {
            return document.getList(field, Document.class, List.of()).stream()
                    .map(w -> new Warning(Fields.text(w, CODE), Fields.text(w, MESSAGE)))
                    .toList();
        }
    }
}
