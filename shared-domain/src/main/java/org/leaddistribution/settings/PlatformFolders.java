package org.leaddistribution.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where this operating system keeps a user's data and what can be fetched again.
///
/// @param data for what must not be lost
/// @param cache for what can be fetched again
public record PlatformFolders(Path data, Path cache) {
    private static final String NAME = "lead-distribution";

    /// The home of a user who has none; the launcher takes the same.
    private static final Path NOWHERE = Path.of("/");

    /// @param environment the variables that decide: HOME, XDG_DATA_HOME, XDG_CACHE_HOME, LOCALAPPDATA
    public static PlatformFolders of(Map<String, String> environment) {
        return of(
                environment,
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")));
    }

    /// @param accounts the home of the user's account, which is no path where there is none
    static PlatformFolders of(Map<String, String> environment, String system, Path accounts) {
        var home = folder(environment, "HOME").orElse(accounts.isAbsolute() ? accounts : NOWHERE);
        var cache = folder(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache"));
        var data = dataRoot(environment, home, system.toLowerCase(Locale.ROOT));
        return new PlatformFolders(data.resolve(NAME).resolve("data"), cache.resolve(NAME));
    }

    private static Path dataRoot(Map<String, String> environment, Path home, String system) {
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support");
        }
        if (system.startsWith("windows")) {
            return folder(environment, "LOCALAPPDATA").orElse(home);
        }
        return folder(environment, "XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share"));
    }

    private static Optional<Path> folder(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
