package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.upload.UploadProgress.Phase;

class UploadSpeedTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final UploadSpeed speed = new UploadSpeed(clock::get);

    @Test
    void rowsSpeedAndTheTimeLeftAreTold() {
        speed.at(checking(0, 0));
        pass(Duration.ofSeconds(2));

        assertThat(speed.at(checking(250, 50_000)))
                .isEqualTo("50,000 rows · 25,000 a second · about 6 s left");
    }

    @Test
    void inTheFirstSecondNothingIsSaidOfSpeed() {
        speed.at(checking(0, 0));
        pass(Duration.ofMillis(900));

        assertThat(speed.at(checking(10, 2_000))).isEqualTo("2,000 rows");
    }

    @Test
    void everyStepHasASpeedOfItsOwn() {
        speed.at(checking(0, 0));
        pass(Duration.ofSeconds(2));
        speed.at(checking(1_000, 200_000));

        var storing = new ProgressStep(Phase.STORING, "Storing", 100, 1_000, 20_000);
        assertThat(speed.at(storing)).isEqualTo("20,000 rows");
        pass(Duration.ofSeconds(10));
        assertThat(speed.at(new ProgressStep(Phase.STORING, "Storing", 200, 1_000, 40_000)))
                .isEqualTo("40,000 rows · 2,000 a second · about 1 min left");
    }

    @Test
    void theNextUploadBeginsAnew() {
        speed.at(checking(0, 0));
        pass(Duration.ofHours(1));
        speed.begin();

        assertThat(speed.at(checking(1, 10))).isEqualTo("10 rows");
    }

    @Test
    void whatIsReadToItsEndHasNoTimeLeft() {
        speed.at(checking(0, 0));
        pass(Duration.ofSeconds(4));

        assertThat(speed.at(checking(1_000, 4_000))).isEqualTo("4,000 rows · 1,000 a second");
    }

    private static ProgressStep checking(long done, long rows) {
        return new ProgressStep(Phase.CHECKING, "Checking", done, 1_000, rows);
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
