package org.leaddistribution.admin.prospects;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.BackgroundWork.Running;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.run.TracingProspect.Trace;

/// Looks a prospect up by its e-mail.
final class ProspectsViewModel {
    private final Function<String, Optional<Trace>> tracing;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Unasked());
    private int asked;

    /// @param tracing [org.leaddistribution.run.TracingProspect#ofEmail]
    ProspectsViewModel(Function<String, Optional<Trace>> tracing, BackgroundWork work) {
        this.tracing = tracing;
        this.work = work;
    }

    /// What the screen shows.
    sealed interface State {
        record Unasked() implements State {}

        record Looking(String email) implements State {}

        record Found(String email, Trace trace) implements State {}

        record Unknown(String email) implements State {}

        record Failed(String email, String why) implements State {}

        /// What was asked for; null before anything was.
        default @Nullable String sought() {
            return switch (this) {
                case Unasked _ -> null;
                case Looking(var email) -> email;
                case Found(var email, _) -> email;
                case Unknown(var email) -> email;
                case Failed(var email, _) -> email;
            };
        }
    }

    void find(String typed) {
        var email = typed.strip();
        if (email.isEmpty()) {
            return;
        }
        int number = ++asked;
        state.set(new State.Looking(email));
        var _ = look(email, number);
    }

    /// Looks again for what is shown.
    void refresh() {
        var email = state.get().sought();
        if (email != null) {
            var _ = look(email, ++asked);
        }
    }

    private Running look(String email, int number) {
        return work.start(
                Job.passing("Looking for " + email, () -> tracing.apply(email)),
                Watcher.of(
                        found -> show(number, found(email, found)),
                        why -> show(number, new State.Failed(email, why))));
    }

    private static State found(String email, Optional<Trace> found) {
        return found.<State>map(trace -> new State.Found(email, trace))
                .orElseGet(() -> new State.Unknown(email));
    }

    private void show(int number, State next) {
        if (number == asked) {
            state.set(next);
        }
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
