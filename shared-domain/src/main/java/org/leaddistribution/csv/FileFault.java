package org.leaddistribution.csv;

import org.leaddistribution.csv.RowIssue.Flaw;

/// The file, or the rest of it, cannot be read.
public final class FileFault extends ReadingEnded {
    private final IssueCode code;
    private final String text;
    private final Place place;

    private FileFault(IssueCode code, String text, Place place) {
        super(text);
        this.code = code;
        this.text = text;
        this.place = place;
    }

    /// A fault of the file as a whole.
    public static FileFault ofFile(IssueCode code, String text) {
        return new FileFault(code, text, Place.FILE);
    }

    /// A fault of the record that is being read.
    public static FileFault ofRecord(IssueCode code, String text) {
        return new FileFault(code, text, Place.RECORD);
    }

    /// @param row of the record that is being read
    public RowIssue at(int row) {
        var flaw = new Flaw(code, text);
        return switch (place) {
            case FILE -> RowIssue.ofFile(flaw);
            case RECORD -> RowIssue.ofRow(row, flaw);
        };
    }

    private enum Place {
        FILE,
        RECORD
    }
}
