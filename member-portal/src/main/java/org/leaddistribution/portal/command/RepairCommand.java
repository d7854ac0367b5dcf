package org.leaddistribution.portal.command;

import java.util.Locale;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.check.RepairingData.RepairOutcome;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.run.RunLease;
import org.leaddistribution.runtime.Application;
import picocli.CommandLine.Command;

/// Repairs damaged data that can be derived from other stored data.
@Command(
        name = "repair",
        description =
                "Makes lost unique indexes again, files from their assignments, and counts counters"
                        + " again. Deletes nothing, and names what somebody has to decide.")
final class RepairCommand extends DatabaseCommand {
    RepairCommand(GivenSettings given) {
        super(given);
    }

    /// A database that needs repair is not ready.
    @Override
    void requireReady(Application application) {}

    @Override
    int run(Application application) {
        return switch (application.leads().repairing().repair(Actor.OPERATOR, this::print)) {
            case RepairOutcome.RunAlive(var running) -> refused(whyNot(running));
            case RepairOutcome.Done done -> {
                print(summary(done));
                yield done.isHealthy() ? LeadsProgram.DONE : LeadsProgram.FAILED;
            }
        };
    }

    private static String whyNot(DistributionId running) {
        return running.equals(RunLease.REPAIR)
                ? "the data is being repaired already. Wait for the end of that."
                : "distribution %s is being run. Repair once it is over, or cancel it: ./leads cancel %s"
                        .formatted(running, running);
    }

    private static String summary(RepairOutcome.Done done) {
        var left =
                done.isHealthy()
                        ? "No violation is left."
                        : String.format(
                                Locale.ROOT,
                                "%d violations are left: they are named above.",
                                done.left());
        return done.repaired() == 0
                ? "Nothing was repaired. " + left
                : String.format(
                        Locale.ROOT,
                        "Repaired: %d indexes, %d counters, %d files. %s",
                        done.guards(),
                        done.counters(),
                        done.files(),
                        left);
    }
}
