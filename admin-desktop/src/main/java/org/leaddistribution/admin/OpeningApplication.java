package org.leaddistribution.admin;

import java.time.InstantSource;
import java.util.Map;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.localdb.LocalDatabaseFailure;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.runtime.Duties;
import org.leaddistribution.settings.Settings;

/// Opens the database that the console works on.
final class OpeningApplication {
    private OpeningApplication() {}

    /// Returns once the database answers, with the background work of a console begun.
    ///
    /// @throws UserError when there is no local database to be had
    /// @throws org.leaddistribution.kernel.StoreFault when it does not answer, or may not be worked on
    static Application open(
            Settings settings, Map<String, String> environment, InstantSource clock) {
        var application = assembled(settings, environment, clock);
        try {
            application.store().requireReady();
            application.start(Duties.ofConsole(application));
            return application;
        } catch (RuntimeException | Error failed) {
            application.close();
            throw failed;
        }
    }

    private static Application assembled(
            Settings settings, Map<String, String> environment, InstantSource clock) {
        try {
            return Application.open(settings, environment, clock);
        } catch (LocalDatabaseFailure failure) {
            throw new UserError(String.valueOf(failure.getMessage()), failure);
        }
    }
}
