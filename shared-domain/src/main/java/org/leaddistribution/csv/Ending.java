package org.leaddistribution.csv;

/// How the reading of a file ended.
public sealed interface Ending {
    /// Every row was read.
    record Whole() implements Ending {}

    /// What is wrong makes the rest of the file, or all of it, worthless: refused in every mode.
    record Refused(RowIssue fault) implements Ending {}

    /// The watcher wanted no more of it.
    record Cancelled() implements Ending {}
}
