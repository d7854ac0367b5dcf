package org.leaddistribution.portal;

import java.time.InstantSource;
import java.util.Map;
import org.leaddistribution.settings.Settings;

/// Everything that this program can do with one database; the one place that puts it together.
public final class Product implements AutoCloseable {
    private final Settings settings;
    private final Database database;
    private final InstantSource clock;
    private final People people;
    private final Dealing dealing;

    private Product(Settings settings, Database database, InstantSource clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
        this.people = new People(database.store(), clock);
        this.dealing = new Dealing(database.store(), clock);
    }

    public static Product open(Settings settings, Map<String, String> environment) {
        var database = Database.open(settings.storage(), environment);
        return new Product(settings, database, InstantSource.system());
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
        database.close();
    }
}
