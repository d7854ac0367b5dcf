package org.leaddistribution.admin.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Destination;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;

/// Finds by a few letters where to go and what to begin: at once what the console has, and a moment later what
/// the database knows.
final class PaletteViewModel {
    /// One letter is in nearly every name.
    private static final int LEAST_TO_SEEK = 2;

    private final List<Destination> known;
    private final Function<String, List<Destination>> inDatabase;
    private final BackgroundWork work;
    private final ObservableList<Destination> found = FXCollections.observableArrayList();
    private final ObservableList<Destination> foundToShow =
            FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private int questions;

    /// @param known what is there without asking the database
    /// @param inDatabase finds the rest by a text, off the JavaFX thread
    PaletteViewModel(
            List<Destination> known,
            Function<String, List<Destination>> inDatabase,
            BackgroundWork work) {
        this.known = List.copyOf(known);
        this.inDatabase = inDatabase;
        this.work = work;
        ask("");
    }

    /// Shows what is known at once; to be called with every letter.
    void ask(String text) {
        questions++;
        note.set("");
        found.setAll(known.stream().filter(place -> isMeant(place, text)).toList());
    }

    /// Asks the database too; to be called when the person pauses.
    void seek(String text) {
        var sought = text.strip();
        if (sought.length() < LEAST_TO_SEEK) {
            return;
        }
        int question = ++questions;
        note.set("Searching…");
        work.start(
                Job.passing("Searching", () -> inDatabase.apply(sought)),
                Watcher.of(places -> add(question, places), message -> fail(question, message)));
    }

    private void add(int question, List<Destination> places) {
        if (question == questions) {
            found.addAll(places);
            note.set(found.isEmpty() ? "Nothing is found" : "");
        }
    }

    private void fail(int question, String message) {
        if (question == questions) {
            note.set(message);
        }
    }

    /// Every word is in its name or in what else is said of it, in whatever order.
    private static boolean isMeant(Destination place, String text) {
        var words = (place.name() + " " + place.more()).toLowerCase(Locale.ROOT);
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(words::contains);
    }

    /// In the order of their places.
    ObservableList<Destination> found() {
        return foundToShow;
    }

    /// What else there is to say; empty for nothing.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
