package org.leaddistribution.upload;

/// The three columns that every upload must have.
public enum LeadColumn {
    NAME("Name"),
    EMAIL("Email"),
    ADDRESS("Address");

    private final String heading;

    LeadColumn(String heading) {
        this.heading = heading;
    }

    /// The column's name in a file's header and in messages.
    public String heading() {
        return heading;
    }
}
