package org.leaddistribution.admin.fx;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// What a screen asks of the desktop around its window.
public interface Dialogs {
    /// Lets the person choose tables, one or several; empty when none was chosen.
    List<Path> chooseTables();

    /// Lets the person choose one table; empty when none was chosen.
    ///
    /// @param question "Choose a file of members"
    Optional<Path> chooseTable(String question);

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

    /// Shows the folder of a file as the desktop shows folders.
    void openFolder(Path file);

    /// Where the person is asked for a file, the folder of the last one comes first.
    void keepFoldersIn(FolderMemory memory);

    /// Knows the folders again that files were chosen from, and saved to.
    interface FolderMemory {
        /// Empty before the first time.
        Optional<Path> lastFolder(Use use);

        void remember(Use use, Path folder);

        /// What a folder was for.
        enum Use {
            CHOOSING,
            SAVING
        }

        /// Only until the program ends.
        static FolderMemory untilTheEnd() {
            var folders = new EnumMap<Use, Path>(Use.class);
            return new FolderMemory() {
                @Override
                public Optional<Path> lastFolder(Use use) {
                    return Optional.ofNullable(folders.get(use));
                }

                @Override
                public void remember(Use use, Path folder) {
                    folders.put(use, folder);
                }
            };
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
