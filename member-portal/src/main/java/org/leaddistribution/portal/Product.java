package org.leaddistribution.portal;

import java.time.InstantSource;
import java.util.Map;
import org.leaddistribution.runtime.Database;
import org.leaddistribution.runtime.OpenResources;
import org.leaddistribution.settings.Settings;

/// Everything that this program can do with one database; the one place that puts it together.
public final class Product implements AutoCloseable {
    private final Settings settings;
    private final OpenResources resources;
    private final Database database;
    private final InstantSource clock;
    private final People people;
    private final Dealing dealing;

    private Product(
            Settings settings,
            Map<String, String> environment,
            InstantSource clock,
            OpenResources resources) {
        this.settings = settings;
        this.resources = resources;
        this.database = resources.open(() -> Database.open(settings.storage(), environment));
        this.clock = clock;
        this.people = new People(database.store(), clock);
        this.dealing = resources.open(() -> new Dealing(database.store(), clock));
    }

    public static Product open(Settings settings, Map<String, String> environment) {
        return OpenResources.assembled(
                resources -> new Product(settings, environment, InstantSource.system(), resources));
    }

    public Settings settings() {
        return settings;
    }

    public Database database() {
        return database;
    }

    public InstantSource clock() {
        return clock;
    }

    public People people() {
        return people;
    }

    public Dealing dealing() {
        return dealing;
    }

    @Override
    public void close() {
        resources.close();
    }
}
