package org.leaddistribution.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.concurrent.atomic.AtomicInteger;

/// Ends a program at one of its database commands as if the power had gone.
///
/// Either the JVM ends, or an error that nothing catches is thrown out of the driver. The latter is a
/// crash as far as the data can tell: no later command of that program is sent, from whichever thread, so
/// its `finally` blocks and its heartbeat reach nothing. Only the `endSessions` of a driver that is closed is
/// let through and not counted; whoever halts so lets the server give up before what was left open.
final class Halt implements CommandListener {
    /// The exit of a JVM that ended so.
    static final int HALTED = 77;

    private static final String GOODBYE = "endSessions";

    private final int command;
    private final When when;
    private final Power power;
    private final AtomicInteger started = new AtomicInteger(Integer.MIN_VALUE / 2);
    private volatile int chosen = -1;
    private volatile boolean dead;

    /// @param command from 1, counted from [#begin] on
    Halt(int command, When when, Power power) {
        this.command = command;
        this.when = when;
        this.power = power;
    }

    /// Whether it ends with a command unsent, or with its reply unread.
    enum When {
        BEFORE,
        AFTER
    }

    /// Whose power goes.
    enum Power {
        OF_THE_JVM,
        OF_ONE_STORE
    }

    /// The end of a program that shares its JVM with others.
    static final class Halted extends Error {
        private static final long serialVersionUID = 1L;
    }

    void begin() {
        started.set(0);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getCommandName().equals(GOODBYE)) {
            return;
        }
        if (dead) {
            throw new Halted();
        }
        if (started.incrementAndGet() == command) {
            chosen = event.getRequestId();
            haltIf(When.BEFORE);
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (event.getRequestId() == chosen) {
            haltIf(When.AFTER);
        }
    }

    private void haltIf(When now) {
        if (now != when) {
            return;
        }
        if (power == Power.OF_THE_JVM) {
            Runtime.getRuntime().halt(HALTED);
        }
        dead = true;
        throw new Halted();
    }
}
