package org.leaddistribution.portal.command;

import java.util.EnumSet;
import java.util.Set;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.portal.Portal;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.runtime.Lifetime;
import org.leaddistribution.settings.Setting;
import picocli.CommandLine.Command;

/// Serves the portal until it is told to stop.
@Command(name = "portal", description = "Serves the member portal and the API.")
final class PortalCommand extends LeadsCommand {
    PortalCommand(GivenSettings given) {
        super(given);
    }

    @Override
    public Integer call() throws Exception {
        var settings = settings();
        return Lifetime.of(
                lifetime -> {
                    var application =
                            lifetime.open(() -> Application.open(settings, given().environment()));
                    warnWhenAway(application);
                    var portal = lifetime.open(() -> Portal.start(application));
                    print("Portal ready at " + portal.listening());
                    lifetime.serve();
                    return LeadsProgram.DONE;
                });
    }

    @Override
    Set<Setting> settingsOfUse() {
        return EnumSet.allOf(Setting.class);
    }

    /// A database that does not answer may come back, so that is only a warning; one that must not be used
    /// prevents the start.
    private void warnWhenAway(Application application) {
        try {
            application.store().requireReady();
        } catch (StoreUnavailable away) {
            complain(String.valueOf(away.getMessage()));
        }
    }
}
