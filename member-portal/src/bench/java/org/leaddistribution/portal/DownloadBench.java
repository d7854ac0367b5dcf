package org.leaddistribution.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.leaddistribution.access.Role;
import org.leaddistribution.bench.Bound;
import org.leaddistribution.bench.Gate;
import org.leaddistribution.bench.Gate.Measured;
import org.leaddistribution.bench.GateRun;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.portal.fixture.LeadsCsv;
import org.leaddistribution.portal.fixture.PortalProcess;
import org.leaddistribution.portal.fixture.RunningPortal;

/// `./leads bench download`: how long members wait for a file when all of them fetch theirs at once.
public final class DownloadBench {
    private static final int MEMBERS = 20;
    private static final int AT_ONCE = 1_000;
    private static final int WARMING = 20;
    private static final int ROUNDS = 9;
    private static final double NANOS = 1e9;

    private DownloadBench() {}

    public static void main(String[] arguments) {
        var gate =
                new Gate(
                        "D1",
                        "99 of 100 wait less, of 1,000 downloads of 500 leads at once, -Xmx512m",
                        Bound.atMost(1, "s"),
                        DownloadBench::waiting);
        System.exit(new GateRun(System.out, System.err).run(List.of(gate), arguments));
    }

    private static Measured waiting() {
        var database = RealMongo.freshDatabase();
        try (var beside = RunningPortal.on(database, Map.of());
                var portal = PortalProcess.on(database, "-Xmx512m")) {
            var downloads = downloads(beside, portal);
            for (int i = 0; i < WARMING; i++) {
                secondsOfEach(downloads);
            }
            return measured(
                    IntStream.range(0, ROUNDS)
                            .mapToObj(_ -> secondsOfEach(downloads))
                            .sorted(Comparator.comparingDouble(DownloadBench::of99InAHundred))
                            .toList());
        }
    }

    /// @param rounds the quickest first
    private static Measured measured(List<List<Double>> rounds) {
        var median = rounds.get(ROUNDS / 2);
        var extra =
                String.format(
                        Locale.ROOT,
                        "half of them %.2f s, the last %.2f s; 99 of 100 in %d rounds: %.2f to %.2f s",
                        median.get(AT_ONCE / 2),
                        median.getLast(),
                        ROUNDS,
                        of99InAHundred(rounds.getFirst()),
                        of99InAHundred(rounds.getLast()));
        return new Measured(of99InAHundred(median), extra);
    }

    private static double of99InAHundred(List<Double> seconds) {
        return seconds.get(AT_ONCE * 99 / 100 - 1);
    }

    private static List<Runnable> downloads(RunningPortal beside, PortalProcess portal) {
        beside.accounts().staff(Role.ADMIN, RunningPortal.ADMIN);
        var members = beside.accounts().members(MEMBERS, Tier.GOLD);
        var admin = portal.admin();
        var id = admin.queued("leads.csv", LeadsCsv.numbered(1, 10_000));
        requireOk(admin.distribute(id).status());
        var fetching = members.stream().map(member -> fetching(portal, member)).toList();
        return IntStream.range(0, AT_ONCE).mapToObj(i -> fetching.get(i % MEMBERS)).toList();
    }

    /// On a connection of its own each time, by a client that costs next to nothing.
    private static Runnable fetching(PortalProcess portal, Member member) {
        var visitor = portal.as(member.username());
        var file = visitor.files().json().required("csv_files").get(0).required("file_id").asText();
        var request =
                """
                GET /api/users/leads/download/%s HTTP/1.1\r
                Host: %s\r
                Authorization: %s\r
                Connection: close\r
                \r
                """
                        .formatted(
                                file,
                                portal.address().getAuthority(),
                                visitor.header("Authorization"))
                        .getBytes(StandardCharsets.US_ASCII);
        return () -> fetch(portal.address(), request);
    }

    private static void fetch(URI portal, byte[] request) {
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.getOutputStream().write(request);
            var in = socket.getInputStream();
            var status = new String(in.readNBytes(12), 9, 3, StandardCharsets.US_ASCII);
            requireOk(Integer.parseInt(status));
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void requireOk(int status) {
        if (status != 200) {
            throw new IllegalStateException("Answered " + status);
        }
    }

    /// Shortest first.
    private static List<Double> secondsOfEach(List<Runnable> downloads) {
        var timed = downloads.stream().<Callable<Double>>map(d -> () -> seconds(d)).toList();
        var seconds = new ArrayList<Double>();
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : everybody.invokeAll(timed)) {
                seconds.add(one.get());
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("A download failed", failed);
        }
        seconds.sort(null);
        return seconds;
    }

    private static double seconds(Runnable download) {
        long begun = System.nanoTime();
        download.run();
        return (System.nanoTime() - begun) / NANOS;
    }
}
