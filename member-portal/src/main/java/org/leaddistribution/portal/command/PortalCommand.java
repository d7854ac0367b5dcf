package org.leaddistribution.portal.command;

import java.util.concurrent.CountDownLatch;
import org.leaddistribution.portal.Portal;
import org.leaddistribution.portal.Product;
import org.leaddistribution.store.StoreUnavailable;
import picocli.CommandLine.Command;

/// Serves the portal until it is told to stop.
@Command(name = "portal", description = "Serves the member portal and the API.")
final class PortalCommand extends LeadsCommand {
    PortalCommand(GivenSettings given) {
        super(given);
    }

    @Override
    public Integer call() throws InterruptedException {
        var product = Product.open(given().read(), given().environment());
        warnWhenAway(product);
        var portal = Portal.start(product);
        UntilStopped.close(portal, product);
        print("Portal ready at " + portal.listening());
        new CountDownLatch(1).await();
        return Leads.DONE;
    }

    /// A database that is away may come back; one that must not be used stops the start.
    private void warnWhenAway(Product product) {
        try {
            product.database().store().requireReady();
        } catch (StoreUnavailable away) {
            complain(String.valueOf(away.getMessage()));
        } catch (RuntimeException refused) {
            product.close();
            throw refused;
        }
    }
}
