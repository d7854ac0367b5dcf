package org.leaddistribution.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonString;

/// Counts what a run asks of the database from the moment it has the lease: neither its wait for it, nor
/// what it asks of the lease itself, which only time makes more.
final class CommandCount implements CommandListener {
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
        if (!isOnTheLease(event)) {
            commands.incrementAndGet();
        }
    }

    private static boolean isOnTheLease(CommandStartedEvent event) {
        var target = event.getCommand().get(event.getCommandName());
        return target instanceof BsonString collection
                && collection.getValue().equals(MongoLeases.RUN);
    }
}
