package org.leaddistribution.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Turns passwords into hashes and compares them: Argon2id, a few at a time, the same work for everybody.
///
/// Safe for many threads. Whoever waits longer than the limits allow is told `Busy`; nothing is hashed
/// then.
public final class PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final HashingLimits limits;
    private final Semaphore turns;
    private final Argon2Function argon2;
    private final PasswordHash nobodys;

    public PasswordHasher(HashingCost cost, HashingLimits limits) {
        this.limits = limits;
        this.turns = new Semaphore(limits.atOnce(), true);
        this.argon2 =
                Argon2Function.getInstance(
                        cost.memoryKib(), cost.passes(), cost.lanes(), HASH_BYTES, Argon2.ID);
        this.nobodys = hashed(new Password(Long.toHexString(random.nextLong())));
    }

    public Hashing hash(Password password) {
        return inTurn(() -> (Hashing) new Hashing.Hashed(hashed(password)))
                .orElseGet(Hashing.Busy::new);
    }

    /// @param stored null for nobody, or for somebody without a password: the same work, always wrong
    public Comparison compare(Password password, @Nullable PasswordHash stored) {
        return inTurn(() -> compared(password, stored)).orElseGet(Comparison.Busy::new);
    }

    private Comparison compared(Password password, @Nullable PasswordHash stored) {
        var hash = stored == null ? nobodys : stored;
        var made = Argon2Function.getInstanceFromHash(hash.encoded());
        boolean same = made.check(password.value(), hash.encoded());
        if (!same || stored == null) {
            return new Comparison.Wrong();
        }
        return isWeaker(made)
                ? new Comparison.RightButWeak(hashed(password))
                : new Comparison.Right();
    }

    private boolean isWeaker(Argon2Function made) {
        return made.getMemory() < argon2.getMemory()
                || made.getIterations() < argon2.getIterations()
                || made.getVariant() != argon2.getVariant();
    }

    private PasswordHash hashed(Password password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var text = password.value().getBytes(StandardCharsets.UTF_8);
        return new PasswordHash(argon2.hash(text, salt).getResult());
    }

    private <T> Optional<T> inTurn(Supplier<T> work) {
        if (!getsTurn()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.release();
        }
    }

    private boolean getsTurn() {
        try {
            return turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// What came of hashing a new password.
    public sealed interface Hashing {
        record Hashed(PasswordHash hash) implements Hashing {}

        /// Too many at once; later it will work.
        record Busy() implements Hashing {}
    }

    /// What came of comparing a typed password with a stored hash.
    public sealed interface Comparison {
        record Right() implements Comparison {}

        /// Right, and hashed at a lower cost than today's.
        ///
        /// @param renewed to be stored in place of the old one
        record RightButWeak(PasswordHash renewed) implements Comparison {}

        record Wrong() implements Comparison {}

        /// Too many at once; later it will work.
        record Busy() implements Comparison {}
    }

    /// What hashing one password costs whoever does it; raised as machines get faster.
    ///
    /// @param memoryKib working memory in KiB
    /// @param passes over that memory
    /// @param lanes that work side by side
    public record HashingCost(int memoryKib, int passes, int lanes) {
        public static final HashingCost STANDARD = new HashingCost(19 * 1024, 2, 1);
    }

    /// How much hashing goes on at once, so that many sign-ins at once cannot take all memory and time.
    ///
    /// @param atOnce passwords hashed side by side
    /// @param patience how long one more may wait for its turn
    public record HashingLimits(int atOnce, Duration patience) {
        public static final HashingLimits STANDARD =
                new HashingLimits(
                        Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8),
                        Duration.ofSeconds(3));
    }
}
