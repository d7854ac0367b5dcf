package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.ChildProgram;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.FaultTally;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.member.Tier;

/// Eight programs distribute the same uploads and different ones at once, while two of them bring more in,
/// members are suspended, and one takes back an upload that the others distribute.
///
/// What is true in the end is counted from the members' files.
final class ManyProgramsTest {
    private static final int PROGRAMS = 8;
    private static final int MEMBERS = 12;
    private static final int CHECK_EVERY = 10;

    private final int rounds = LongForm.of(3, 100);
    private final Random random = new Random(4711);
    private final List<ChildProgram> programs = new ArrayList<>();
    private final FaultTally tally = new FaultTally();
    private Dealing dealing;
    private int runs;
    private int withdrawals;

    @BeforeEach
    void start() {
        dealing = MongoDealing.emptied();
        dealing.join(AMember.members(MEMBERS, Tier.BRONZE));
        for (int i = 0; i < PROGRAMS; i++) {
            programs.add(RivalProgram.on(MongoDealing.place(), "rival-" + i));
        }
        programs.forEach(program -> assertThat(program.answerTo("ready")).isEqualTo("ready"));
    }

    @AfterEach
    void end() {
        programs.forEach(ChildProgram::close);
    }

    @Test
    void everyRoundIsCompletedOnceAndNobodyGetsMoreThanTheRulesAllow() {
        var brought = List.<DistributionId>of();
        for (int round = 0; round < rounds; round++) {
            tally.inject();
            brought = raceOf(round, brought);
            HeldByFiles.of(MongoDealing.database()).mustKeepTheRules();
            tally.survive();
            if (round % CHECK_EVERY == CHECK_EVERY - 1 || round == rounds - 1) {
                MongoDealing.requireHealthy();
            }
        }
    }

    @AfterEach
    void sayWhatWasSurvived() {
        tally.print(
                String.format(
                        Locale.ROOT,
                        "races of 8 programs (%,d runs, %,d uploads withdrawn)",
                        runs,
                        withdrawals));
    }

    /// @param brought by the programs in the race before
    /// @return what they bring in during this one
    private List<DistributionId> raceOf(int round, List<DistributionId> brought) {
        int first = 15 * round;
        var toRun = new ArrayList<>(brought);
        toRun.add(aDistribution().ofLeads(first, first + 30).queuedIn(dealing));
        toRun.add(aDistribution().ofLeads(first + 10, first + 40).queuedIn(dealing));
        var disputed = aDistribution().ofLeads(first, first + 50).queuedIn(dealing);
        for (int i = 0; i < PROGRAMS; i++) {
            programs.get(i).tell(String.join(";", orders(i, first, toRun, disputed)));
        }
        var answers =
                programs.stream()
                        .flatMap(p -> List.of(p.answer().split(";", -1)).stream())
                        .toList();
        toRun.forEach(id -> assertCompletedOnce(id, answers));
        assertWithdrawnOrCompleted(disputed, answers);
        return answers.stream()
                .filter(answer -> answer.startsWith("upload "))
                .map(answer -> new DistributionId(answer.substring("upload ".length())))
                .toList();
    }

    /// In an order of its own, so that they meet everywhere.
    private List<String> orders(
            int program, int first, List<DistributionId> toRun, DistributionId disputed) {
        var orders = new ArrayList<String>();
        toRun.forEach(id -> orders.add("run " + id));
        switch (program) {
            case 0, 1 -> orders.add("upload " + first + " " + (first + 20));
            case 2 -> IntStream.range(0, MEMBERS).forEach(m -> orders.add(suspension(m)));
            case 3 -> orders.add("withdraw " + disputed);
            default -> orders.add("run " + disputed);
        }
        Collections.shuffle(orders, random);
        return orders;
    }

    private String suspension(int member) {
        return (random.nextInt(4) == 0 ? "suspend" : "restore") + " bronze-" + member;
    }

    private void assertCompletedOnce(DistributionId id, List<String> answers) {
        long made = HeldByFiles.of(MongoDealing.database(), id).total();
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("run " + id + " Completed "))
                .containsExactly("run " + id + " Completed " + made);
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("run " + id))
                .allMatch(answer -> answer.contains("Completed"));
        assertThat(dealing.distribution(id).rounds()).hasSize(1);
        assertThat(dealing.distribution(id).made()).isEqualTo(made);
        runs++;
    }

    private void assertWithdrawnOrCompleted(DistributionId id, List<String> answers) {
        if (answers.contains("withdraw " + id + " WITHDRAWN")) {
            assertThat(answers)
                    .filteredOn(answer -> answer.startsWith("run " + id))
                    .containsOnly("run " + id + " Unknown");
            assertThat(dealing.distributions().byId(id)).isEmpty();
            assertThat(HeldByFiles.of(MongoDealing.database(), id).total()).isZero();
            withdrawals++;
        } else {
            assertThat(answers).contains("withdraw " + id + " NOT_QUEUED");
            assertCompletedOnce(id, answers);
        }
    }
}
