package org.leaddistribution.mongo;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.leaddistribution.kernel.StoreBroken;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.round.PlanInputs.MemberSnapshot;

/// How hundreds of thousands of members stood, in the bytes of one field: a line each, `address tier
/// status`, compressed to about 25 bytes a member, so that they fit one document and change with it.
final class MemberSnapshots {
    private static final int PARTS = 3;

    private MemberSnapshots() {}

    static byte[] pack(List<MemberSnapshot> snapshots) {
        var bytes = new ByteArrayOutputStream();
        try (var lines =
                new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.US_ASCII)) {
            for (var snapshot : snapshots) {
                lines.write(snapshot.address().value());
                lines.write(' ' + snapshot.tier().code() + ' ' + snapshot.status().code() + '\n');
            }
        } catch (IOException memoryHasNoFaults) {
            throw new UncheckedIOException(memoryHasNoFaults);
        }
        return bytes.toByteArray();
    }

    static List<MemberSnapshot> unpack(byte[] packed) {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(new ByteArrayInputStream(packed)),
                                StandardCharsets.US_ASCII))) {
            return lines.lines().map(MemberSnapshots::snapshot).toList();
        } catch (IOException | UncheckedIOException damaged) {
            throw new StoreBroken("A stored preview is damaged: " + damaged.getMessage());
        }
    }

    private static MemberSnapshot snapshot(String line) {
        var parts = line.split(" ", PARTS);
        if (parts.length < PARTS) {
            throw new StoreBroken("A stored preview has an unreadable member: " + line);
        }
        return new MemberSnapshot(
                new MemberAddress(parts[0]),
                MemberDocument.tier(parts[1]),
                MemberStatus.of(parts[2])
                        .orElseThrow(() -> new StoreBroken("A stored preview says " + line)));
    }
}
