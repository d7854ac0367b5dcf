package org.leaddistribution.csv;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.RowIssue.Flaw;

/// Ends a reading from deep inside the parser.
public abstract sealed class ReadingEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadingEnded(String message) {
        super(message, null, false, false);
    }

    /// The watcher wanted no more.
    public static final class ReadingStopped extends ReadingEnded {
        private static final long serialVersionUID = 1L;

        ReadingStopped() {
            super("stopped by its watcher");
        }
    }

    /// The file, or the rest of it, cannot be read.
    public static final class FileFault extends ReadingEnded {
        private static final long serialVersionUID = 1L;

        private final IssueCode code;
        private final String text;
        private final Place place;
        private final transient @Nullable Columns columns;

        FileFault(IssueCode code, String text, Place place, @Nullable Columns columns) {
            super(text);
            this.code = code;
            this.text = text;
            this.place = place;
            this.columns = columns;
        }

        /// A fault of the file as a whole.
        public static FileFault ofFile(IssueCode code, String text) {
            return new FileFault(code, text, Place.FILE, null);
        }

        /// A fault of the record that is being read.
        public static FileFault ofRecord(IssueCode code, String text) {
            return new FileFault(code, text, Place.RECORD, null);
        }

        /// There is nothing to read.
        public static FileFault empty() {
            return ofFile(
                    IssueCode.EMPTY_FILE,
                    "Empty CSV. Below the header there must be a row of data.");
        }

        /// The same fault with a sentence more.
        FileFault with(String advice) {
            return new FileFault(code, text + " " + advice, place, columns);
        }

        public IssueCode code() {
            return code;
        }

        /// What of the columns was found, where that is what is wrong; else null.
        public @Nullable Columns columns() {
            return columns;
        }

        /// @param row of the record that is being read
        public RowIssue at(int row) {
            var flaw = new Flaw(code, text);
            return switch (place) {
                case FILE -> RowIssue.ofFile(flaw);
                case RECORD -> RowIssue.ofRow(row, flaw);
            };
        }

        enum Place {
            FILE,
            RECORD
        }

        /// The columns of a file in which those that are needed were not found, or not for certain.
        ///
        /// @param found the cells of the row in which they were looked for
        /// @param suggested what each of ours may be read from, by its code
        public record Columns(List<String> found, Map<String, List<String>> suggested) {
            public Columns {
                found = List.copyOf(found);
            }
        }
    }
}
