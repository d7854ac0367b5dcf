package org.leaddistribution.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.leaddistribution.fixture.ChildProgram;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.localdb.LocalDatabase;
import org.leaddistribution.localdb.MongodSearch;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;

/// What works on the local database of a data folder, in this program or in one that uploads and runs until
/// it is killed.
record LocalDatabaseProgram(LocalDatabase database, MongoStore store, MongoClient client)
        implements AutoCloseable {
    static final String NAME = "lead_distribution";
    static final String BEGUN = "begun";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Joins it, and starts it when it does not run.
    static LocalDatabaseProgram joining(Path data) {
        var mongod = RealMongo.executable().path().toString();
        var settings = Settings.read(Map.of(Setting.MONGOD, mongod), Map.of());
        var database = LocalDatabase.join(data, MongodSearch.of(settings.storage(), Map.of()));
        var uri = database.uri().value();
        var store = MongoStore.open(uri, NAME, PATIENCE);
        return new LocalDatabaseProgram(database, store, MongoClients.create(uri));
    }

    Dealing dealing() {
        return MongoDealing.in(store, client.getDatabase(NAME));
    }

    @Override
    public void close() {
        store.close();
        client.close();
        database.close();
    }

    /// One that, told to begin, answers that it has and then with every entry of its journal.
    static ChildProgram elsewhere(Path data) {
        return ChildProgram.of(LocalDatabaseProgram.class, data.toString());
    }

    public static void main(String[] arguments) {
        try (var program = joining(Path.of(arguments[0]))) {
            var load = new JournalledLoad(program.dealing(), ChildProgram::say);
            ChildProgram.obey(_ -> begunBeside(load));
        }
        System.exit(0);
    }

    /// So that this program ends with the one that started it.
    private static String begunBeside(JournalledLoad load) {
        Thread.ofPlatform().daemon().start(() -> workOn(load));
        return BEGUN;
    }

    private static void workOn(JournalledLoad load) {
        while (!Thread.currentThread().isInterrupted()) {
            load.oneMore();
        }
    }
}
