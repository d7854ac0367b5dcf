package org.leaddistribution.admin.fx;

import java.util.function.Consumer;
import java.util.function.Function;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;
import org.leaddistribution.audit.Actor;

/// Something that is changed for good once the person at the screen has confirmed it, in that person's name.
///
/// It may outlast the session, so its functions must not hold a screen.
///
/// @param question asked before
/// @param title what it is called while it lasts: "Withdrawing leads.csv"
/// @param call does it, off the JavaFX thread
/// @param outcome the banner for what the call returned
/// @param notDone the title of what is said when it failed; the message of the failure follows
/// @param <R> what the call returns
public record ConfirmedAction<R>(
        Question question,
        String title,
        Function<Actor, R> call,
        Function<R, Banner> outcome,
        String notDone) {
    /// @param refresh shows what is stored as it then is, and calls back once it does
    /// @param told called with the outcome; not called when the person answered no
    public void ask(ScreenContext context, Consumer<Runnable> refresh, Consumer<Banner> told) {
        context.dialogs().ifConfirmed(question, () -> start(context, refresh, told));
    }

    private void start(ScreenContext context, Consumer<Runnable> refresh, Consumer<Banner> told) {
        context.work()
                .start(
                        job(title, call, context.sessionCheck()),
                        Watcher.of(
                                result -> refresh.accept(() -> told.accept(outcome.apply(result))),
                                message -> told.accept(Banner.danger(notDone, message))));
    }

    private static <R> Job<R> job(
            String title, Function<Actor, R> call, SessionCheck sessionCheck) {
        return Job.lasting(title, _ -> call.apply(new Actor(sessionCheck.requireAdmin())));
    }
}
