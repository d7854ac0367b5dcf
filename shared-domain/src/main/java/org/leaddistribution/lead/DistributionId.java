package org.leaddistribution.lead;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;

/// Names one upload and what becomes of it.
///
/// It stands here, beside the leads that carry it, because every lead knows the upload it came with.
/// New ones are version-7 UUIDs, so that ids sort by the time of the upload.
public record DistributionId(String value) {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    /// @throws IllegalArgumentException when `value` is not a UUID in its canonical lower-case form
    public DistributionId {
        if (parsed(value).isEmpty()) {
            throw new IllegalArgumentException("\"" + value + "\" is not a distribution id");
        }
    }

    public static DistributionId create() {
        return new DistributionId(GENERATOR.generate().toString());
    }

    /// The id that a stranger's text names, or empty when it names none.
    public static Optional<DistributionId> of(String text) {
        return parsed(text).map(uuid -> new DistributionId(uuid.toString()));
    }

    private static Optional<UUID> parsed(String text) {
        try {
            var uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    UUID uuid() {
        return UUID.fromString(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
