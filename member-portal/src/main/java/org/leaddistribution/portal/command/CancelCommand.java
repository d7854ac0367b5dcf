package org.leaddistribution.portal.command;

import java.time.Duration;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.run.CancellingRun.Cancellation;
import org.leaddistribution.runtime.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Cancels a run whose plan is not decided yet, whichever program it goes on in.
@Command(name = "cancel", description = "Cancels a run, as long as its plan is not decided.")
final class CancelCommand extends DatabaseCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Parameters(paramLabel = "ID", description = "The distribution, as upload printed it.")
    private String id;

    CancelCommand(GivenSettings given) {
        super(given);
    }

    @Override
    int run(Application application) {
        return switch (cancelled(application)) {
            case CANCELLED -> {
                print("The run is cancelled: the distribution is as it was before.");
                yield LeadsProgram.DONE;
            }
            case ASKED -> {
                print(
                        "The run is being cancelled: nobody will be given leads. Its program has not"
                                + " answered yet; if it has died, distribute it again to clear it.");
                yield LeadsProgram.DONE;
            }
            case DECIDED -> refused("the plan of this round is decided, so it completes.");
            case NOT_RUNNING -> refused("this distribution is not being run.");
            case UNSETTLED -> refused("the run was changing hands. Cancel it again.");
            case UNKNOWN -> refused(id + " is no distribution. ./leads distributions lists them.");
        };
    }

    private Cancellation cancelled(Application application) {
        var cancelling = application.leads().cancelling(PATIENCE);
        return DistributionId.of(id)
                .map(known -> cancelling.cancel(Actor.OPERATOR, known))
                .orElse(Cancellation.UNKNOWN);
    }
}
