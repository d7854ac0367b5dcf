package org.leaddistribution.runtime;

import java.time.Duration;
import java.util.List;
import org.leaddistribution.kernel.Guards;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.kernel.StoreFault.GuardLost;
import org.leaddistribution.runtime.Duty.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the log within a minute that the database has lost a unique index, and when it is there again.
public final class GuardDuty {
    private static final Logger LOG = LoggerFactory.getLogger(GuardDuty.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Guards guards;
    private List<LostGuard> lost = List.of();

    private GuardDuty(Guards guards) {
        this.guards = guards;
    }

    public static Duty of(Guards guards) {
        return new Duty("Watching the guards", PAUSE, PAUSE, new GuardDuty(guards)::look);
    }

    private Report look() {
        var before = lost;
        lost = guards.lost();
        if (!lost.isEmpty() && !lost.equals(before)) {
            LOG.error("{}", GuardLost.messageOf(lost));
        } else if (lost.isEmpty() && !before.isEmpty()) {
            LOG.info("Every guard of the database is in place again");
        }
        return new Report.Fine();
    }
}
