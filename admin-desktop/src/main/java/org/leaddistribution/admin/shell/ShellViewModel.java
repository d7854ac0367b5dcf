package org.leaddistribution.admin.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.leaddistribution.access.Staff;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ScreenContext.Rights;

/// What the window shows around every screen: who is signed in, how the database is, what goes on.
public final class ShellViewModel {
    private final Staff staff;
    private final BackgroundWork work;
    private final Runnable probe;
    private final ReadOnlyObjectWrapper<DatabaseState> database =
            new ReadOnlyObjectWrapper<>(DatabaseState.UNKNOWN);
    private Probing probing = Probing.NOT_NOW;

    private enum Probing {
        NOW,
        NOT_NOW
    }

    /// @param probe asks the database for a sign of life, and throws what people should read
    public ShellViewModel(Staff staff, BackgroundWork work, Runnable probe) {
        this.staff = staff;
        this.work = work;
        this.probe = probe;
    }

    /// Asks the database, unless it is being asked: for a clock to call.
    public void checkDatabase() {
        if (probing == Probing.NOW) {
            return;
        }
        probing = Probing.NOW;
        work.start(
                Job.passing("Asking the database", this::probed),
                Watcher.of(this::note, message -> note(DatabaseState.away(message))));
    }

    private DatabaseState probed() {
        probe.run();
        return DatabaseState.CONNECTED;
    }

    private void note(DatabaseState state) {
        probing = Probing.NOT_NOW;
        database.set(state);
    }

    public ReadOnlyObjectProperty<DatabaseState> databaseProperty() {
        return database.getReadOnlyProperty();
    }

    /// What goes on in the background; empty while nothing lasting does.
    public StringBinding activity() {
        var lasting = work.lasting();
        return Bindings.createStringBinding(() -> String.join(" · ", lasting), lasting);
    }

    BackgroundWork work() {
        return work;
    }

    public String username() {
        return staff.username().value();
    }

    /// The role, and what it means for this console.
    public String role() {
        return switch (rights()) {
            case WRITE -> "Administrator";
            case READ -> "Support, read only";
        };
    }

    public Rights rights() {
        return rightsOf(staff);
    }

    public static Rights rightsOf(Staff staff) {
        return switch (staff.role()) {
            case ADMIN -> Rights.WRITE;
            case SUPPORT, MEMBER -> Rights.READ;
        };
    }

    /// How the database was when it was last asked.
    ///
    /// @param text for the status bar
    public record DatabaseState(Kind kind, String text) {
        static final DatabaseState UNKNOWN =
                new DatabaseState(Kind.UNKNOWN, "Connecting to the database…");
        static final DatabaseState CONNECTED =
                new DatabaseState(Kind.CONNECTED, "Database connected");

        static DatabaseState away(String why) {
            return new DatabaseState(Kind.AWAY, why);
        }

        /// Each has a dot of its own colour.
        public enum Kind {
            UNKNOWN,
            CONNECTED,
            AWAY
        }
    }
}
