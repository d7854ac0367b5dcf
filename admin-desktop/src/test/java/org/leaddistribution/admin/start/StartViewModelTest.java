package org.leaddistribution.admin.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fx.UserError;

class StartViewModelTest {
    private final List<String> opened = new ArrayList<>();
    private final List<String> unwanted = new ArrayList<>();

    @Test
    void handsOnWhatWasOpened() {
        var model =
                new StartViewModel<>(
                        () -> "store", opened::add, unwanted::add, new ImmediateWork());

        model.start();

        assertThat(opened).containsExactly("store");
        assertThat(model.troubleProperty().get().isNone()).isTrue();
    }

    @Test
    void saysWhyItCannotBeOpened() {
        var model =
                new StartViewModel<>(
                        failing("no mongod"), opened::add, unwanted::add, new ImmediateWork());

        model.start();

        assertThat(opened).isEmpty();
        assertThat(model.troubleProperty().get().text()).isEqualTo("no mongod");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void recoversByItselfWhenTheNextTrySucceeds() {
        Deque<Callable<String>> tries = new ArrayDeque<>();
        tries.add(failing("down"));
        tries.add(() -> "store");
        var model =
                new StartViewModel<>(
                        () -> tries.removeFirst().call(),
                        opened::add,
                        unwanted::add,
                        new ImmediateWork());

        model.start();
        model.tryAgain();

        assertThat(opened).containsExactly("store");
        assertThat(model.troubleProperty().get().isNone()).isTrue();
    }

    @Test
    void triesOnceAtATime() {
        var work = new HeldWork();
        var model = new StartViewModel<>(() -> "store", opened::add, unwanted::add, work);

        model.start();
        model.start();

        assertThat(work.waiting()).isEqualTo(1);
        assertThat(model.busyProperty().get()).isTrue();
    }

    @Test
    void aClockDoesNotStartWhatHasNotFailed() {
        var work = new HeldWork();
        var model = new StartViewModel<>(() -> "store", opened::add, unwanted::add, work);

        model.tryAgain();

        assertThat(work.waiting()).isZero();
    }

    @Test
    void whatIsOpenedAfterAnotherWasChosenIsUnwanted() {
        var work = new HeldWork();
        var model = new StartViewModel<>(() -> "store", opened::add, unwanted::add, work);

        model.start();
        model.leave();
        work.doOldest();
        model.start();

        assertThat(opened).isEmpty();
        assertThat(unwanted).containsExactly("store");
        assertThat(work.waiting()).isZero();
    }

    private static Callable<String> failing(String why) {
        return () -> {
            throw new UserError(why);
        };
    }
}
