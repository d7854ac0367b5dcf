package org.leaddistribution.upload;

import java.util.List;
import java.util.Locale;
import org.leaddistribution.csv.Column;

/// The three columns that every upload must have.
public enum LeadColumn implements Column {
    NAME("Name", Shape.NAME_PARTS),
    EMAIL("Email", Shape.FIRST_FILLED),
    ADDRESS("Address", Shape.ADDRESS_PARTS);

    static final List<LeadColumn> ALL = List.of(values());

    private final String heading;
    private final Shape shape;

    LeadColumn(String heading, Shape shape) {
        this.heading = heading;
        this.shape = shape;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public Need need() {
        return Need.REQUIRED;
    }

    @Override
    public Shape shape() {
        return shape;
    }
}
