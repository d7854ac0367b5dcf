package org.leaddistribution.allocation.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leaddistribution.allocation.Certificate;
import org.leaddistribution.allocation.Labels;
import org.leaddistribution.allocation.Unit;
import org.leaddistribution.allocation.certificate.NumberedProblem.Numbers;
import org.leaddistribution.allocation.certificate.Verdict.Rejected;
import org.leaddistribution.allocation.certificate.Verdict.Rule;

/// Checks the labels of a feasible plan: from them follows that no plan is better.
///
/// *Shares.* Labels do not rise along exchanges. So whatever a member could reach has a label of at most its
/// own, which is at most the unit it would claim next: no prospect with capacity left is there, and nobody
/// who was granted a later unit. Hence no exchange gives anyone a unit at the cost of nothing or of a later
/// one, and since the possible shares form an integral polymatroid, that makes them the best ones.
///
/// *Copies.* What a given prospect could reach has at most one more capacity left than it has itself, so no
/// exchange makes the sum of squares smaller, and as that sum is convex, none together do either.
final class Optimality {
    private final NumberedProblem problem;
    private final Certificate certificate;
    private final ResidualArcs arcs;
    private final int[][] given;
    private final int[] left;

    Optimality(NumberedProblem problem, Feasibility plan, Certificate certificate) {
        this.problem = problem;
        this.certificate = certificate;
        given = plan.given();
        arcs = new ResidualArcs(given, problem.held());
        left = plan.left();
    }

    /// Both labellings name what there is, and only in range.
    Optional<Rejected> ofLabels() {
        return Stream.of(
                        outOfRange(certificate.shares(), noLimit(), "shares"),
                        outOfRange(certificate.copies(), problem.problem().cap(), "copies"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<Rejected> ofRefusedUnits() {
        var refused = certificate.refused();
        for (int i = 0; i < refused.size(); i++) {
            boolean inOrder = i == 0 || refused.get(i - 1).compareTo(refused.get(i)) < 0;
            if (!inOrder || !isSomeones(refused.get(i))) {
                return reject(
                        Rule.REFUSED_UNITS,
                        String.format(Locale.ROOT, "number %d, %s", i, refused.get(i)));
            }
        }
        return Optional.empty();
    }

    Optional<Rejected> ofShares() {
        var members = memberLabels(certificate.shares());
        var prospects = prospectLabels(certificate.shares());
        for (int member = 0; member < members.length; member++) {
            var broken = brokenBy(member, members[member]);
            if (broken.isPresent()) {
                return reject(broken.get(), placeOf(member, ResidualArcs.Rise.NONE));
            }
        }
        for (int prospect = 0; prospect < prospects.length; prospect++) {
            if (left[prospect] > 0 && prospects[prospect] < noLimit()) {
                return reject(Rule.NOTHING_LEFT, placeOf(prospect));
            }
        }
        return arcs.firstRise(members, prospects, noLimit())
                .map(rise -> rejected(Rule.SHARES_DO_NOT_RISE, rise));
    }

    Optional<Rejected> ofCopies() {
        var prospects = prospectLabels(certificate.copies());
        for (int prospect = 0; prospect < prospects.length; prospect++) {
            boolean isGiven = left[prospect] < problem.prospects().get(prospect).capacity();
            if (isGiven && prospects[prospect] > left[prospect]) {
                return reject(Rule.COPIES_START, placeOf(prospect));
            }
            if (left[prospect] > prospects[prospect] + 1) {
                return reject(Rule.COPIES_END, placeOf(prospect));
            }
        }
        return arcs.firstRise(
                        memberLabels(certificate.copies()), prospects, problem.problem().cap())
                .map(rise -> rejected(Rule.COPIES_DO_NOT_RISE, rise));
    }

    private int noLimit() {
        return certificate.refused().size();
    }

    private boolean isSomeones(Unit unit) {
        return unit.number() >= 0
                && unit.number() < unit.quota()
                && unit.rank() >= 0
                && unit.rank() < problem.members().size();
    }

    private Optional<Rule> brokenBy(int member, int label) {
        int share = given[member].length;
        int quota = problem.members().get(member).quota();
        int rank = problem.rank()[member];
        boolean isLimited = label < noLimit();
        if (share < quota && (!isLimited || isAfter(label, new Unit(share, quota, rank)))) {
            return Optional.of(Rule.ASKS_NO_EARLIER);
        }
        if (share > 0 && isLimited && !isAfter(label, new Unit(share - 1, quota, rank))) {
            return Optional.of(Rule.GRANTED_NO_LATER);
        }
        return Optional.empty();
    }

    private boolean isAfter(int label, Unit unit) {
        return certificate.refused().get(label).compareTo(unit) > 0;
    }

    private Optional<Rejected> outOfRange(Labels labels, int highest, String which) {
        boolean usualFits = labels.usual() >= 0 && labels.usual() <= highest;
        if (!usualFits) {
            return reject(Rule.LABELS, which + ", usual label " + labels.usual());
        }
        return Stream.concat(
                        misfit(labels.members(), problem.memberById(), highest),
                        misfit(labels.prospects(), problem.prospectByKey(), highest))
                .map(name -> new Rejected(Rule.LABELS, "%s, \"%s\"".formatted(which, name)))
                .findFirst();
    }

    private static Stream<String> misfit(Map<String, Integer> labels, Numbers known, int highest) {
        return labels.entrySet().stream()
                .filter(
                        label ->
                                known.of(label.getKey()) == Numbers.NONE
                                        || label.getValue() < 0
                                        || label.getValue() > highest)
                .map(Map.Entry::getKey);
    }

    private int[] memberLabels(Labels labels) {
        return spread(labels.usual(), labels.members(), problem.memberById());
    }

    private int[] prospectLabels(Labels labels) {
        return spread(labels.usual(), labels.prospects(), problem.prospectByKey());
    }

    private static int[] spread(int usual, Map<String, Integer> others, Numbers numbers) {
        var labels = new int[numbers.size()];
        Arrays.fill(labels, usual);
        others.forEach((name, label) -> labels[numbers.of(name)] = label);
        return labels;
    }

    private Rejected rejected(Rule rule, ResidualArcs.Rise rise) {
        return new Rejected(rule, placeOf(rise.member(), rise.prospect()));
    }

    private static Optional<Rejected> reject(Rule rule, String place) {
        return Optional.of(new Rejected(rule, place));
    }

    private String placeOf(int member, int prospect) {
        var who = "member \"%s\"".formatted(problem.members().get(member).id());
        return prospect == ResidualArcs.Rise.NONE ? who : who + ", " + placeOf(prospect);
    }

    private String placeOf(int prospect) {
        return "key \"%s\"".formatted(problem.prospects().get(prospect).key());
    }

    /// The exchanges that are possible after a plan, without a list of them: a member could take every prospect
    /// that it does not have, a prospect could go over to where a member that was given it goes.
    private static final class ResidualArcs {
        /// Where a label would rise.
        ///
        /// @param prospect [#NONE] when `member` could take one of several prospects with a higher label
        record Rise(int member, int prospect) {
            static final int NONE = -1;
        }

        private final int[][] given;
        private final int[][] held;

        /// @param given the prospects that the plan gives to each member
        /// @param held the other prospects with capacity before the plan that each member may not take
        ResidualArcs(int[][] given, int[][] held) {
            this.given = given;
            this.held = held;
        }

        /// The prospects with a label above the member's are counted, and so are those of them that it has: if
        /// the numbers differ, it could take one. So this takes time linear in nodes, assignments and history.
        ///
        /// @param highest no label is larger
        Optional<Rise> firstRise(int[] members, int[] prospects, int highest) {
            var above = countAbove(prospects, highest);
            for (int member = 0; member < members.length; member++) {
                int label = members[member];
                int has = 0;
                for (int prospect : given[member]) {
                    if (label > prospects[prospect]) {
                        return Optional.of(new Rise(member, prospect));
                    }
                    has += prospects[prospect] > label ? 1 : 0;
                }
                for (int prospect : held[member]) {
                    has += prospects[prospect] > label ? 1 : 0;
                }
                if (has != above[label]) {
                    return Optional.of(new Rise(member, Rise.NONE));
                }
            }
            return Optional.empty();
        }

        /// For each label, how many prospects have a larger one.
        private static int[] countAbove(int[] prospects, int highest) {
            var above = new int[highest + 1];
            for (int label : prospects) {
                above[label]++;
            }
            int sum = 0;
            for (int label = highest; label >= 0; label--) {
                int equal = above[label];
                above[label] = sum;
                sum += equal;
            }
            return above;
        }
    }
}
