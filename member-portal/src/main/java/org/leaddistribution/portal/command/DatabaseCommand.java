package org.leaddistribution.portal.command;

import java.util.EnumSet;
import java.util.Set;
import org.leaddistribution.kernel.StoreFault.StoreStarting;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.runtime.Lifetime;
import org.leaddistribution.settings.Setting;

/// A command that works on the database and then ends.
abstract class DatabaseCommand extends LeadsCommand {
    DatabaseCommand(GivenSettings given) {
        super(given);
    }

    @Override
    Set<Setting> settingsOfUse() {
        return EnumSet.of(
                Setting.DATA_DIR,
                Setting.CONFIG,
                Setting.MONGODB_URI,
                Setting.MONGOD,
                Setting.DATABASE);
    }

    /// @return the exit code
    abstract int run(Application application) throws Exception;

    @Override
    public Integer call() throws Exception {
        var settings = settings();
        return Lifetime.of(
                lifetime -> {
                    var application =
                            lifetime.open(() -> Application.open(settings, given().environment()));
                    requireReady(application);
                    return run(application);
                });
    }

    /// @throws org.leaddistribution.kernel.StoreFault when the database is away or not fit for work
    void requireReady(Application application) {
        while (true) {
            try {
                application.store().requireReady();
                return;
            } catch (StoreStarting starting) {
                complain(String.valueOf(starting.getMessage()));
            }
        }
    }
}
