package org.leaddistribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.portal.fixture.AnswerAssert.assertThat;

import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.delivery.FileBytes;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.fixture.AFile;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.Answer;
import org.leaddistribution.portal.fixture.Eventually;
import org.leaddistribution.portal.fixture.RunningPortal;
import org.leaddistribution.round.FileId;

/// Parts of files, compressed files, and transfers that break off.
class DownloadTransfersTest {
    private static final String NEW_FILES = "/api/users/leads/new.zip";
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");
    private static final String DOWNLOADS = "/api/users/leads/download/";

    /// More than the buffers between a portal and a client on the same machine hold.
    private static final int LARGE = 12 << 20;

    private static RunningPortal portal;
    private Member ann;
    private MemberFile file;
    private byte[] bytes = {};

    @BeforeAll
    static void open() {
        portal = RunningPortal.start();
    }

    @BeforeEach
    void startOver() {
        portal.startOver();
        ann = portal.accounts().member("ann", Tier.GOLD);
        var made = AFile.aFile().of(ann).holding(0, 500);
        bytes = made.bytes().content();
        file = stored(made.build(), made.bytes());
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static MemberFile stored(MemberFile file, FileBytes content) {
        portal.application().store().memberFiles().add(file, content);
        return file;
    }

    private Answer fetched(String... headers) {
        return portal.as(ann).get(DOWNLOADS + file.id(), headers);
    }

    private long counted() {
        var shown = portal.as(ann).files().json().required("csv_files").get(0);
        return shown.required("download_count").asLong();
    }

    private byte[] slice(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    @Test
    void aDownloadGoesOnWhereItEndedWithoutCountingAgain() {
        var whole = fetched();
        assertThat(whole).hasStatus(200).hasHeader("Accept-Ranges", "bytes");

        var rest = fetched("Range", "bytes=1000-", "If-Range", whole.header("ETag"));

        assertThat(rest)
                .hasStatus(206)
                .hasHeader(
                        "Content-Range",
                        String.format(
                                Locale.ROOT, "bytes 1000-%d/%d", bytes.length - 1, bytes.length))
                .hasHeader("Content-Length", Integer.toString(bytes.length - 1000))
                .hasHeader("Content-Disposition", whole.header("Content-Disposition"));
        assertThat(rest.bytes()).isEqualTo(slice(1000, bytes.length));
        assertThat(fetched("Range", "bytes=5-9").bytes()).isEqualTo(slice(5, 10));
        assertThat(fetched("Range", "bytes=-7").bytes())
                .isEqualTo(slice(bytes.length - 7, bytes.length));
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void whatBeginsAtTheFirstByteIsADownload() {
        var first = fetched("Range", "bytes=0-99");

        assertThat(first).hasStatus(206);
        assertThat(first.bytes()).isEqualTo(slice(0, 100));
        assertThat(counted()).isEqualTo(1);
        assertThat(fetched("Range", "bytes=0-").bytes()).isEqualTo(bytes);
        assertThat(counted()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=5-2", "bytes=", "bytes=-", "bytes=0-1,5-9", "lines=1-2", "bytes=a-b"})
    void whatIsNoSingleRangeBringsTheWholeFile(String range) {
        var whole = fetched("Range", range);

        assertThat(whole).hasStatus(200);
        assertThat(whole.bytes()).isEqualTo(bytes);
        assertThat(counted()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99999999-", "bytes=-0", "bytes=99999999999999999999-"})
    void whatIsBehindTheEndIsRefusedAndNotCounted(String range) {
        assertThat(fetched("Range", range))
                .isProblem(416)
                .hasHeader("Content-Range", "bytes */" + bytes.length);
        assertThat(counted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"another\"", "Sun, 01 Mar 2026 10:00:00 GMT"})
    void theRestOfAnotherFileIsNotTaken(String ifRange) {
        var whole = fetched("Range", "bytes=1000-", "If-Range", ifRange);

        assertThat(whole).hasStatus(200);
        assertThat(whole.bytes()).isEqualTo(bytes);
    }

    @Test
    void whoHasTheFileAlreadyIsToldSoAndNothingCounts() {
        var tag = fetched().header("ETag");

        var known = fetched("If-None-Match", "\"x\", W/" + tag);

        assertThat(known).hasStatus(304).hasHeader("ETag", tag);
        assertThat(known.bytes()).isEmpty();
        assertThat(fetched("If-Match", "\"x\"")).isProblem(412);
        assertThat(counted()).isEqualTo(1);
        assertThat(fetched("If-Match", tag)).hasStatus(200);
        assertThat(counted()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, true",
        "'br, gzip;q=0.5', true",
        "*, true",
        "gzip;q=0, false",
        "identity, false",
        "'', false"
    })
    void theFileIsCompressedForWhoeverTakesThat(String accepted, boolean isZipped)
            throws Exception {
        var answer = accepted.isEmpty() ? fetched() : fetched("Accept-Encoding", accepted);

        assertThat(answer).hasStatus(200).hasHeader("Vary", "Accept-Encoding");
        assertThat(answer.header("Content-Encoding")).isEqualTo(isZipped ? "gzip" : "");
        assertThat(isZipped ? unzipped(answer.bytes()) : answer.bytes()).isEqualTo(bytes);
        assertThat(answer.header("Content-Length"))
                .isEqualTo(Integer.toString(answer.bytes().length));
        assertThat(counted()).isEqualTo(1);
    }

    private static byte[] unzipped(byte[] zipped) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
    }

    @Test
    void eachFormHasItsOwnTagAndItsOwnParts() {
        var plain = fetched();
        var zipped = fetched("Accept-Encoding", "gzip");
        var tag = zipped.header("ETag");
        assertThat(tag).isNotEqualTo(plain.header("ETag"));

        var rest = fetched("Accept-Encoding", "gzip", "Range", "bytes=9-", "If-Range", tag);
        var other = fetched("Range", "bytes=9-", "If-Range", tag);

        assertThat(rest).hasStatus(206).hasHeader("Content-Encoding", "gzip");
        assertThat(rest.bytes())
                .isEqualTo(Arrays.copyOfRange(zipped.bytes(), 9, zipped.bytes().length));
        assertThat(other).hasStatus(200);
        assertThat(other.bytes()).isEqualTo(bytes);
    }

    @Test
    void aHeadTellsAllButTheBytesAndCountsNothing() {
        var whole = fetched();

        var head = portal.as(ann).send("HEAD", DOWNLOADS + file.id(), new byte[0]);

        assertThat(head)
                .hasStatus(200)
                .hasHeader("Content-Length", whole.header("Content-Length"))
                .hasHeader("ETag", whole.header("ETag"))
                .hasHeader("Content-Disposition", whole.header("Content-Disposition"));
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void anothersFileIsForbiddenInPartsToo() {
        portal.accounts().member("eve", Tier.GOLD);

        for (var range : new String[] {"bytes=0-", "bytes=5-", "bytes=99999999-"}) {
            assertThat(portal.as("eve").get(DOWNLOADS + file.id(), "Range", range)).isProblem(403);
        }
        assertThat(portal.as(ann).get(DOWNLOADS + FileId.drawn(), "Range", "bytes=5-"))
                .isProblem(404);
        assertThat(counted()).isZero();
    }

    @Test
    void triesThatBreakOffCountOnceWithTheOneThatDoesNot() throws Exception {
        portal.startOver();
        ann = portal.accounts().member("ann", Tier.GOLD);
        bytes = new byte[LARGE];
        Arrays.fill(bytes, (byte) 'x');
        file = stored(AFile.aFile().of(ann).build(), FileBytes.of(bytes));
        for (int tries = 0; tries < 3; tries++) {
            breakOff(DOWNLOADS + file.id());
        }
        assertThat(counted()).isEqualTo(1);

        assertThat(fetched().bytes()).isEqualTo(bytes);
        assertThat(counted()).isEqualTo(1);
        assertThat(fetched()).hasStatus(200);
        assertThat(counted()).isEqualTo(2);
    }

    /// What a ZIP that breaks off has counted is new again: the files in it cannot be opened.
    @Test
    void aZipOfNewFilesThatBreaksOffLosesNone() throws IOException {
        var packed = Base64.getEncoder().encode(randomBytes(LARGE / 4 * 3));
        stored(AFile.aFile().of(ann).madeAt(LATER).build(), FileBytes.of(packed));
        breakOff(NEW_FILES);
        Eventually.holds("both are new again", Duration.ofMinutes(1), () -> newFiles() == 2);

        try (var zip =
                new ZipInputStream(
                        new ByteArrayInputStream(portal.as(ann).get(NEW_FILES).bytes()))) {
            assertThat(zip.getNextEntry()).isNotNull();
            assertThat(zip.readAllBytes()).isEqualTo(bytes);
            assertThat(zip.getNextEntry()).isNotNull();
            assertThat(zip.readAllBytes()).isEqualTo(packed);
        }

        var files = portal.as(ann).files().json().required("csv_files");
        assertThat(files).hasSize(2);
        assertThat(files).allMatch(shown -> shown.required("download_count").asLong() == 1);
        assertThat(portal.as(ann).get(NEW_FILES)).hasStatus(404);
    }

    private int newFiles() {
        var files = portal.application().store().memberFiles();
        return files.neverDownloaded(ann.address(), 10).size();
    }

    private static byte[] randomBytes(int count) {
        var random = new byte[count];
        new Random(1).nextBytes(random);
        return random;
    }

    private void breakOff(String path) throws IOException {
        var request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                        .formatted(path, portal.as(ann).header("Authorization"));
        var address = portal.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
        Eventually.holds(
                "the portal notices",
                Duration.ofMinutes(1),
                () -> portal.stored("member_csv_files", Filters.gt("broken_off", 0)) > 0);
    }
}
