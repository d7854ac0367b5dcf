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
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.plan.PlanInputs.Standing;
import org.leaddistribution.store.StoreBroken;

/// How hundreds of thousands of members stood, in the bytes of one field: a line each, `address tier
/// status`, compressed to about 25 bytes a member, so that they fit one document and change with it.
final class PackedStandings {
    private static final int PARTS = 3;

    private PackedStandings() {}

    static byte[] pack(List<Standing> standings) {
        var bytes = new ByteArrayOutputStream();
        try (var lines =
                new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.US_ASCII)) {
            for (var standing : standings) {
                lines.write(standing.address().value());
                lines.write(' ' + standing.tier().code() + ' ' + standing.status().code() + '\n');
            }
        } catch (IOException memoryHasNoFaults) {
            throw new UncheckedIOException(memoryHasNoFaults);
        }
        return bytes.toByteArray();
    }

    static List<Standing> unpack(byte[] packed) {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(new ByteArrayInputStream(packed)),
                                StandardCharsets.US_ASCII))) {
            return lines.lines().map(PackedStandings::standing).toList();
        } catch (IOException | UncheckedIOException damaged) {
            throw new StoreBroken("A stored preview is damaged: " + damaged.getMessage());
        }
    }

    private static Standing standing(String line) {
        var parts = line.split(" ", PARTS);
        if (parts.length < PARTS) {
            throw new StoreBroken("A stored preview has an unreadable member: " + line);
        }
        return new Standing(
                new MemberAddress(parts[0]),
                MemberDocument.tier(parts[1]),
                MemberStatus.of(parts[2])
                        .orElseThrow(() -> new StoreBroken("A stored preview says " + line)));
    }
}
