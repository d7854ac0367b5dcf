package org.leaddistribution.check;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.leaddistribution.check.StoredFacts.StoredNotice;
import org.leaddistribution.kernel.StoreFault.StoreBroken;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.notice.NoticeState;

/// Reads everything that is stored once, and names each place at which it breaks a promise.
///
/// Each part is judged by what was stored at one moment, so nothing that is written meanwhile looks like a
/// violation; what a run has begun is reported as unfinished. A check changes nothing, and needs memory for
/// the leads and assignments of one distribution and one plan at a time.
public final class CheckingInvariants {
    /// After so long, proofs go on at a later moment: no server keeps one for ever.
    private static final Duration LONGEST_MOMENT = Duration.ofMinutes(1);

    private final StoredFacts facts;

    public CheckingInvariants(StoredFacts facts) {
        this.facts = facts;
    }

    /// @param found hears of every violation as soon as it is seen
    /// @throws org.leaddistribution.kernel.StoreFault when the database is away, or keeps a moment for less
    ///     time than one part takes
    public CheckSummary check(Consumer<Violation> found) {
        var tally = new Tally(found);
        facts.lostGuards().forEach(lost -> tally.accept(Violation.of(lost)));
        look("the uploads", tally::checkUploads, tally);
        look("the prospects", tally::checkProspects, tally);
        look("the rounds", now -> new DealtCheck(now, new Rounds(now), tally).check(), tally);
        prove(tally);
        look("the files", tally::checkFiles, tally);
        look("the notices", now -> now.forEachNotice(new NoticeCheck(tally)::check), tally);
        return tally.summary();
    }

    /// A document that cannot be read ends one part, and the others are looked at all the same.
    private void look(String part, Consumer<StoredFacts> reading, Tally tally) {
        try {
            facts.atOneMoment(reading);
        } catch (StoreBroken | IllegalArgumentException unreadable) {
            if (unreadable.getCause() != null) {
                throw unreadable;
            }
            tally.accept(
                    new Violation(
                            Invariant.READABLE,
                            "%s cannot be looked at to their end: %s"
                                    .formatted(part, unreadable.getMessage())));
        }
    }

    private void prove(Tally tally) {
        var left = new ArrayDeque<>(tally.dealt);
        while (!left.isEmpty()) {
            look("the proofs", now -> prove(now, left, tally), tally);
        }
    }

    private static void prove(StoredFacts now, Deque<DistributionId> left, Tally tally) {
        long began = System.nanoTime();
        var next = left.removeFirst();
        var proof = new ProofCheck(now, new Rounds(now), tally);
        tally.unproven.addAll(proof.check(next));
        while (!left.isEmpty() && System.nanoTime() - began < LONGEST_MOMENT.toNanos()) {
            tally.unproven.addAll(proof.check(left.removeFirst()));
        }
    }

    /// What has been looked at and found so far.
    private static final class Tally implements Consumer<Violation> {
        private final Consumer<Violation> told;
        private final List<DistributionId> dealt = new ArrayList<>();
        private final List<String> unproven = new ArrayList<>();
        private List<String> unfinished = List.of();
        private long distributions;
        private long leads;
        private long assignments;
        private long files;
        private long violations;

        private Tally(Consumer<Violation> told) {
            this.told = told;
        }

        @Override
        public void accept(Violation violation) {
            violations++;
            told.accept(violation);
        }

        private void checkUploads(StoredFacts now) {
            var rounds = new Rounds(now);
            new UploadCheck(rounds, now.uploadsUnderWay(), this)
                    .check(now.leadsByUpload(), now.rejectsByUpload());
            distributions = rounds.distributions().size();
            unfinished = rounds.unfinished();
            rounds.distributions().stream()
                    .filter(distribution -> !distribution.rounds().isEmpty())
                    .forEach(distribution -> dealt.add(distribution.id()));
        }

        private void checkProspects(StoredFacts now) {
            var prospects = new ProspectCheck(new Rounds(now), this);
            now.forEachProspect(prospects::check);
            leads = prospects.leads();
            assignments = prospects.assignments();
        }

        private void checkFiles(StoredFacts now) {
            var check = new FileCheck(new Rounds(now), this);
            now.forEachFile(check::check);
            files = check.files();
        }

        private CheckSummary summary() {
            return new CheckSummary(
                    distributions, leads, assignments, files, unfinished, unproven, violations);
        }
    }

    /// What a check has looked at and found.
    ///
    /// @param unfinished rounds that a run has begun and not ended, in words; no violations
    /// @param unproven complete rounds with nothing stored by which to judge their plans, in words; no violations
    public record CheckSummary(
            long distributions,
            long leads,
            long assignments,
            long files,
            List<String> unfinished,
            List<String> unproven,
            long violations) {
        public CheckSummary {
            unfinished = List.copyOf(unfinished);
            unproven = List.copyOf(unproven);
        }

        public boolean isHealthy() {
            return violations == 0;
        }

        /// One line for people.
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Checked %s, %s, %s and %s: %s.",
                    counted(distributions, "distribution"),
                    counted(leads, "lead"),
                    counted(assignments, "assignment"),
                    counted(files, "file"),
                    violations == 0 ? "no violation" : counted(violations, "violation"));
        }

        private static String counted(long number, String what) {
            return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
        }
    }

    /// V7: a notice that nobody would ever look at again is one that was lost.
    private static final class NoticeCheck {
        private final Consumer<Violation> found;

        NoticeCheck(Consumer<Violation> found) {
            this.found = found;
        }

        void check(StoredNotice notice) {
            var state = notice.state();
            boolean isKnown =
                    Arrays.stream(NoticeState.values()).anyMatch(one -> one.code().equals(state));
            if (!isKnown) {
                report(
                        "the notice of %s is %s"
                                .formatted(notice.about(), state == null ? "missing" : state));
            } else if (NoticeState.PENDING.code().equals(state) && notice.dueAt() == null) {
                report("the notice of %s is pending and never due".formatted(notice.about()));
            }
        }

        private void report(String what) {
            found.accept(new Violation(Invariant.NOTICES, what));
        }
    }
}
