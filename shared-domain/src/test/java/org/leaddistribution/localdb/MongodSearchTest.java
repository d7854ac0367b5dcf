package org.leaddistribution.localdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.localdb.LocalDatabaseFailure.MongodNotFound;
import org.leaddistribution.localdb.MongodSearch.MongodExecutable;

class MongodSearchTest {
    @TempDir Path folder;

    @Test
    void theConfiguredOneIsTheOnlyOneTried() throws IOException {
        mongod("path/mongod", "6.0.9");
        var configured = folder.resolve("nothing-here");

        assertThatExceptionOfType(MongodNotFound.class)
                .isThrownBy(() -> search(configured).find())
                .withMessageStartingWith(
                        "LEADS_MONGOD=" + configured + " is not a program that can be run.");
    }

    @Test
    void oneOnThePathGoesBeforeTheCopyInTheCache() throws IOException {
        var onPath = mongod("path/mongod", "7.0.2");
        mongod("cache/lead-distribution/mongod-6.0.5/mongod", "6.0.5");

        assertThat(search(null).find()).isEqualTo(new MongodExecutable(onPath, "7.0.2"));
    }

    @Test
    void oneOnThePathThatIsTooOldIsPassedOver() throws IOException {
        mongod("path/mongod", "5.0.30");
        var cached = mongod("cache/lead-distribution/mongod-6.0.5/mongod", "6.0.5");

        assertThat(search(null).find()).isEqualTo(new MongodExecutable(cached, "6.0.5"));
    }

    @Test
    void oneThatDoesNotRunIsNamedWithWhatItSaid() throws IOException {
        var broken =
                script(
                        "path/mongod",
                        "echo 'libcurl.so.4: cannot open shared object file' >&2; exit 127");

        assertThatExceptionOfType(MongodNotFound.class)
                .isThrownBy(() -> search(null).find())
                .withMessageContainingAll(
                        broken.toString(), "libcurl.so.4: cannot open shared object file");
    }

    @Test
    void oneThatSomebodyPutIntoTheDataFolderIsFound() throws IOException {
        var put = mongod("data/bin/mongod", "7.0.4");
        mongod("cache/lead-distribution/mongod-6.0.5/mongod", "6.0.5");

        assertThat(search(null).find()).isEqualTo(new MongodExecutable(put, "7.0.4"));
    }

    @Test
    void withoutAnyTheMessageHoldsTheWaysToGetOne() {
        assertThatExceptionOfType(MongodNotFound.class)
                .isThrownBy(() -> search(null).find())
                .withMessageContainingAll(
                        "no mongod",
                        "install MongoDB 6",
                        folder.resolve("data/bin/mongod").toString(),
                        "LEADS_MONGOD ",
                        "LEADS_MONGODB_URI",
                        "leads setup --mongod-only");
    }

    @Test
    void theCopyInTheDataFolderIsFoundWhereTheUserHasNoCache() throws IOException {
        var nobody = Files.createFile(folder.resolve("nobody"));
        var cached = mongod("data/cache/mongod-6.0.5/mongod", "6.0.5");

        var environment = Map.of("HOME", nobody.toString());

        assertThat(MongodSearch.of(null, folder.resolve("data"), environment).find())
                .isEqualTo(new MongodExecutable(cached, "6.0.5"));
    }

    private MongodSearch search(@Nullable Path configured) {
        return MongodSearch.of(configured, folder.resolve("data"), environment());
    }

    private Map<String, String> environment() {
        return Map.of(
                "PATH",
                folder.resolve("path").toString(),
                "XDG_CACHE_HOME",
                folder.resolve("cache").toString());
    }

    private Path mongod(String name, String version) throws IOException {
        return script(name, "echo 'db version v" + version + "'");
    }

    private Path script(String name, String line) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
