package org.leaddistribution.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.leaddistribution.delivery.FileRule;
import org.leaddistribution.delivery.LeadsCsv;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.delivery.MemberFileName;
import org.leaddistribution.delivery.MemberFiles.NewFile;
import org.leaddistribution.kernel.WritesUnderWay;
import org.leaddistribution.lead.LeadDraft;
import org.leaddistribution.lead.LeadId;
import org.leaddistribution.lease.Heartbeat;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.round.Assignments;
import org.leaddistribution.round.FileId;
import org.leaddistribution.round.PlannedRound;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Plans;
import org.leaddistribution.round.Seal;

/// D3 and D4: writes what a sealed plan names: first the assignments of all members in the order of their
/// keys, then the files, member by member.
///
/// In that order the database writes its two large indexes from one end to the other instead of at random
/// places. Every document is named by the plan, so whoever writes it again writes the same.
final class WritingShares {
    private static final int ROWS_PER_WRITE = 1_000;
    private static final int SHARES_PER_READ = 100;
    private static final int FILES_PER_WRITE = 25;

    private final RunRecords records;

    WritingShares(RunRecords records) {
        this.records = records;
    }

    /// Whether an earlier try may have written some of it.
    enum Begun {
        NOW,
        BEFORE
    }

    /// The leads that are given by it.
    LeadList write(
            Seal seal, PlannedRound round, Begun begun, Heartbeat heartbeat, RunProgress progress) {
        var plan = WholePlan.read(seal.planToken(), records.plans());
        var leads = GivenLeads.read(round.distribution(), plan.rows(), records.leads());
        writeAssignments(new Order(plan, leads), round, begun, heartbeat, progress);
        writeFiles(seal, round, leads, heartbeat, progress);
        return leads.list();
    }

    private void writeAssignments(
            Order order,
            PlannedRound round,
            Begun begun,
            Heartbeat heartbeat,
            RunProgress progress) {
        progress.at(RunStep.ASSIGNING, 0, order.size());
        var rows = new Rows(records.assignments(), begun);
        try (var writes = new WritesUnderWay()) {
            for (int from = 0; from < order.size(); from += ROWS_PER_WRITE) {
                int to = Math.min(from + ROWS_PER_WRITE, order.size());
                var batch = order.assignments(from, to, round);
                heartbeat.requireHeld();
                writes.add(() -> rows.write(batch));
                progress.at(RunStep.ASSIGNING, to, order.size());
            }
            writes.await();
        }
    }

    private void writeFiles(
            Seal seal,
            PlannedRound round,
            GivenLeads leads,
            Heartbeat heartbeat,
            RunProgress progress) {
        var kept = records.keptColumns().of(round.distribution());
        var done = new long[1];
        progress.at(RunStep.FILING, 0, round.total());
        try (var writes = new WritesUnderWay()) {
            records.plans()
                    .forEachBatch(
                            seal.planToken(),
                            SHARES_PER_READ,
                            batch -> {
                                writeMissingFiles(
                                        batch, new Content(round, kept), leads, heartbeat, writes);
                                done[0] += batch.stream().mapToLong(PlannedShare::size).sum();
                                progress.at(RunStep.FILING, done[0], round.total());
                            });
            writes.await();
        }
    }

    private void writeMissingFiles(
            List<PlannedShare> batch,
            Content content,
            GivenLeads leads,
            Heartbeat heartbeat,
            WritesUnderWay writes) {
        var written = existing(batch);
        var missing =
                batch.stream()
                        .filter(share -> !share.isEmpty() && !written.contains(share.file()))
                        .toList();
        for (int from = 0; from < missing.size(); from += FILES_PER_WRITE) {
            var files = new ArrayList<NewFile>();
            for (var share :
                    missing.subList(from, Math.min(from + FILES_PER_WRITE, missing.size()))) {
                files.add(content.fileOf(share, draftsByRow(share, leads)));
            }
            heartbeat.requireHeld();
            writes.add(() -> records.files().addAll(files));
        }
    }

    private Set<FileId> existing(List<PlannedShare> batch) {
        return records.files().existingAmong(batch.stream().map(PlannedShare::file).toList());
    }

    private static List<LeadDraft> draftsByRow(PlannedShare share, GivenLeads leads) {
        var indexes = new IntList();
        IntStream.range(0, share.size())
                .map(i -> share.leads().row(i))
                .sorted()
                .map(leads::indexOf)
                .forEach(indexes::add);
        return leads.drafts(indexes);
    }

    /// What the files of a round have in common.
    ///
    /// @param kept headings of the columns that the upload keeps
    record Content(PlannedRound round, List<String> kept) {
        /// @param drafts in the order of the file
        NewFile fileOf(PlannedShare share, List<LeadDraft> drafts) {
            var member = share.member();
            var file =
                    new MemberFile(
                            share.file(),
                            member.address(),
                            member.username(),
                            member.tier(),
                            round.distribution(),
                            round.round(),
                            MemberFileName.of(
                                    member.username(), round.distribution(), round.round()),
                            drafts.size(),
                            round.madeAt(),
                            0,
                            null,
                            FileRule.NEWEST);
            return new NewFile(file, LeadsCsv.of(file.rule(), kept, drafts));
        }
    }

    /// After some batches of which nothing was stored, the rest is written without looking first: an
    /// interrupted run has written from the beginning up to some point. A row that is there all the same is
    /// found by its key.
    private static final class Rows {
        private static final int EMPTY_READS_UNTIL_SURE = 4;

        private final Assignments assignments;
        private final AtomicInteger readsLeft;

        Rows(Assignments assignments, Begun begun) {
            this.assignments = assignments;
            this.readsLeft = new AtomicInteger(begun == Begun.NOW ? 0 : EMPTY_READS_UNTIL_SURE);
        }

        void write(List<Assignment> batch) {
            if (readsLeft.get() <= 0) {
                assignments.write(batch);
            } else if (assignments.writeMissing(batch) == batch.size()) {
                readsLeft.decrementAndGet();
            } else {
                readsLeft.set(EMPTY_READS_UNTIL_SURE);
            }
        }
    }

    /// All assignments of a plan by the keys under which they are stored, in nine bytes each.
    private static final class Order {
        private final WholePlan plan;
        private final GivenLeads leads;
        private final int[] assignments;

        Order(WholePlan plan, GivenLeads leads) {
            this.plan = plan;
            this.leads = leads;
            this.assignments = byKey();
        }

        /// Counted out by their leads, of which the order is known.
        private int[] byKey() {
            var leadsByKey = leads.byKey();
            var placeOf = new int[leads.size()];
            for (int place = 0; place < leadsByKey.length; place++) {
                placeOf[leadsByKey[place]] = place;
            }
            var next = new int[leadsByKey.length + 1];
            for (int i = 0; i < plan.size(); i++) {
                next[placeOf[leads.indexOf(plan.row(i))] + 1]++;
            }
            for (int place = 1; place < next.length; place++) {
                next[place] += next[place - 1];
            }
            var ordered = new int[plan.size()];
            for (int i = 0; i < plan.size(); i++) {
                ordered[next[placeOf[leads.indexOf(plan.row(i))]]++] = i;
            }
            return ordered;
        }

        int size() {
            return assignments.length;
        }

        List<Assignment> assignments(int from, int to, PlannedRound round) {
            var indexes = new IntList();
            for (int i = from; i < to; i++) {
                indexes.add(leads.indexOf(plan.row(assignments[i])));
            }
            var drafts = leads.drafts(indexes);
            var batch = new ArrayList<Assignment>(to - from);
            for (int i = from; i < to; i++) {
                batch.add(assignment(assignments[i], drafts.get(i - from), round));
            }
            return batch;
        }

        private Assignment assignment(int number, LeadDraft draft, PlannedRound round) {
            var share = plan.shareOf(number);
            return new Assignment(
                    LeadId.derivedFrom(round.distribution(), draft.row()),
                    draft,
                    plan.slot(number),
                    share.member(),
                    round.distribution(),
                    round.round(),
                    share.file(),
                    round.madeAt());
        }
    }

    /// All assignments of a plan, numbered through, in five bytes each.
    private static final class WholePlan {
        private static final int SHARES_PER_READ = 500;

        private final List<PlannedShare> shares = new ArrayList<>();
        private final IntList starts = new IntList();
        private int size;

        static WholePlan read(long token, Plans plans) {
            var plan = new WholePlan();
            plans.forEachBatch(token, SHARES_PER_READ, batch -> batch.forEach(plan::add));
            return plan;
        }

        private void add(PlannedShare share) {
            if (!share.isEmpty()) {
                shares.add(share);
                starts.add(size);
                size = Math.addExact(size, share.size());
            }
        }

        int size() {
            return size;
        }

        BitSet rows() {
            var rows = new BitSet();
            for (var share : shares) {
                for (int i = 0; i < share.size(); i++) {
                    rows.set(share.leads().row(i));
                }
            }
            return rows;
        }

        private int shareNumber(int assignment) {
            int from = 0;
            int to = shares.size() - 1;
            while (from < to) {
                int middle = (from + to + 1) >>> 1;
                if (starts.get(middle) <= assignment) {
                    from = middle;
                } else {
                    to = middle - 1;
                }
            }
            return from;
        }

        PlannedShare shareOf(int assignment) {
            return shares.get(shareNumber(assignment));
        }

        int row(int assignment) {
            int share = shareNumber(assignment);
            return shares.get(share).leads().row(assignment - starts.get(share));
        }

        int slot(int assignment) {
            int share = shareNumber(assignment);
            return shares.get(share).leads().slot(assignment - starts.get(share));
        }
    }
}
