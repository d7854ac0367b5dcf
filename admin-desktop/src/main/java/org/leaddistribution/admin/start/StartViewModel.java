package org.leaddistribution.admin.start;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;

/// Opens what the console works on, as often as it takes.
///
/// @param <T> what is opened
public final class StartViewModel<T> {
    private final Callable<T> opening;
    private final Consumer<T> opened;
    private final Consumer<T> unwanted;
    private final BackgroundWork work;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Banner> trouble = new ReadOnlyObjectWrapper<>(Banner.NONE);
    private boolean left;

    /// @param opening may take seconds, and fails with a message for people
    /// @param opened is handed the result, once
    /// @param unwanted is handed what was opened after all, when somebody has chosen another database meanwhile
    public StartViewModel(
            Callable<T> opening, Consumer<T> opened, Consumer<T> unwanted, BackgroundWork work) {
        this.opening = opening;
        this.opened = opened;
        this.unwanted = unwanted;
        this.work = work;
    }

    /// Tries, unless it is trying already.
    public void start() {
        if (busy.get() || left) {
            return;
        }
        busy.set(true);
        work.start(
                Job.passing("Starting the database", opening),
                Watcher.of(this::succeed, this::fail));
    }

    /// Tries again when the last try has failed: for a clock to call, so that it recovers by itself.
    public void tryAgain() {
        if (!trouble.get().isNone()) {
            start();
        }
    }

    /// Tries no more; what is being opened just now is unwanted.
    public void leave() {
        left = true;
    }

    private void succeed(T result) {
        busy.set(false);
        if (left) {
            unwanted.accept(result);
            return;
        }
        trouble.set(Banner.NONE);
        opened.accept(result);
    }

    private void fail(String message) {
        busy.set(false);
        trouble.set(Banner.danger("The database cannot be used", message));
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last try failed; stays while the next one runs.
    public ReadOnlyObjectProperty<Banner> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
