package org.leaddistribution.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class BlocksAheadTest {
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void handsOverEveryBlockInItsOrderAndNoneBehindTheLast() {
        try (var blocks = new BlocksAhead<>(begun::incrementAndGet, block -> block == 3)) {
            assertThat(blocks.next(PAUSE, BlocksAheadTest::nothing)).isEqualTo(1);
            assertThat(blocks.next(PAUSE, BlocksAheadTest::nothing)).isEqualTo(2);
            assertThat(blocks.next(PAUSE, BlocksAheadTest::nothing)).isEqualTo(3);
            assertThatIllegalStateException()
                    .isThrownBy(() -> blocks.next(PAUSE, BlocksAheadTest::nothing));
        }
        assertThat(begun).hasValue(3);
    }

    @Test
    void theNextBlockIsReadMeanwhileAndNoMore() {
        var second = new CountDownLatch(1);
        try (var blocks =
                new BlocksAhead<>(
                        () -> {
                            int block = begun.incrementAndGet();
                            if (block == 2) {
                                second.countDown();
                            }
                            return block;
                        },
                        _ -> false)) {
            blocks.next(PAUSE, BlocksAheadTest::nothing);
            waitFor(second);
        }
        assertThat(begun).hasValue(2);
    }

    @Test
    void nothingIsReadBeforeItIsAskedFor() {
        new BlocksAhead<>(begun::incrementAndGet, _ -> false).close();

        assertThat(begun).hasValue(0);
    }

    @Test
    void whatReadingThrowsIsThrownHereAndEndsIt() {
        try (var blocks = new BlocksAhead<>(this::secondFails, _ -> false)) {
            assertThat(blocks.next(PAUSE, BlocksAheadTest::nothing)).isEqualTo(1);
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> blocks.next(PAUSE, BlocksAheadTest::nothing))
                    .withMessage("gone");
            assertThatIllegalStateException()
                    .isThrownBy(() -> blocks.next(PAUSE, BlocksAheadTest::nothing));
        }
        assertThat(begun).hasValue(2);
    }

    private int secondFails() {
        int block = begun.incrementAndGet();
        if (block == 2) {
            throw new IllegalArgumentException("gone");
        }
        return block;
    }

    @Test
    void whoWaitsMayGiveUpAndClosingWaitsForTheReader() {
        var given = new CountDownLatch(1);
        var read = new AtomicBoolean();
        try (var blocks =
                new BlocksAhead<>(
                        () -> {
                            waitFor(given);
                            read.set(true);
                            return 1;
                        },
                        _ -> false)) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(
                            () ->
                                    blocks.next(
                                            PAUSE,
                                            () -> {
                                                given.countDown();
                                                throw new IllegalArgumentException("enough");
                                            }))
                    .withMessage("enough");
        }
        assertThat(read).isTrue();
    }

    @Test
    void interruptIsSeenByWhoeverWaitsAndEndsNothing() {
        var seen = new CountDownLatch(1);
        try (var blocks =
                new BlocksAhead<>(
                        () -> {
                            waitFor(seen);
                            return 1;
                        },
                        _ -> true)) {
            Thread.currentThread().interrupt();
            int block =
                    blocks.next(
                            PAUSE,
                            () -> {
                                if (Thread.currentThread().isInterrupted()) {
                                    seen.countDown();
                                }
                            });

            assertThat(block).isEqualTo(1);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void nothing() {}
}
