package org.leaddistribution.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts what a run asks of the database from the moment it has the lease: neither its wait for it, nor
/// the beats that only time makes more.
final class CommandCount implements CommandListener {
    private static final String BEATING = "run-heartbeat";
    private static final String TAKES_THE_LEASE = "findAndModify";

    private final AtomicInteger commands = new AtomicInteger();

    int commands() {
        return commands.get();
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getCommandName().equals(TAKES_THE_LEASE)) {
            commands.set(0);
        }
        if (!Thread.currentThread().getName().equals(BEATING)) {
            commands.incrementAndGet();
        }
    }
}
