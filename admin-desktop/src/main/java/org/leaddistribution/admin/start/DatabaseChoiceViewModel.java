package org.leaddistribution.admin.start;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.BackgroundWork.Running;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ProgressStep;

/// Where the data is to be kept: chosen at the very first start, and again when the choice turns out to be wrong.
///
/// Nothing is kept of an address before a server has answered there.
public final class DatabaseChoiceViewModel {
    /// Where the data may be.
    public enum Place {
        ON_THIS_MACHINE,
        ELSEWHERE
    }

    /// What the program finds for itself on this machine.
    public sealed interface Offer {
        /// It is looked for just now.
        record Looking() implements Offer {}

        /// @param program that runs the local database: `MongoDB 7.0.2`
        record Ready(String program) implements Offer {}

        /// @param program that has to be fetched first
        record Fetchable(String program, String size) implements Offer {}

        /// @param why what there is to do about it, too
        record Unavailable(String why) implements Offer {}
    }

    /// What the choice is made among. Each may take seconds, and fails with a message for people.
    public interface Databases {
        Offer look();

        /// @return false when it was cancelled
        boolean fetch(Job.Reports reports);

        /// @return what answered there: `MongoDB 7.0.2, replica set rs0`
        String test(String address);

        /// From here on it is the one that all programs of the data folder use.
        ///
        /// @param address null for the one on this machine
        void use(@Nullable String address);
    }

    /// What is being done.
    public enum Doing {
        NOTHING,
        TESTING,
        FETCHING,
        KEEPING
    }

    private final Databases databases;
    private final Runnable chosen;
    private final BackgroundWork work;
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.ON_THIS_MACHINE);
    private final StringProperty address;
    private final ReadOnlyObjectWrapper<Offer> offer =
            new ReadOnlyObjectWrapper<>(new Offer.Looking());
    private final ReadOnlyObjectWrapper<Doing> doing = new ReadOnlyObjectWrapper<>(Doing.NOTHING);
    private final ReadOnlyObjectWrapper<Banner> news = new ReadOnlyObjectWrapper<>(Banner.NONE);
    private final ReadOnlyObjectWrapper<ProgressStep> progress =
            new ReadOnlyObjectWrapper<>(ProgressStep.beginning(""));
    private final BooleanBinding canGoOn;
    private Running running = Running.NOTHING;

    /// @param address that was chosen before, to be corrected; null when there is none
    /// @param chosen called once the choice is kept
    public DatabaseChoiceViewModel(
            Databases databases, @Nullable String address, Runnable chosen, BackgroundWork work) {
        this.databases = databases;
        this.chosen = chosen;
        this.work = work;
        this.address = new SimpleStringProperty(Objects.requireNonNullElse(address, ""));
        if (address != null) {
            place.set(Place.ELSEWHERE);
        }
        this.canGoOn =
                Bindings.createBooleanBinding(
                        () -> doing.get() == Doing.NOTHING && isChosen(),
                        doing,
                        place,
                        offer,
                        this.address);
        this.address.subscribe((_, _) -> news.set(Banner.NONE));
        place.subscribe((_, _) -> news.set(Banner.NONE));
    }

    private boolean isChosen() {
        return switch (place.get()) {
            case ELSEWHERE -> !address.get().isBlank();
            case ON_THIS_MACHINE ->
                    switch (offer.get()) {
                        case Offer.Looking _, Offer.Unavailable _ -> false;
                        case Offer.Ready _, Offer.Fetchable _ -> true;
                    };
        };
    }

    /// Looks for what this machine has.
    public void look() {
        work.start(
                Job.passing("Looking for MongoDB", databases::look),
                Watcher.of(this::found, why -> found(new Offer.Unavailable(why))));
    }

    private void found(Offer found) {
        offer.set(found);
        if (found instanceof Offer.Unavailable) {
            place.set(Place.ELSEWHERE);
        }
    }

    /// Tells whether the address that was typed will do, and goes no further.
    public void test() {
        test(() -> {});
    }

    private void test(Runnable next) {
        if (doing.get() != Doing.NOTHING || address.get().isBlank()) {
            return;
        }
        begin(Doing.TESTING);
        var typed = address.get().strip();
        running =
                work.start(
                        Job.passing("Testing the connection", () -> databases.test(typed)),
                        Watcher.of(
                                found -> {
                                    end(Banner.success("The connection works", found));
                                    next.run();
                                },
                                why -> end(Banner.danger("That does not work yet", why))));
    }

    /// Does what the choice takes, keeps it and goes on.
    public void goOn() {
        if (!canGoOn.get()) {
            return;
        }
        if (place.get() == Place.ELSEWHERE) {
            var typed = address.get().strip();
            test(() -> keep(typed));
        } else if (offer.get() instanceof Offer.Fetchable) {
            fetch();
        } else {
            keep(null);
        }
    }

    private void fetch() {
        begin(Doing.FETCHING);
        running =
                work.start(
                        Job.lasting("Fetching MongoDB", databases::fetch),
                        new Watcher<>(progress::set, this::fetched, this::notFetched));
    }

    private void fetched(boolean isThere) {
        if (isThere) {
            end(Banner.NONE);
            keep(null);
        } else {
            end(Banner.info("Nothing was fetched", "You have cancelled it."));
        }
    }

    /// What failed may succeed later, so it can be tried again.
    private void notFetched(String why) {
        place.set(Place.ELSEWHERE);
        end(
                Banner.danger(
                        "There is no MongoDB for this machine now",
                        why + "\nUse a MongoDB of yours, or choose this machine to try again."));
    }

    private void keep(@Nullable String typed) {
        begin(Doing.KEEPING);
        running =
                work.start(
                        Job.passing(
                                "Keeping the choice",
                                () -> {
                                    databases.use(typed);
                                    return true;
                                }),
                        Watcher.of(
                                _ -> {
                                    doing.set(Doing.NOTHING);
                                    chosen.run();
                                },
                                why -> end(Banner.danger("The choice cannot be kept", why))));
    }

    private void begin(Doing what) {
        news.set(Banner.NONE);
        progress.set(ProgressStep.beginning(""));
        doing.set(what);
    }

    private void end(Banner outcome) {
        running = Running.NOTHING;
        doing.set(Doing.NOTHING);
        news.set(outcome);
    }

    /// Ends the fetching, if that is under way.
    public void cancel() {
        if (doing.get() == Doing.FETCHING) {
            running.cancel();
        }
    }

    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    public StringProperty addressProperty() {
        return address;
    }

    public ReadOnlyObjectProperty<Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Doing> doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// What came of the last test or fetching.
    public ReadOnlyObjectProperty<Banner> newsProperty() {
        return news.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ProgressStep> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public BooleanBinding canGoOn() {
        return canGoOn;
    }
}
