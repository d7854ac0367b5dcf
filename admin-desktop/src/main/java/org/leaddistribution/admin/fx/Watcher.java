package org.leaddistribution.admin.fx;

import java.util.function.Consumer;

/// Who hears of a job, always on the thread that draws.
///
/// @param advanced may be told only of the latest of several advances
/// @param done once, unless it failed
/// @param failed once, with a message for people
public record Watcher<T>(
        Consumer<ProgressStep> advanced, Consumer<T> done, Consumer<String> failed) {
    public static <T> Watcher<T> of(Consumer<T> done, Consumer<String> failed) {
        return new Watcher<>(_ -> {}, done, failed);
    }
}
