package org.leaddistribution.admin;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.admin.start.DatabaseChoiceViewModel.Databases;
import org.leaddistribution.admin.start.DatabaseChoiceViewModel.Offer;
import org.leaddistribution.localdb.FetchingMongod;
import org.leaddistribution.localdb.FetchingMongod.Availability;
import org.leaddistribution.localdb.FetchingMongod.FetchOutcome;
import org.leaddistribution.localdb.FetchingMongod.Progress;
import org.leaddistribution.localdb.LocalDatabase;
import org.leaddistribution.localdb.LocalDatabaseFailure;
import org.leaddistribution.mongo.ConnectionTrial;
import org.leaddistribution.settings.ConfigFile;
import org.leaddistribution.settings.InvalidSetting;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;
import org.leaddistribution.settings.Settings.Origin;
import org.leaddistribution.settings.StorageSettings;

/// The databases that may be chosen for a data folder; the choice is kept in its `leads.conf`.
final class ConsoleDatabases implements Databases {
    private final Settings settings;
    private final FetchingMongod fetching;
    private final Runnable kept;

    /// @param kept reads the settings again, once the choice is among them
    ConsoleDatabases(Settings settings, Map<String, String> environment, Runnable kept) {
        this.settings = settings;
        this.fetching = FetchingMongod.of(settings.storage(), environment);
        this.kept = kept;
    }

    /// Whether nobody has said yet where the data is to be, in any way.
    static boolean isOpen(Settings settings) {
        var storage = settings.storage();
        return storage.mongodbUri() == null
                && storage.mongod() == null
                && !LocalDatabase.isIn(storage.dataFolder());
    }

    /// Whether the choice is the console's: an option or a variable would win over what is kept.
    static boolean mayChoose(Settings settings) {
        return switch (settings.origin(Setting.MONGODB_URI)) {
            case OPTION, ENVIRONMENT -> false;
            case FILE, DEFAULT -> true;
        };
    }

    /// The address that was chosen before, to be corrected.
    static @Nullable String address(Settings settings) {
        var uri = settings.storage().mongodbUri();
        return uri == null || settings.origin(Setting.MONGODB_URI) != Origin.FILE
                ? null
                : uri.value();
    }

    @Override
    public Offer look() {
        return switch (fetching.look()) {
            case Availability.Ready(var version) -> new Offer.Ready("MongoDB " + version);
            case Availability.Fetchable _ ->
                    new Offer.Fetchable(FetchingMongod.WHAT, FetchingMongod.SIZE);
            case Availability.Unavailable(var why) -> new Offer.Unavailable(why);
        };
    }

    @Override
    public boolean fetch(Job.Reports reports) {
        try {
            return fetching.fetch(new Told(reports)) == FetchOutcome.FETCHED;
        } catch (LocalDatabaseFailure failure) {
            throw new UserError(String.valueOf(failure.getMessage()), failure);
        }
    }

    /// Of a download, a few times a second.
    private static final class Told implements Progress {
        private enum Stage {
            FETCHING
        }

        private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

        private final Job.Reports reports;
        private long latest = System.nanoTime() - PAUSE;

        Told(Job.Reports reports) {
            this.reports = reports;
        }

        @Override
        public void at(long bytes, long total) {
            long now = System.nanoTime();
            if (now - latest >= PAUSE || bytes == total) {
                latest = now;
                reports.at(new ProgressStep(Stage.FETCHING, "Fetching MongoDB", bytes, total));
            }
        }

        @Override
        public boolean isWanted() {
            return reports.isWanted();
        }
    }

    @Override
    public String test(String address) {
        var uri =
                StorageSettings.mongodbUri(address)
                        .orElseThrow(
                                () ->
                                        new UserError(
                                                "That is no address of MongoDB. It looks like"
                                                        + " mongodb://user:password@host:27017/?replicaSet=name"));
        var found = ConnectionTrial.of(uri.value(), settings.storage().database());
        return "MongoDB " + found.version() + ", replica set " + found.replicaSet() + ".";
    }

    @Override
    public void use(@Nullable String address) {
        if (address == null && settings.origin(Setting.MONGODB_URI) == Origin.DEFAULT) {
            return;
        }
        try {
            ConfigFile.write(settings.file().path(), Setting.MONGODB_URI, address);
            kept.run();
        } catch (InvalidSetting other) {
            throw new UserError(String.valueOf(other.getMessage()), other);
        } catch (IOException e) {
            throw new UserError(
                    "%s cannot be written (%s). Make its folder writable."
                            .formatted(settings.file().path(), e),
                    e);
        }
    }
}
