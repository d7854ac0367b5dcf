package org.leaddistribution.ingest;

/// What is wrong, before anyone says where.
///
/// @param text a sentence about the thing and one about what to do
record Flaw(IssueCode code, String text) {
    /// What can always be done about a row.
    static final String CORRECT =
            " Correct it, or leave the row out by importing only the good rows.";
}
