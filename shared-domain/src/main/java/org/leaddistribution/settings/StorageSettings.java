package org.leaddistribution.settings;

import static org.leaddistribution.settings.Setting.DATABASE;
import static org.leaddistribution.settings.Setting.DATA_DIR;
import static org.leaddistribution.settings.Setting.MONGOD;
import static org.leaddistribution.settings.Setting.MONGODB_URI;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the data is.
///
/// @param dataFolder absolute; it need not exist yet
/// @param mongodbUri null when the local database of the data folder is used
/// @param mongod the program that runs the local database; null to look for one
public record StorageSettings(
        Path dataFolder, @Nullable SecretUrl mongodbUri, @Nullable Path mongod, String database) {
    private static final String DEFAULT_DATABASE = "lead_distribution";
    private static final Pattern MONGODB =
            Pattern.compile("mongodb(\\+srv)?://[^/?\\s]+(/\\S*)?(\\?\\S*)?");
    private static final Pattern DATABASE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,63}");
    private static final Set<String> OF_MONGODB_ITSELF = Set.of("admin", "local", "config");

    static StorageSettings from(EnvironmentValues given) {
        return new StorageSettings(
                dataFolder(given),
                given.parsedSecret(
                                MONGODB_URI,
                                StorageSettings::mongodbUri,
                                "is not an address of MongoDB. It may be mongodb://user:password@host:port/ or"
                                        + " mongodb+srv://….")
                        .orElse(null),
                given.parsed(MONGOD, StorageSettings::path, "is not the path of a file.")
                        .orElse(null),
                given.parsed(
                                DATABASE,
                                StorageSettings::databaseName,
                                "is not a database name. It may have 1 to 63 letters, digits, _ and -, and may not be"
                                        + " admin, local or config.")
                        .orElse(DEFAULT_DATABASE));
    }

    static Path dataFolder(EnvironmentValues given) {
        return given.parsed(DATA_DIR, StorageSettings::path, "is not the path of a folder.")
                .orElseGet(() -> PlatformFolders.of(given.environment()).data());
    }

    /// The address that `text` is, or empty when it is none.
    public static Optional<SecretUrl> mongodbUri(String text) {
        return MONGODB.matcher(text).matches()
                ? Optional.of(new SecretUrl(text))
                : Optional.empty();
    }

    static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> databaseName(String text) {
        return Optional.of(text)
                .filter(name -> DATABASE_NAME.matcher(name).matches())
                .filter(name -> !OF_MONGODB_ITSELF.contains(name));
    }

    /// The same, on another server.
    ///
    /// @param uri null for the local database of the data folder
    public StorageSettings withMongodbUri(@Nullable SecretUrl uri) {
        return new StorageSettings(dataFolder, uri, mongod, database);
    }
}
