package org.leaddistribution.admin.shell;

/// How the database was when it was last asked.
///
/// @param text for the status bar
public record DatabaseState(Kind kind, String text) {
    static final DatabaseState UNKNOWN =
            new DatabaseState(Kind.UNKNOWN, "Connecting to the database…");
    static final DatabaseState CONNECTED = new DatabaseState(Kind.CONNECTED, "Database connected");

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
