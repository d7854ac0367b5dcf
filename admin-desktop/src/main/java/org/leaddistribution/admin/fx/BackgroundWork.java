package org.leaddistribution.admin.fx;

import javafx.collections.ObservableList;
import org.leaddistribution.admin.fx.Job.Watcher;

/// Does long work off the JavaFX thread, so that the window never freezes.
///
/// To be used from that thread alone.
public interface BackgroundWork {
    /// Returns at once, whatever the job takes.
    <T> Running start(Job<T> job, Watcher<T> watcher);

    /// The titles of the lasting jobs that run now, oldest first.
    ObservableList<String> lasting();

    /// A job that was started.
    @FunctionalInterface
    interface Running {
        /// Nothing runs: there is nothing to cancel.
        Running NOTHING = () -> {};

        /// Asks the job to end early; its result is still reported.
        void cancel();
    }
}
