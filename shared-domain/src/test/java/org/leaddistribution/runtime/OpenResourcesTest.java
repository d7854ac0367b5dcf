package org.leaddistribution.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OpenResourcesTest {
    private final List<String> closed = new ArrayList<>();
    private final OpenResources resources = new OpenResources();

    private AutoCloseable named(String name) {
        return () -> closed.add(name);
    }

    @Test
    void theNewestIsClosedFirstAndEachOnce() {
        resources.open(() -> named("database"));
        resources.open(() -> named("server"));

        resources.close();
        resources.close();

        assertThat(closed).containsExactly("server", "database");
    }

    @Test
    void oneThatDoesNotCloseLeavesNoOtherOpen() {
        resources.open(() -> named("database"));
        resources.<AutoCloseable>open(
                () ->
                        () -> {
                            throw new IllegalStateException("stuck");
                        });

        resources.close();

        assertThat(closed).containsExactly("database");
    }

    @Test
    void whatAFailedAssemblyHasOpenedIsClosedAgain() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                OpenResources.assembled(
                                        opened -> {
                                            opened.open(() -> named("database"));
                                            opened.open(() -> named("server"));
                                            throw new IllegalStateException("no duties");
                                        }))
                .withMessage("no duties");

        assertThat(closed).containsExactly("server", "database");
    }

    @Test
    void whoeverClosesWaitsForWhatIsBeingOpenedAndClosesItToo() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var opening =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        resources.open(
                                                () -> {
                                                    begun.countDown();
                                                    await(goOn);
                                                    return named("database");
                                                }));
        begun.await();
        var closing = Thread.ofPlatform().start(resources::close);
        while (closing.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        opening.join();
        closing.join();

        assertThat(closed).containsExactly("database");
        assertThatIllegalStateException()
                .isThrownBy(() -> resources.open(() -> named("late")))
                .withMessageContaining("the program ends");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
