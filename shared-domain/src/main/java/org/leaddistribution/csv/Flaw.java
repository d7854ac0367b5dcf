package org.leaddistribution.csv;

/// What is wrong, before anyone says where.
///
/// @param text a sentence about the thing and one about what to do
public record Flaw(IssueCode code, String text) {
    /// What can always be done about a row.
    public static final String CORRECT =
            " Correct it, or leave the row out by importing only the good rows.";
}
