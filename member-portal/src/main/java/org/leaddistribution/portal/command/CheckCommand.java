package org.leaddistribution.portal.command;

import org.leaddistribution.runtime.Application;
import picocli.CommandLine.Command;

/// Verifies the stored data.
@Command(
        name = "check",
        description = "Verifies every invariant of the stored data and names each violation.")
final class CheckCommand extends DatabaseCommand {
    CheckCommand(GivenSettings given) {
        super(given);
    }

    /// A database that is not ready can be checked too.
    @Override
    void requireReady(Application application) {}

    @Override
    int run(Application application) {
        var summary = application.leads().checking().check(found -> print(found.toString()));
        summary.unproven().forEach(round -> print("Not verified: " + round));
        summary.unfinished().forEach(round -> print("Unfinished: " + round));
        print(summary.toString());
        return summary.isHealthy() ? LeadsProgram.DONE : LeadsProgram.FAILED;
    }
}
