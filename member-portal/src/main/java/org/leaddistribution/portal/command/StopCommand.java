package org.leaddistribution.portal.command;

import java.util.EnumSet;
import java.util.Set;
import org.leaddistribution.localdb.LocalDatabase;
import org.leaddistribution.settings.Setting;
import picocli.CommandLine.Command;

/// Shuts the local database down.
@Command(name = "stop", description = "Shuts the local database of the data folder down.")
final class StopCommand extends LeadsCommand {
    StopCommand(GivenSettings given) {
        super(given);
    }

    @Override
    Set<Setting> settingsOfUse() {
        return EnumSet.of(Setting.DATA_DIR);
    }

    @Override
    public Integer call() {
        var folder = settings().storage().dataFolder();
        print(
                switch (LocalDatabase.stop(folder)) {
                    case STOPPED -> "The local database in " + folder + " is shut down.";
                    case WAS_NOT_RUNNING -> "No local database was running in " + folder + ".";
                });
        return LeadsProgram.DONE;
    }
}
