package org.leaddistribution.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.leaddistribution.kernel.StoreFault.StoreBroken;

final class WritesUnderWayTest {
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void doesAllOfThem() {
        try (var writes = new WritesUnderWay()) {
            for (int i = 0; i < 100; i++) {
                writes.add(done::incrementAndGet);
            }
            writes.await();

            assertThat(done).hasValue(100);
        }
    }

    @Test
    void neverHasMoreThanTwoUnderWay() {
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        try (var writes = new WritesUnderWay()) {
            for (int i = 0; i < 100; i++) {
                writes.add(
                        () -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            now.decrementAndGet();
                        });
            }
            writes.await();
        }

        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void tellsAFaultToWhoeverWaits() {
        try (var writes = new WritesUnderWay()) {
            writes.add(WritesUnderWayTest::fail);

            assertThatThrownBy(writes::await).isInstanceOf(StoreBroken.class);
        }
    }

    @Test
    void waitsForTheOthersWhateverBecomesOfOne() {
        var mayEnd = new CountDownLatch(1);
        try (var writes = new WritesUnderWay()) {
            writes.add(WritesUnderWayTest::fail);
            writes.add(
                    () -> {
                        awaitUninterruptibly(mayEnd);
                        done.incrementAndGet();
                    });
            mayEnd.countDown();

            assertThatThrownBy(writes::await).isInstanceOf(StoreBroken.class);
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void closingTellsOfNothing() {
        assertThatCode(
                        () -> {
                            try (var writes = new WritesUnderWay()) {
                                writes.add(WritesUnderWayTest::fail);
                            }
                        })
                .doesNotThrowAnyException();
    }

    private static void fail() {
        throw new StoreBroken("broken");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
