package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.PasswordHasher.Comparison;
import org.leaddistribution.access.PasswordHasher.Hashing;
import org.leaddistribution.access.PasswordHasher.HashingCost;
import org.leaddistribution.access.PasswordHasher.HashingLimits;

class PasswordHasherTest {
    private static final Password PASSWORD = new Password("violet-envelope-42");
    private static final HashingLimits ONE_AT_ONCE = new HashingLimits(1, Duration.ZERO);
    private static final HashingCost CHEAP = new HashingCost(64, 1, 1);

    private final PasswordHasher hasher = new PasswordHasher(CHEAP, ONE_AT_ONCE);

    @Test
    void tellsTheRightPasswordFromAnother() {
        var hash = hashed(hasher);

        assertThat(hasher.compare(PASSWORD, hash)).isEqualTo(new Comparison.Right());
        assertThat(hasher.compare(new Password("violet-envelope-43"), hash))
                .isEqualTo(new Comparison.Wrong());
    }

    @Test
    void saltsEachHash() {
        assertThat(hashed(hasher)).isNotEqualTo(hashed(hasher));
    }

    @Test
    void aNobodyIsAlwaysWrong() {
        assertThat(hasher.compare(PASSWORD, null)).isEqualTo(new Comparison.Wrong());
    }

    @Test
    void hashesAtTheStandardCost() {
        var hash = hashed(new PasswordHasher(HashingCost.STANDARD, ONE_AT_ONCE));

        assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void renewsAHashThatWasMadeAtALowerCost() {
        var dearer = new PasswordHasher(new HashingCost(128, 2, 1), ONE_AT_ONCE);
        var old = hashed(hasher);

        assertThat(dearer.compare(PASSWORD, old))
                .isInstanceOfSatisfying(
                        Comparison.RightButWeak.class,
                        outcome ->
                                assertThat(dearer.compare(PASSWORD, outcome.renewed()))
                                        .isEqualTo(new Comparison.Right()));
        assertThat(dearer.compare(new Password("something else"), old))
                .isEqualTo(new Comparison.Wrong());
    }

    @Test
    void isBusyWhenEveryTurnIsTaken() {
        var full = new PasswordHasher(CHEAP, new HashingLimits(0, Duration.ZERO));

        assertThat(full.hash(PASSWORD)).isEqualTo(new Hashing.Busy());
        assertThat(full.compare(PASSWORD, null)).isEqualTo(new Comparison.Busy());
    }

    @Test
    void givesItsTurnBack() {
        var hash = hashed(hasher);

        assertThat(hasher.compare(PASSWORD, hash)).isEqualTo(new Comparison.Right());
        assertThat(hasher.compare(PASSWORD, hash)).isEqualTo(new Comparison.Right());
    }

    private static PasswordHash hashed(PasswordHasher hasher) {
        return switch (hasher.hash(PASSWORD)) {
            case Hashing.Hashed(var hash) -> hash;
            case Hashing.Busy _ -> throw new AssertionError("busy");
        };
    }
}
