package org.leaddistribution.upload;

import java.util.List;

/// The trimmed values of a row's three columns, and of those that are kept beside them: what a lead is made of
/// before anybody judges it.
public record RowCells(String name, String email, String address, List<String> kept) {
    public RowCells {
        kept = List.copyOf(kept);
    }

    public String in(LeadColumn column) {
        return switch (column) {
            case NAME -> name;
            case EMAIL -> email;
            case ADDRESS -> address;
        };
    }
}
