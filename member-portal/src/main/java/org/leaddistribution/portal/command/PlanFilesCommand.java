package org.leaddistribution.portal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.leaddistribution.allocation.files.MalformedFile;
import org.leaddistribution.settings.Setting;

/// A command on problem and plan files: it needs no database, and reports what is wrong with a file.
abstract class PlanFilesCommand extends LeadsCommand {
    PlanFilesCommand(GivenSettings given) {
        super(given);
    }

    @Override
    Set<Setting> settingsOfUse() {
        return EnumSet.noneOf(Setting.class);
    }

    /// @return the exit code
    abstract int run() throws IOException;

    @Override
    public Integer call() {
        try {
            return run();
        } catch (MalformedFile malformed) {
            return refused(malformed.getMessage() + " Nothing was written.");
        } catch (IOException failed) {
            return refused(reason(failed));
        } catch (UncheckedIOException failed) {
            return refused("a file cannot be read to its end: " + failed.getMessage());
        } catch (OutOfMemoryError full) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return refused(
                    String.format(
                            Locale.ROOT,
                            "this is too large for the %,d MB of memory that there are. Nothing was written.",
                            megabytes));
        }
    }

    /// The message for a person, who can do something about it.
    static String reason(IOException failed) {
        var file = failed instanceof FileSystemException about ? about.getFile() : null;
        return switch (failed) {
            case NoSuchFileException _ -> file + " does not exist.";
            case AccessDeniedException _ -> file + " may not be read or written. Check its rights.";
            case NotDirectoryException _ -> file + " is not a folder.";
            default -> String.valueOf(failed.getMessage());
        };
    }
}
