package org.leaddistribution.allocation.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.MemberShare;
import org.leaddistribution.allocation.ProblemMember;
import org.leaddistribution.allocation.files.JsonCursor.Fields;
import org.leaddistribution.allocation.files.JsonCursor.SameTexts;

/// Reads one plan. What it says twice must agree; whether it is right is for the verifier to say.
final class PlanReader {
    private static final Fields PLAN =
            Fields.required(
                    "plan_hash",
                    "total",
                    "members",
                    "copies_histogram",
                    "missing_leads",
                    "certificate");
    private static final Fields MEMBER =
            Fields.required("id", "quota", "share", "bound_by", "why", "leads");

    private static final Pattern NUMBER_OF_COPIES =
            Pattern.compile("0|[1-9][0-9]{0,8}|1[0-9]{9}|20[0-9]{8}");

    private final SameTexts texts = new SameTexts();
    private final List<MemberShare> members = new ArrayList<>();
    private final SortedMap<Integer, Integer> copiesHistogram = new TreeMap<>();
    private String planHash = "";
    private long total;
    private long missingLeads;
    private @Nullable CertificateReader certificate;

    PlanReader(AllocationProblem problem) {
        problem.members().forEach(member -> texts.of(member.id()));
        problem.leads().forEach(lead -> texts.of(lead.id()));
    }

    void read(JsonCursor in) {
        in.object(
                PLAN,
                field -> {
                    switch (field) {
                        case "plan_hash" -> planHash = in.text();
                        case "total" -> total = in.number(0L, Long.MAX_VALUE);
                        case "members" -> in.array(() -> members.add(new Member().read(in)));
                        case "missing_leads" -> missingLeads = in.number(0L, Long.MAX_VALUE);
                        case "copies_histogram" -> in.map(copies -> count(copies, in));
                        default -> certificate = CertificateReader.read(in, texts);
                    }
                });
        requireItsCertificate(in);
    }

    AllocationPlan plan() {
        return new AllocationPlan(
                planHash, total, members, copiesHistogram, certificate(), missingLeads);
    }

    private Certificate certificate() {
        return Objects.requireNonNull(certificate).certificate();
    }

    /// The digest is known only when all is read, for the hash may stand after the certificate.
    private void requireItsCertificate(JsonCursor in) {
        var digest = CertificateDigest.of(plan());
        if (!digest.equals(Objects.requireNonNull(certificate).sha256())) {
            throw in.wrong(
                    "has a certificate that does not belong to its plan_hash: certificate.sha256 is"
                            + " not that of what stands there. One of them was changed.");
        }
    }

    private void count(String copies, JsonCursor in) {
        copiesHistogram.put(copies(copies, in), in.number(1, Integer.MAX_VALUE));
    }

    private static int copies(String name, JsonCursor in) {
        if (!NUMBER_OF_COPIES.matcher(name).matches()) {
            throw in.wrong("has to have the name of a number of copies, such as \"0\" or \"10\".");
        }
        return Integer.parseInt(name);
    }

    /// A member as far as it has been read.
    private final class Member {
        private final List<String> leads = new ArrayList<>();
        private String id = "";
        private int quota;
        private int share;
        private String boundBy = "";
        private ReasonReader why = new ReasonReader();

        MemberShare read(JsonCursor in) {
            in.object(
                    MEMBER,
                    field -> {
                        switch (field) {
                            case "id" -> id = texts.of(in.text());
                            case "quota" -> quota = in.number(0, ProblemMember.HIGHEST_QUOTA);
                            case "share" -> share = in.number(0, ProblemMember.HIGHEST_QUOTA);
                            case "bound_by" -> boundBy = in.text();
                            case "why" -> why = ReasonReader.read(in, texts);
                            default -> in.array(() -> leads.add(texts.of(in.text())));
                        }
                    });
            if (share != leads.size()) {
                throw in.wrong(
                        String.format(
                                Locale.ROOT,
                                "has the share %d, and %d leads. The share is their number.",
                                share,
                                leads.size()));
            }
            return new MemberShare(id, quota, leads, why.reason(boundBy, in));
        }
    }
}
