package org.leaddistribution.portal.command;

import org.leaddistribution.portal.Product;

/// A command that works on the database and then ends.
abstract class DatabaseCommand extends LeadsCommand {
    DatabaseCommand(GivenSettings given) {
        super(given);
    }

    /// @return the exit code
    abstract int run(Product product) throws Exception;

    @Override
    public Integer call() throws Exception {
        try (var product = Product.open(given().read(), given().environment())) {
            product.database().store().requireReady();
            return run(product);
        }
    }
}
