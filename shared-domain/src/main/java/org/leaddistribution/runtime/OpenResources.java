package org.leaddistribution.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has been opened so far, to be closed newest first, whether everything could be opened or not.
///
/// Safe for several threads: whoever closes waits for what is just being opened, so that it is closed too.
public final class OpenResources implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenResources.class);

    private final Deque<AutoCloseable> newestFirst = new ArrayDeque<>();
    private boolean closed;

    /// Opens one more. What `opening` throws reaches the caller; what was opened before stays open.
    ///
    /// @throws IllegalStateException when everything is closed already
    public synchronized <T extends AutoCloseable> T open(Supplier<T> opening) {
        if (closed) {
            throw new IllegalStateException("Nothing can be opened any more: the program ends");
        }
        var opened = opening.get();
        newestFirst.push(opened);
        return opened;
    }

    /// Returns once nothing is being opened; from then on nothing is.
    synchronized void openNoMore() {
        closed = true;
    }

    /// Returns what `assembly` makes of the resources that it opens; when it fails, they are closed again.
    public static <T> T assembled(Function<OpenResources, T> assembly) {
        var resources = new OpenResources();
        try {
            return assembly.apply(resources);
        } catch (RuntimeException | Error failed) {
            resources.close();
            throw failed;
        }
    }

    /// Closes each, whatever becomes of the others: what fails is logged. A second call does nothing.
    @Override
    public synchronized void close() {
        openNoMore();
        while (!newestFirst.isEmpty()) {
            close(newestFirst.pop());
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failed) {
            LOG.warn("{} did not close well", resource.getClass().getSimpleName(), failed);
        }
    }
}
