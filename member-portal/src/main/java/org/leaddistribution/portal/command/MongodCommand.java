package org.leaddistribution.portal.command;

import java.util.EnumSet;
import java.util.Set;
import org.leaddistribution.localdb.MongodSearch;
import org.leaddistribution.localdb.ThrowawayMongod;
import org.leaddistribution.runtime.Lifetime;
import org.leaddistribution.settings.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs a MongoDB whose data is deleted when the command ends.
@Command(name = "mongod", description = "Runs a throw-away MongoDB and prints its URI.")
final class MongodCommand extends LeadsCommand {
    @Option(names = "--replicas", defaultValue = "1", description = "1 or 3 servers")
    private int replicas;

    MongodCommand(GivenSettings given) {
        super(given);
    }

    @Override
    Set<Setting> settingsOfUse() {
        return EnumSet.of(Setting.MONGOD);
    }

    @Override
    public Integer call() throws Exception {
        if (replicas != 1 && replicas != 3) {
            return wrongUsage("--replicas " + replicas + " is not possible. It may be 1 or 3.");
        }
        var executable = MongodSearch.of(settings().storage(), given().environment()).find();
        return Lifetime.of(
                lifetime -> {
                    var mongod = lifetime.open(() -> ThrowawayMongod.start(executable, replicas));
                    print(mongod.uri());
                    lifetime.serve();
                    return LeadsProgram.DONE;
                });
    }
}
