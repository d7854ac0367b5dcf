package org.leaddistribution.portal.command;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes what a program holds when it is told to stop, by Ctrl-C or a signal.
final class UntilStopped {
    private static final Logger LOG = LoggerFactory.getLogger(UntilStopped.class);

    private UntilStopped() {}

    /// @param parts in the order in which they are closed
    static void close(AutoCloseable... parts) {
        var inOrder = List.of(parts);
        var closing = new Thread(() -> inOrder.forEach(UntilStopped::end), "closing");
        Runtime.getRuntime().addShutdownHook(closing);
    }

    private static void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            LOG.warn("{} did not close well", part.getClass().getSimpleName(), failed);
        }
    }
}
