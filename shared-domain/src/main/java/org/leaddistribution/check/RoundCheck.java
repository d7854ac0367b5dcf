package org.leaddistribution.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.check.Remedy.Closing;
import org.leaddistribution.check.StoredFacts.StoredRound;
import org.leaddistribution.check.StoredFacts.StoredRound.AssignmentCount;
import org.leaddistribution.check.StoredFacts.StoredRound.FileOf;
import org.leaddistribution.round.PlannedShare;
import org.leaddistribution.round.Round;

/// V3, V4, V5 and V9 of one round: what is stored of it against its plan and its figures.
final class RoundCheck {
    private final StoredRound stored;
    private final @Nullable Round complete;
    private final Map<String, Expected> planned;
    private final Map<String, Integer> rowsOf;
    private final Set<FileOf> files;
    private final Map<String, Long> filesOf;
    private final Consumer<Violation> found;

    /// What the plan gives one member.
    ///
    /// @param file id of the file that holds it, if it is anything
    record Expected(String member, int quota, int size, String file) {
        static Expected of(PlannedShare share) {
            return new Expected(
                    share.member().address().value(),
                    share.outline().quota(),
                    share.size(),
                    share.file().value());
        }
    }

    /// @param complete null while the round is being dealt
    RoundCheck(
            StoredRound stored,
            @Nullable Round complete,
            List<Expected> shares,
            Consumer<Violation> found) {
        this.stored = stored;
        this.complete = complete;
        this.found = found;
        this.planned = new HashMap<>();
        shares.forEach(share -> planned.put(share.member(), share));
        this.rowsOf =
                stored.given().stream()
                        .collect(
                                Collectors.groupingBy(
                                        AssignmentCount::member,
                                        Collectors.summingInt(AssignmentCount::rows)));
        this.files = new HashSet<>(stored.files());
        this.filesOf =
                stored.files().stream()
                        .collect(Collectors.groupingBy(FileOf::member, Collectors.counting()));
    }

    void check() {
        rowsOf.forEach(this::checkMember);
        stored.files().forEach(this::checkFile);
        filesOf.forEach(this::checkFiles);
        if (complete != null) {
            stored.given().forEach(this::checkRowsHaveTheirFile);
            planned.values().stream().filter(s -> s.size() > 0).forEach(this::checkShare);
            checkFigures(complete);
        }
    }

    private void checkMember(String member, int rows) {
        var share = planned.get(member);
        if (share == null) {
            report(
                    Invariant.ELIGIBLE,
                    String.format(
                            Locale.ROOT,
                            "member %s has %d leads and is not in the plan",
                            member,
                            rows));
        } else if (rows > share.quota()) {
            report(
                    Invariant.QUOTA,
                    String.format(
                            Locale.ROOT,
                            "member %s has %d leads, its quota is %d",
                            member,
                            rows,
                            share.quota()));
        }
    }

    private void checkFile(FileOf file) {
        if (!planned.containsKey(file.member())) {
            report(
                    Invariant.ELIGIBLE,
                    "member %s has file %s and is not in the plan"
                            .formatted(file.member(), file.id()));
        }
    }

    private void checkFiles(String member, long count) {
        if (count > 1) {
            report(
                    Invariant.FILES,
                    String.format(Locale.ROOT, "member %s has %d files", member, count));
        }
    }

    private void checkRowsHaveTheirFile(AssignmentCount given) {
        var file = new FileOf(given.file(), given.member());
        if (!files.contains(file)) {
            report(
                    Invariant.FILES,
                    String.format(
                            Locale.ROOT,
                            "%d leads of member %s are in file %s, which is not stored",
                            given.rows(),
                            given.member(),
                            given.file()));
        }
    }

    /// A round that was closed early gives less than planned, and says so in a warning.
    private void checkShare(Expected share) {
        var member = share.member();
        int rows = rowsOf.getOrDefault(member, 0);
        boolean mayBeLess = complete != null && complete.wasClosedEarly();
        if (rows > share.size() || (rows < share.size() && !mayBeLess)) {
            report(
                    Invariant.FILES,
                    String.format(
                            Locale.ROOT,
                            "member %s was planned %d leads and has %d",
                            member,
                            share.size(),
                            rows));
        }
        boolean hasFile = files.contains(new FileOf(share.file(), member));
        if (complete != null && !hasFile && (rows > 0 || !mayBeLess)) {
            var what = where() + "member %s has no file %s".formatted(member, share.file());
            var file = new FileOf(share.file(), member);
            var remedy = new Remedy.Missing(file, complete.planToken(), Closing.of(complete));
            found.accept(new Violation(Invariant.FILES, what, remedy));
        }
    }

    private void checkFigures(Round figures) {
        long rows = rowsOf.values().stream().mapToLong(Integer::longValue).sum();
        int served = rowsOf.size();
        var remedy = new Remedy.RoundFigures(stored.distribution(), stored.round(), rows, served);
        if (figures.assignments() != rows) {
            var what =
                    String.format(
                            Locale.ROOT,
                            "the round says %d assignments, and %d are stored",
                            figures.assignments(),
                            rows);
            found.accept(new Violation(Invariant.COUNTERS, where() + what, remedy));
        }
        if (figures.membersServed() != served) {
            var what =
                    String.format(
                            Locale.ROOT,
                            "the round says members_served %d, and %d have leads of it",
                            figures.membersServed(),
                            served);
            found.accept(new Violation(Invariant.COUNTERS, where() + what, remedy));
        }
    }

    private void report(Invariant invariant, String what) {
        found.accept(new Violation(invariant, where() + what));
    }

    private String where() {
        return String.format(
                Locale.ROOT, "round %d of %s: ", stored.round(), stored.distribution());
    }
}
