package org.leaddistribution.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.leaddistribution.round.PlanInputs.Tally;

/// Counts things and digests their names, in an order that must be the same every time.
final class InputDigest {
    private final MessageDigest digest;
    private long count;

    InputDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException("This Java has no SHA-256", everyPlatformHasIt);
        }
    }

    /// @param first without a line break, as `second`
    void add(String first, String second) {
        count++;
        digest.update((first + '\n' + second + '\n').getBytes(StandardCharsets.UTF_8));
    }

    Tally tally() {
        return new Tally(count, HexFormat.of().formatHex(digest.digest()));
    }
}
