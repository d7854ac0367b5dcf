package org.leaddistribution.upload;

/// The trimmed values of a row's three columns.
record RowCells(String name, String email, String address) {
    String in(LeadColumn column) {
        return switch (column) {
            case NAME -> name;
            case EMAIL -> email;
            case ADDRESS -> address;
        };
    }
}
