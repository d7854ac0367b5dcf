package org.leaddistribution.check;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.Dealing;

/// Whatever is changed of the assignments of a round, or of those before it, V8 says so and where.
public abstract class DisprovenRowsContract {
    private ScarceRound scene;
    private StoredPlan plan;

    /// Empty, whatever came before.
    protected abstract Dealing dealing();

    @BeforeEach
    void deal() {
        scene = new ScarceRound(dealing());
        plan = scene.plan();
    }

    @Test
    void anAssignmentThatIsGone() {
        scene.remove(plan.assignments(plan.largest()).getFirst());

        scene.assertFound("its plan gives lead ");
    }

    @Test
    void anAssignmentThatWentToSomebodyElse() {
        var moved = plan.assignments(plan.largest()).getFirst();
        var to = scene.shareWithout(moved);
        scene.remove(moved);
        scene.give(moved, to.member());

        scene.assertFound("1 of its 92 assignments are not in its plan");
        scene.assertFound("its plan gives lead ");
    }

    @Test
    void aCopyThatWasGivenBeforeAndIsGone() {
        var before = scene.planBefore();
        var lost =
                before.assignments(before.largest()).stream()
                        .filter(scene::isShared)
                        .findFirst()
                        .orElseThrow();
        scene.remove(lost);

        scene.assertFound("total and histogram are those of the shares");
    }

    @Test
    void aCopyThatWasGivenToSomebodyElseBefore() {
        var before = scene.planBefore();
        var now =
                plan.shares().stream()
                        .flatMap(share -> plan.assignments(share).stream())
                        .filter(a -> a.asUploaded().row() < 8)
                        .findFirst()
                        .orElseThrow();
        var then =
                before.shares().stream()
                        .flatMap(share -> before.assignments(share).stream())
                        .filter(a -> a.key().equals(now.key()))
                        .findFirst()
                        .orElseThrow();
        scene.remove(now);
        scene.remove(then);
        scene.give(then, now.to());

        scene.assertFound("no member gets a prospect that it holds already");
    }
}
