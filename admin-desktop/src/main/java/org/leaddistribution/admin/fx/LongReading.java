package org.leaddistribution.admin.fx;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork.Running;
import org.leaddistribution.admin.fx.Job.Reports;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.kernel.Progress;

/// One long reading after the other, each with its progress, that can be called off; what a later one has overtaken is
/// told to nobody.
public final class LongReading {
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<@Nullable ProgressStep> progress =
            new ReadOnlyObjectWrapper<>();
    private Running running = Running.NOTHING;
    private int begun;

    public LongReading(BackgroundWork work) {
        this.work = work;
    }

    /// Null while nothing is read.
    public ReadOnlyObjectProperty<@Nullable ProgressStep> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Calls off what is being read, and reads this.
    ///
    /// @param label of a step, for people
    public <T, S extends Enum<S>> void start(
            String title,
            Function<S, String> label,
            Function<Progress<S>, T> reading,
            Consumer<T> done,
            Consumer<String> failed) {
        cancel();
        int number = begun;
        progress.set(ProgressStep.beginning(title));
        running =
                work.start(
                        new Job<>(
                                title,
                                Job.Weight.PASSING,
                                reports -> reading.apply(told(reports, label))),
                        new Watcher<>(
                                step -> ifCurrent(number, () -> progress.set(step)),
                                result -> end(number, () -> done.accept(result)),
                                why -> end(number, () -> failed.accept(why))));
    }

    private static <S extends Enum<S>> Progress<S> told(
            Reports reports, Function<S, String> label) {
        return new Progress<>() {
            @Override
            public void at(S step, long done, long total) {
                reports.at(new ProgressStep(step, label.apply(step), done, total));
            }

            @Override
            public boolean isCalledOff() {
                return !reports.isWanted();
            }
        };
    }

    private void end(int number, Runnable tell) {
        ifCurrent(
                number,
                () -> {
                    progress.set(null);
                    tell.run();
                });
    }

    private void ifCurrent(int number, Runnable action) {
        if (number == begun) {
            action.run();
        }
    }

    /// Nothing is told of what was being read.
    public void cancel() {
        begun++;
        running.cancel();
        running = Running.NOTHING;
        progress.set(null);
    }
}
