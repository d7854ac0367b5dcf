package org.leaddistribution.admin.fx;

import java.util.concurrent.Callable;

/// A piece of work that is too long for the thread that draws.
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

    /// How work tells of itself while it runs; for its own thread.
    public interface Reports {
        void at(ProgressStep advance);

        /// False once somebody has cancelled it; the work then ends as soon as it well can.
        boolean isWanted();
    }

    /// A short one that tells nothing on its way: reading a page, asking for a state.
    public static <T> Job<T> passing(String title, Callable<T> work) {
        return new Job<>(title, Weight.PASSING, _ -> work.call());
    }

    /// One that people wait for and would not want to lose.
    public static <T> Job<T> lasting(String title, Work<T> work) {
        return new Job<>(title, Weight.LASTING, work);
    }
}
