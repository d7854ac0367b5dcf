package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.Violation;
import org.leaddistribution.fixture.ADistribution;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.ChildProgram;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.FaultTally;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.Tier;
import org.leaddistribution.run.RunOutcome.Completed;
import org.leaddistribution.run.RunOutcome.CompletedBefore;
import org.leaddistribution.run.RunOutcome.Occupied;
import org.leaddistribution.run.RunScene;

/// A program is frozen in the middle of a run for longer than its lease holds; others finish its work, run
/// something else, and then it goes on as if no time had passed.
final class ZombieTest {
    /// A run of this size has some more: now and then nothing is left to freeze.
    private static final int SIDES_OF_COMMANDS = 80;

    private final int zombies = LongForm.of(3, 100);
    private final Random random = new Random(4711);
    private final List<Member> members = AMember.members(4, Tier.BRONZE);
    private final FaultTally tally = new FaultTally();
    private ChildProgram program;

    @BeforeEach
    void start() {
        program = RivalProgram.on(MongoDealing.place(), "zombie");
    }

    @AfterEach
    void end() {
        program.close();
        tally.print("programs frozen past their lease");
    }

    /// What the living do while it is frozen.
    private enum Meanwhile {
        FINISH {
            @Override
            void happens(Dealing dealing, DistributionId frozen, DistributionId other) {
                finished(dealing, frozen);
            }
        },
        FINISH_AND_RUN_ANOTHER {
            @Override
            void happens(Dealing dealing, DistributionId frozen, DistributionId other) {
                finished(dealing, frozen);
                finished(dealing, other);
            }
        },
        /// Unless its plan is sealed: then another has to wait.
        RUN_ANOTHER_FIRST {
            @Override
            void happens(Dealing dealing, DistributionId frozen, DistributionId other) {
                assertThat(RunScene.takeOver(dealing, other))
                        .isInstanceOfAny(Completed.class, Occupied.class);
                finished(dealing, frozen);
                finished(dealing, other);
            }
        };

        abstract void happens(Dealing dealing, DistributionId frozen, DistributionId other);

        private static void finished(Dealing dealing, DistributionId id) {
            assertThat(RunScene.takeOver(dealing, id))
                    .isInstanceOfAny(Completed.class, CompletedBefore.class);
        }
    }

    @Test
    void whoWakesAfterATakeoverChangesNothingAndSaysSo() {
        for (int i = 0; i < zombies; i++) {
            var meanwhile = Meanwhile.values()[i % Meanwhile.values().length];
            if (isFrozenAndHarmless(meanwhile, 1 + random.nextInt(SIDES_OF_COMMANDS))) {
                tally.survive();
            }
        }
        assertThat(tally.survived()).isGreaterThan(zombies / 2);
    }

    private boolean isFrozenAndHarmless(Meanwhile meanwhile, int side) {
        var dealing = MongoDealing.emptied();
        dealing.join(members);
        var begun = aDistribution().ofLeads(30);
        var other = aDistribution().ofLeads(20, 50);
        begun.queuedIn(dealing);
        other.queuedIn(dealing);

        program.tell("freeze-at " + side + ";run-once " + begun.id());
        boolean isFrozen = program.freezesBeforeItAnswers();
        if (isFrozen) {
            tally.inject();
        }
        meanwhile.happens(dealing, begun.id(), other.id());
        var afterwards = dealt(dealing, begun, other);
        if (isFrozen) {
            program.thaw();
        }

        assertHonest(program.answer(), dealing, begun.id());
        assertThat(dealt(dealing, begun, other))
                .as("%s after %d", meanwhile, side)
                .isEqualTo(afterwards);
        assertThat(dealing.leases().current().isFree()).isTrue();
        assertHealthy();
        return isFrozen;
    }

    private List<String> dealt(Dealing dealing, ADistribution... uploads) {
        var found = new ArrayList<String>();
        for (var upload : uploads) {
            found.addAll(RunScene.dealt(dealing, upload, members));
        }
        return found;
    }

    /// It says that it completed the run only with the figures that are stored, else that it did not.
    private static void assertHonest(String answers, Dealing dealing, DistributionId id) {
        assertThat(answers.split(";", -1)[1])
                .isIn(
                        "Completed " + HeldByFiles.of(MongoDealing.database(), id).total(),
                        "UnderWay",
                        "Occupied",
                        "CompletedBefore");
        assertThat(dealing.distribution(id).rounds()).hasSize(1);
    }

    private static void assertHealthy() {
        HeldByFiles.of(MongoDealing.database()).mustKeepTheRules();
        var found = new ArrayList<Violation>();
        new CheckingInvariants(MongoDealing.store().storedFacts()).check(found::add);
        assertThat(found).isEmpty();
    }
}
