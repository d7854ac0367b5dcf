package org.leaddistribution.admin.fx;

import org.leaddistribution.kernel.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people are told of a failure; the log gets the rest.
final class Explanation {
    private static final Logger LOG = LoggerFactory.getLogger(Explanation.class);
    private static final String UNFORESEEN =
            "Something happened that the console was not made for. Nothing else is affected;"
                    + " try again, and if it stays, pass on the log.";

    private Explanation() {}

    static String of(String title, Throwable failure) {
        return switch (failure) {
            case UserError explained -> String.valueOf(explained.getMessage());
            case StoreFault fault -> {
                LOG.warn("{}: {}", title, fault.getMessage());
                yield String.valueOf(fault.getMessage());
            }
            default -> {
                LOG.error("{}", title, failure);
                yield UNFORESEEN;
            }
        };
    }
}
