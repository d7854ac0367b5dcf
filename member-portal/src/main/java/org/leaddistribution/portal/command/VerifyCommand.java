package org.leaddistribution.portal.command;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.certificate.PlanVerifier;
import org.leaddistribution.allocation.certificate.Verdict.Proven;
import org.leaddistribution.allocation.certificate.Verdict.Rejected;
import org.leaddistribution.allocation.files.PlanFile;
import org.leaddistribution.allocation.files.ProblemFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Verifies a plan file, whichever program made it.
@Command(
        name = "verify",
        description =
                "Proves that a plan is possible, the largest and the fairest, or says why not.")
final class VerifyCommand extends PlanFilesCommand {
    @Parameters(index = "0", paramLabel = "PROBLEM.json", description = "The problem.")
    private Path problem;

    @Parameters(index = "1", paramLabel = "PLAN.json", description = "What is said to be its plan.")
    private Path plan;

    VerifyCommand(GivenSettings given) {
        super(given);
    }

    @Override
    int run() throws IOException {
        var asked = ProblemFile.read(problem);
        var answer = PlanFile.read(plan, asked);
        return switch (PlanVerifier.verify(asked, answer)) {
            case Proven proven -> tell(answer, proven);
            case Rejected(var rule, var place) ->
                    refused(
                            "%s is not the plan for %s. Rule %s fails (%s): %s. Make the plan anew with ./leads allocate."
                                    .formatted(plan, problem, rule, rule.claim(), oneLine(place)));
        };
    }

    private int tell(AllocationPlan answer, Proven proven) {
        print("%s is proven for %s: it is possible, and".formatted(plan, problem));
        print(
                String.format(
                        Locale.ROOT,
                        "  total: %,d assignments; no plan makes more",
                        proven.total()));
        print(smallestFill(proven));
        print(copies(answer, proven));
        print("  members bound by: " + reasons(answer));
        print("  plan hash: " + answer.planHash());
        return LeadsProgram.DONE;
    }

    private static String smallestFill(Proven proven) {
        var lowest = proven.lowestFill();
        return lowest.quota() == 0
                ? "  smallest fill ratio: none, nobody has a quota"
                : String.format(
                        Locale.ROOT,
                        "  smallest fill ratio: %.4f (%,d of %,d); no plan is fairer",
                        lowest.value(),
                        lowest.leads(),
                        lowest.quota());
    }

    private static String copies(AllocationPlan answer, Proven proven) {
        var histogram = answer.copiesHistogram();
        return histogram.isEmpty()
                ? "  copies: none, there are no prospects"
                : String.format(
                        Locale.ROOT,
                        "  copies of a prospect: %,d to %,d; no plan with these shares is more even"
                                + " (sum of squares %,d)",
                        histogram.firstKey(),
                        histogram.lastKey(),
                        proven.squaredCopies());
    }

    private static String reasons(AllocationPlan answer) {
        var counts =
                answer.members().stream()
                        .collect(
                                groupingBy(
                                        member -> member.boundBy().code(),
                                        TreeMap::new,
                                        counting()));
        return counts.isEmpty()
                ? "nobody is there"
                : counts.entrySet().stream()
                        .map(
                                each ->
                                        String.format(
                                                Locale.ROOT,
                                                "%s %,d",
                                                each.getKey(),
                                                each.getValue()))
                        .collect(joining(", "));
    }

    /// Names in it may contain control characters.
    private static String oneLine(String place) {
        return place.replaceAll("\\p{Cntrl}", "?");
    }
}
