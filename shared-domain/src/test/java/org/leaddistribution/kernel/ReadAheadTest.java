package org.leaddistribution.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ReadAheadTest {
    @Test
    void handsOverEveryPartInItsOrder() {
        var seen = new ArrayList<Integer>();

        ReadAhead.forEach(5, part -> part * 10, seen::add);
        ReadAhead.forEach(0, _ -> 99, seen::add);
        ReadAhead.forEach(1, _ -> 7, seen::add);

        assertThat(seen).containsExactly(0, 10, 20, 30, 40, 7);
    }

    /// The first part is looked at until the two behind it are being read.
    @Test
    void theNextTwoPartsAreReadMeanwhileAndNoMore() {
        var nextTwo = new CountDownLatch(2);
        var begun = new AtomicInteger();

        ReadAhead.forEach(
                5,
                part -> {
                    begun.incrementAndGet();
                    if (part == 1 || part == 2) {
                        nextTwo.countDown();
                    }
                    return part;
                },
                part -> {
                    if (part == 0) {
                        Waits.on(nextTwo);
                        assertThat(begun).hasValue(3);
                    }
                });

        assertThat(begun).hasValue(5);
    }

    /// The second part is there before the first.
    @Test
    void partsThatComeOutOfTurnWaitForTheirs() {
        var secondIsRead = new CountDownLatch(1);
        var seen = new ArrayList<Integer>();

        ReadAhead.forEach(
                2,
                part -> {
                    if (part == 0) {
                        Waits.on(secondIsRead);
                    } else {
                        secondIsRead.countDown();
                    }
                    return part;
                },
                seen::add);

        assertThat(seen).containsExactly(0, 1);
    }

    @Test
    void whatReadingThrowsIsThrownHere() {
        var seen = new ArrayList<Integer>();

        assertThatIllegalStateException()
                .isThrownBy(() -> ReadAhead.forEach(3, ReadAheadTest::secondFails, seen::add))
                .withMessage("gone");
        assertThat(seen).containsExactly(0);
    }

    @Test
    void whatTheActionThrowsEndsIt() {
        var ended = new AtomicInteger();

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                ReadAhead.forEach(
                                        9,
                                        part -> part + ended.getAndIncrement() * 0,
                                        _ -> {
                                            throw new IllegalStateException("enough");
                                        }))
                .withMessage("enough");
        assertThat(ended).hasValue(3);
    }

    private static int secondFails(int part) {
        if (part == 1) {
            throw new IllegalStateException("gone");
        }
        return part;
    }

    private static final class Waits {
        static void on(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
