package org.leaddistribution.usecase.check;

import java.util.HashSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Reads everything that is stored once, and names each place at which it breaks a promise.
///
/// What a run is writing meanwhile is reported as unfinished. It changes nothing, and needs memory for the
/// leads and assignments of one distribution and one plan at a time.
public final class CheckingInvariants {
    private final StoredFacts facts;

    public CheckingInvariants(StoredFacts facts) {
        this.facts = facts;
    }

    /// @param found hears of every violation as soon as it is seen
    public CheckSummary check(Consumer<Violation> found) {
        var violations = new AtomicLong();
        Consumer<Violation> counted =
                violation -> {
                    violations.incrementAndGet();
                    found.accept(violation);
                };
        var rounds = checkUploads(counted);
        var prospects = new ProspectCheck(rounds, counted);
        facts.forEachProspect(prospects::check);
        new DealtCheck(facts, rounds, counted).check();
        var unproven = new ProofCheck(facts, rounds, counted).check();
        var files = new FileCheck(counted);
        facts.forEachFile(files::check);
        facts.forEachNotice(new NoticeCheck(counted)::check);
        return new CheckSummary(
                rounds.distributions().size(),
                prospects.leads(),
                prospects.assignments(),
                files.files(),
                rounds.unfinished(),
                unproven,
                violations.get());
    }

    /// Uploads are looked at before their leads and after: one that ends meanwhile is not counted.
    private Rounds checkUploads(Consumer<Violation> found) {
        var underWay = new HashSet<>(facts.uploadsUnderWay());
        var leadsByUpload = facts.leadsByUpload();
        var rejectsByUpload = facts.rejectsByUpload();
        underWay.addAll(facts.uploadsUnderWay());
        var rounds = new Rounds(facts);
        new UploadCheck(rounds, underWay, found).check(leadsByUpload, rejectsByUpload);
        return rounds;
    }
}
