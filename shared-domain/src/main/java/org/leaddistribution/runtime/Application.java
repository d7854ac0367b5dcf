package org.leaddistribution.runtime;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.leaddistribution.access.PasswordHasher.HashingCost;
import org.leaddistribution.mongo.MongoStore;
import org.leaddistribution.programs.Program;
import org.leaddistribution.settings.Settings;

/// Everything that a program can do with one database: the one place that puts ports, use cases and duties
/// together, for both programs.
public final class Application implements AutoCloseable {
    private final Settings settings;
    private final OpenResources resources;
    private final Database database;
    private final InstantSource clock;
    private final Program.Id id = Program.Id.create();
    private final AccountUseCases accounts;
    private final LeadUseCases leads;
    private final MailUseCases mails;

    private Application(
            Settings settings,
            Map<String, String> environment,
            InstantSource clock,
            HashingCost hashing,
            OpenResources resources) {
        this.settings = settings;
        this.resources = resources;
        this.database = resources.open(() -> Database.open(settings.storage(), environment));
        this.clock = clock;
        this.accounts = new AccountUseCases(database.store(), clock, hashing);
        this.mails = new MailUseCases(database.store(), settings, accounts, clock);
        this.leads =
                resources.open(
                        () -> new LeadUseCases(database.store(), clock, settings.zone(), id));
    }

    /// Asks nothing of a database that is configured, so it need not answer yet.
    ///
    /// @throws org.leaddistribution.localdb.LocalDatabaseFailure when there is no local one to be had
    public static Application open(Settings settings, Map<String, String> environment) {
        return open(settings, environment, InstantSource.system());
    }

    public static Application open(
            Settings settings, Map<String, String> environment, InstantSource clock) {
        return open(settings, environment, clock, HashingCost.STANDARD);
    }

    /// @param hashing of new passwords, and of those that are hashed at less when their owners sign in
    public static Application open(
            Settings settings,
            Map<String, String> environment,
            InstantSource clock,
            HashingCost hashing) {
        return OpenResources.assembled(
                resources ->
                        new Application(settings, environment, ticking(clock), hashing, resources));
    }

    /// The database keeps milliseconds: what is kept in memory must not tell more.
    private static InstantSource ticking(InstantSource clock) {
        return () -> clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Does its background work from here on, until it is closed.
    public void start(BackgroundDuties duties) {
        resources.open(() -> duties).start();
    }

    /// What this program is called among those that run, and as the owner of leases.
    public Program.Id id() {
        return id;
    }

    public Settings settings() {
        return settings;
    }

    public Database database() {
        return database;
    }

    public MongoStore store() {
        return database.store();
    }

    public InstantSource clock() {
        return clock;
    }

    public AccountUseCases accounts() {
        return accounts;
    }

    public LeadUseCases leads() {
        return leads;
    }

    public MailUseCases mails() {
        return mails;
    }

    @Override
    public void close() {
        resources.close();
    }
}
