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

    /// What is wrong can be found also where the database is not fit for work.
    @Override
    void requireReady(Application application) {}

    @Override
    int run(Application application) {
        var summary = application.leads().checking().check(found -> print(found.toString()));
        summary.unproven().forEach(round -> print("Not verified: " + round));
        summary.unfinished().forEach(round -> print("Unfinished: " + round));
        print(summary.toString());
        return summary.isHealthy() ? Leads.DONE : Leads.FAILED;
    }
}
