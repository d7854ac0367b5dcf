package org.leaddistribution.admin.fx;

import javafx.collections.ObservableList;

/// Does long work off the thread that draws, so that the window never freezes.
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

        /// Asks the job to end early; what came of it is still told.
        void cancel();
    }
}
