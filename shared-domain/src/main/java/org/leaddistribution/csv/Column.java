package org.leaddistribution.csv;

/// A value that a file gives for each of its rows, such as a lead's address, whatever its heading is.
///
/// Implemented by enums: the columns of leads, and those of members.
public interface Column {
    /// How it is called in `headings.tsv`, in calls and in answers.
    String code();

    /// The heading that always means this column, in any case; also its name in messages.
    String heading();

    Need need();

    Shape shape();

    /// Whether a file without it is refused.
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    /// How a value is made where several columns of a file belong to it.
    enum Shape {
        /// It stands in one column.
        SINGLE,
        /// The first column that is filled, row by row.
        FIRST_FILLED,
        /// Parts of a person's name, with a blank between them.
        NAME_PARTS,
        /// Parts of a postal address, with commas between them.
        ADDRESS_PARTS
    }
}
