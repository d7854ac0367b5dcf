package org.leaddistribution.portal.command;

import java.util.EnumSet;
import java.util.Locale;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.run.RunOutcome;
import org.leaddistribution.run.RunProgress;
import org.leaddistribution.run.RunRequest;
import org.leaddistribution.run.RunStep;
import org.leaddistribution.runtime.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a distribution, however long it takes.
@Command(name = "distribute", description = "Deals the leads of an upload to the members.")
final class DistributeCommand extends DatabaseCommand {
    @Parameters(paramLabel = "ID", description = "The distribution, as upload printed it.")
    private String id;

    @Option(names = "--next-round", description = "Deal the leads of a completed one once more.")
    private boolean nextRound;

    @Option(
            names = "--close",
            description =
                    "End a failed round that cannot go on: members whose file has begun keep it,"
                            + " the others get nothing in this round, a warning names them.")
    private boolean close;

    DistributeCommand(GivenSettings given) {
        super(given);
    }

    @Override
    int run(Application application) {
        var distribution = DistributionId.of(id);
        if (distribution.isEmpty()) {
            return refused(id + " is no distribution. ./leads distributions lists them.");
        }
        var running = application.leads().running();
        return tell(running.run(Actor.OPERATOR, distribution.get(), request(), eachStepOnce()));
    }

    private RunRequest request() {
        if (close) {
            return new RunRequest.Close();
        }
        return nextRound ? new RunRequest.NextRound() : new RunRequest.FirstRound();
    }

    private RunProgress eachStepOnce() {
        var told = EnumSet.of(RunStep.WAITING);
        return (step, _, _) -> {
            if (told.add(step)) {
                print(step.label() + " …");
            }
        };
    }

    private int tell(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Completed done -> completed(done);
            case RunOutcome.Failed(_, var message, var step) ->
                    refused(
                            "the run failed while %s: %s Distribute it again to go on."
                                    .formatted(step.code(), message));
            case RunOutcome.NotRun refused -> refused(refused.reason());
        };
    }

    private int completed(RunOutcome.Completed done) {
        print(
                String.format(
                        Locale.ROOT,
                        "Round %d is complete: %,d leads given to %,d members.",
                        done.round(),
                        done.assignments(),
                        done.membersServed()));
        var shortage = done.shortage();
        if (shortage != null && !shortage.isNone()) {
            print(shortage.sentence());
        }
        print("Plan " + done.planHash());
        done.warnings().forEach(warning -> print("Warning: " + warning.message()));
        return LeadsProgram.DONE;
    }
}
