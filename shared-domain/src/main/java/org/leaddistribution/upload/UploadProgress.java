package org.leaddistribution.upload;

import org.leaddistribution.csv.ReadProgress.Signal;

/// Hears how far an upload is, and may stop it; called from the thread that uploads.
@FunctionalInterface
public interface UploadProgress {
    UploadProgress NOBODY = (_, _, _) -> Signal.GO_ON;

    /// Told before [#at] how many rows were read in the phase, for whoever wants to know.
    default void rows(long read) {}

    /// @param bytes read in this phase, of `total`
    Signal at(Phase phase, long bytes, long total);

    /// The file is read twice: to judge it, then to store it.
    enum Phase {
        CHECKING("Checking the file"),
        STORING("Storing the leads");

        private final String label;

        Phase(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
