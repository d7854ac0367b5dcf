package org.leaddistribution.admin.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A piece of work that is too long for the JavaFX thread.
///
/// @param title what people call it: "Uploading leads.csv"
public record Job<T>(String title, Weight weight, Work<T> work) {
    /// Whether leaving while it runs is worth a question.
    public enum Weight {
        PASSING,
        LASTING
    }

    /// What is done, on a thread of its own.
    @FunctionalInterface
    public interface Work<T> {
        T run(Reports reports) throws Exception;
    }

    /// How work reports its progress; called on its own thread.
    public interface Reports {
        void at(ProgressStep progress);

        /// False once it was cancelled; the work then ends as soon as it can.
        boolean isWanted();
    }

    /// A short one without progress: reading a page, asking for a state.
    public static <T> Job<T> passing(String title, Callable<T> work) {
        return new Job<>(title, Weight.PASSING, _ -> work.call());
    }

    /// One that people wait for and would not want to lose.
    public static <T> Job<T> lasting(String title, Work<T> work) {
        return new Job<>(title, Weight.LASTING, work);
    }

    /// Who is told of a job, always on the JavaFX thread.
    ///
    /// @param progressed may be told only of the latest of several steps
    /// @param done once, unless it failed
    /// @param failed once, with a message for people
    public record Watcher<T>(
            Consumer<ProgressStep> progressed, Consumer<T> done, Consumer<String> failed) {
        public static <T> Watcher<T> of(Consumer<T> done, Consumer<String> failed) {
            return new Watcher<>(_ -> {}, done, failed);
        }
    }
}
