package org.leaddistribution.localdb;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.localdb.LocalDatabaseFailure.MongodNotFound;
import org.leaddistribution.settings.PlatformFolders;
import org.leaddistribution.settings.StorageSettings;

/// Finds the `mongod` to run: the configured one, else one on the PATH, else the one that somebody has put into
/// the data folder, else the copy that the launcher has fetched into the user's cache folder, or where that
/// cannot be written into the cache of the data folder.
///
/// A configured one is the only one tried, so that nobody runs another than they asked for.
public final class MongodSearch {
    /// Where the launcher puts the copy it fetches, below either cache folder.
    static final Path FETCHED = Path.of("mongod-6.0.5", "mongod");

    /// As this operating system calls it.
    private static final String PROGRAM = File.separatorChar == '\\' ? "mongod.exe" : "mongod";

    private static final int OLDEST_MAJOR = 6;
    private static final Pattern VERSION = Pattern.compile("db version v((\\d+)\\.\\S+)");
    private static final long ANSWER_SECONDS = 20;

    private final @Nullable Path configured;
    private final Path put;
    private final List<Path> candidates;

    private MongodSearch(@Nullable Path configured, Path put, List<Path> candidates) {
        this.configured = configured;
        this.put = put;
        this.candidates = candidates;
    }

    /// @param environment the variables that name the PATH and the cache folder
    public static MongodSearch of(StorageSettings settings, Map<String, String> environment) {
        return of(settings.mongod(), settings.dataFolder(), environment);
    }

    static MongodSearch of(
            @Nullable Path configured, Path dataFolder, Map<String, String> environment) {
        var put = dataFolder.resolve("bin").resolve(PROGRAM);
        if (configured != null) {
            return new MongodSearch(configured, put, List.of(configured));
        }
        var candidates = new ArrayList<Path>();
        Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, PROGRAM))
                .forEach(candidates::add);
        candidates.add(put);
        candidates.add(PlatformFolders.of(environment).cache().resolve(FETCHED));
        candidates.add(dataFolder.resolve("cache").resolve(FETCHED));
        return new MongodSearch(null, put, List.copyOf(candidates));
    }

    /// Runs each candidate once with `--version`: some 50 ms.
    ///
    /// @throws MongodNotFound naming each that was there and why it will not do
    public MongodExecutable find() {
        var refusals = new ArrayList<String>();
        for (var candidate : candidates) {
            switch (judge(candidate)) {
                case Usable(var executable) -> {
                    return executable;
                }
                case Unusable(var reason) -> refusals.add(reason);
                case Absent _ -> {}
            }
        }
        throw new MongodNotFound(reason(refusals), put);
    }

    /// Whether it would be of use to fetch one: not where another was asked for by name, nor where the one that was
    /// fetched does not run.
    boolean wouldTakeAFetchedOne() {
        return configured == null
                && candidates.stream()
                        .filter(candidate -> candidate.endsWith(FETCHED))
                        .map(MongodSearch::judge)
                        .noneMatch(Unusable.class::isInstance);
    }

    private String reason(List<String> refusals) {
        if (configured != null && refusals.isEmpty()) {
            return "LEADS_MONGOD=" + configured + " is not a program that can be run.";
        }
        return refusals.isEmpty()
                ? "There is no mongod on the PATH to run the local database with."
                : String.join("\n", refusals);
    }

    private sealed interface Judgement permits Usable, Unusable, Absent {}

    private record Usable(MongodExecutable executable) implements Judgement {}

    private record Unusable(String reason) implements Judgement {}

    private record Absent() implements Judgement {}

    private static Judgement judge(Path candidate) {
        if (!Files.isRegularFile(candidate) || !Files.isExecutable(candidate)) {
            return new Absent();
        }
        var said = versionText(candidate);
        var version = VERSION.matcher(said);
        if (!version.find()) {
            return new Unusable(candidate + " does not run: " + said.strip() + advice(said));
        }
        if (Integer.parseInt(version.group(2)) < OLDEST_MAJOR) {
            return new Unusable(
                    candidate + " is version " + version.group(1) + "; it takes 6 or newer.");
        }
        return new Usable(new MongodExecutable(candidate, version.group(1)));
    }

    private static String advice(String said) {
        return said.contains("libcurl")
                ? "\nInstall that library: the package libcurl4 of Debian and Ubuntu, libcurl of others."
                : "";
    }

    private static String versionText(Path candidate) {
        try {
            var answer = Files.createTempFile("mongod-version", ".txt");
            try {
                return versionText(candidate, answer);
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + candidate + " --version", e);
        }
    }

    private static String versionText(Path candidate, Path answer) throws IOException {
        var process =
                new ProcessBuilder(candidate.toString(), "--version")
                        .redirectErrorStream(true)
                        .redirectOutput(answer.toFile())
                        .start();
        try {
            if (!process.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS)) {
                return "it gave no answer to --version within " + ANSWER_SECONDS + " s";
            }
            return Files.readString(answer);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "interrupted while it was asked for its version";
        } finally {
            process.destroyForcibly();
        }
    }

    /// A `mongod` that has been run once to see that it can, and is new enough.
    ///
    /// @param version as it prints it: `6.0.5`
    public record MongodExecutable(Path path, String version) {}
}
