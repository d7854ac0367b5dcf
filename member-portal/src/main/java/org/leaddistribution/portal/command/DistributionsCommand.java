package org.leaddistribution.portal.command;

import java.util.Locale;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.runtime.Application;
import picocli.CommandLine.Command;

/// Lists the distributions.
@Command(name = "distributions", description = "Lists the distributions, newest first.")
final class DistributionsCommand extends DatabaseCommand {
    private static final String ROW = "%-36s  %-10s  %9s  %11s  %-24s  %s";

    DistributionsCommand(GivenSettings given) {
        super(given);
    }

    @Override
    int run(Application application) {
        var reading = application.leads().distributions();
        var page = reading.page(new PageRequest(1, PageRequest.LARGEST_LIMIT));
        if (page.totalCount() == 0) {
            print("There are no distributions yet. ./leads upload FILE makes one.");
            return LeadsProgram.DONE;
        }
        print(
                String.format(
                        Locale.ROOT,
                        ROW,
                        "ID",
                        "Status",
                        "Leads",
                        "Distributed",
                        "Uploaded",
                        "File"));
        for (int next = 2; !page.items().isEmpty(); next++) {
            page.items().forEach(this::print);
            page = reading.page(new PageRequest(next, PageRequest.LARGEST_LIMIT));
        }
        return LeadsProgram.DONE;
    }

    private void print(Distribution distribution) {
        print(
                String.format(
                        Locale.ROOT,
                        ROW,
                        distribution.id(),
                        distribution.status().label(),
                        distribution.upload().rows().total(),
                        distribution.made(),
                        distribution.upload().at(),
                        distribution.upload().filename()));
        var failure = distribution.run().failure();
        if (failure != null) {
            print("    failed while " + failure.step() + ": " + failure.message());
        }
    }
}
