package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.Violation;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.ChildProgram;
import org.leaddistribution.fixture.FaultTally;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.localdb.LocalDatabase;
import org.leaddistribution.member.Tier;

/// The power goes: two programs that upload and distribute die, and their local database with them.
final class KilledLocalDatabaseTest {
    private static final int MOST_ACKNOWLEDGED = 6;

    private final int times = LongForm.of(3, 100);
    private final Random random = new Random(4711);
    private final List<ChildProgram> programs = new ArrayList<>();
    private final List<String> journal = new ArrayList<>();
    private final FaultTally tally = new FaultTally();
    @TempDir Path data;

    @AfterEach
    void end() {
        tally.print(
                String.format(
                        Locale.ROOT,
                        "power cuts (%,d acknowledged uploads and runs)",
                        journal.size()));
        programs.forEach(ChildProgram::close);
        LocalDatabase.stop(data);
    }

    @Test
    void whatWasAcknowledgedIsThereAtTheNextStartAndWhatWasBegunIsFinished() throws Exception {
        try (var first = LocalDatabaseProgram.joining(data)) {
            first.dealing().join(AMember.members(12, Tier.BRONZE));
        }
        for (int i = 0; i < times; i++) {
            workUntilThePowerGoes();
            tally.inject();
            assertNothingLost();
            tally.survive();
        }
    }

    private void workUntilThePowerGoes() throws IOException {
        programs.clear();
        programs.add(LocalDatabaseProgram.elsewhere(data));
        programs.add(LocalDatabaseProgram.elsewhere(data));
        for (var program : programs) {
            assertThat(program.answerTo("begin")).isEqualTo(LocalDatabaseProgram.BEGUN);
        }
        int acknowledged = 1 + random.nextInt(MOST_ACKNOWLEDGED);
        for (int i = 0; i < acknowledged; i++) {
            journal.add(programs.get(random.nextInt(2)).answer());
        }
        killMongod();
        programs.forEach(ChildProgram::kill);
        programs.forEach(program -> journal.addAll(program.answersLeft()));
    }

    private void killMongod() throws IOException {
        var pid = Files.readString(data.resolve("mongodb/db/mongod.lock")).strip();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    private void assertNothingLost() {
        try (var next = LocalDatabaseProgram.joining(data)) {
            var stored = next.client().getDatabase(LocalDatabaseProgram.NAME);
            JournalledLoad.finishAll(next.dealing(), stored);
            JournalledLoad.mustBeKept(journal, stored);
            HeldByFiles.of(stored).mustKeepTheRules();
            var violations = new ArrayList<Violation>();
            new CheckingInvariants(next.store().storedFacts()).check(violations::add);
            assertThat(violations).isEmpty();
        }
    }
}
