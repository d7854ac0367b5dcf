package org.leaddistribution.admin.fx;

import java.nio.file.Path;
import java.util.Optional;

/// What a screen asks of the desktop around its window.
public interface Dialogs {
    /// Lets the person choose a CSV file; empty when none was chosen.
    Optional<Path> chooseCsv();

    /// Lets the person say where a table is to be saved; empty when nowhere. The desktop has asked
    /// already whether a file that is there may be replaced.
    Optional<Path> saveTable(String proposedName);

    /// Asks, and waits for the answer. Closing the question is [Answer#NO].
    Answer ask(Question question);

    /// Does it only if the answer is [Answer#YES].
    default void ifConfirmed(Question question, Runnable action) {
        if (ask(question) == Answer.YES) {
            action.run();
        }
    }

    /// Puts text where other programs can paste it from.
    void copy(String text);

    /// @param yes what the button says that goes on
    /// @param no what the button says that leaves all as it is
    record Question(String title, String text, String yes, String no) {}

    enum Answer {
        YES,
        NO
    }
}
