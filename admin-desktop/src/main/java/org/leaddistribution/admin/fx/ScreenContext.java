package org.leaddistribution.admin.fx;

/// What every screen has at hand, whatever it is about.
///
/// @param work off the JavaFX thread; asks for the session before each job
/// @param sessionCheck asked before anything is changed
/// @param rights of the person who has signed in
/// @param tables how its tables were arranged
/// @param drafts what is being typed
public record ScreenContext(
        Dialogs dialogs,
        BackgroundWork work,
        SessionCheck sessionCheck,
        Rights rights,
        Formats formats,
        TableMemory tables,
        Drafts drafts) {

    /// What the person at the screen may do; support staff only reads.
    public enum Rights {
        READ,
        WRITE;

        /// Whether a person with these rights may do what `needed` stands for.
        public boolean include(Rights needed) {
            return compareTo(needed) >= 0;
        }
    }

    /// Asked before anything is changed: whether the person at the screen is still signed in and may do so.
    @FunctionalInterface
    public interface SessionCheck {
        /// Off the JavaFX thread: it asks the database.
        ///
        /// @return the user name
        /// @throws UserError when the person has to sign in again, or may only read
        String requireAdmin();
    }
}
