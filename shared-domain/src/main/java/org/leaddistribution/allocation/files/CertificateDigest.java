package org.leaddistribution.allocation.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.SortedMap;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.Labels;
import org.leaddistribution.kernel.Sha256;

/// SHA-256 over a certificate, the hash of its plan and the leads that are missing. Another label may prove
/// the same plan just as well; the digest tells that it is not the one that was written.
///
/// The form is built of numbers and texts as in [org.leaddistribution.allocation.PlanHash]:
///
/// 1. the text `lead-distribution certificate 1` and the text of the plan hash
/// 2. the number of refused units, and of each its three numbers
/// 3. for the shares, then for the copies: the usual label; the number of members named, and for each, ordered
///    by id, the text of its id and its label; the same for the prospects and their keys
/// 4. the number of missing leads
final class CertificateDigest {
    private static final String FORM = "lead-distribution certificate 1";

    private final MessageDigest digest = Sha256.begin();

    static String of(AllocationPlan plan) {
        var certificate = plan.certificate();
        var digest = new CertificateDigest();
        digest.text(FORM);
        digest.text(plan.planHash());
        digest.refused(certificate);
        digest.labels(certificate.shares());
        digest.labels(certificate.copies());
        digest.number(plan.missingLeads());
        return Sha256.hexOf(digest.digest);
    }

    private void refused(Certificate certificate) {
        number(certificate.refused().size());
        for (var unit : certificate.refused()) {
            number(unit.number());
            number(unit.quota());
            number(unit.rank());
        }
    }

    private void labels(Labels labels) {
        number(labels.usual());
        named(labels.members());
        named(labels.prospects());
    }

    private void named(SortedMap<String, Integer> labels) {
        number(labels.size());
        labels.forEach(
                (name, label) -> {
                    text(name);
                    number(label);
                });
    }

    private void text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        ascii(bytes.length + ":");
        digest.update(bytes);
    }

    private void number(long number) {
        ascii(number + ";");
    }

    private void ascii(String text) {
        digest.update(text.getBytes(StandardCharsets.US_ASCII));
    }
}
