package org.leaddistribution.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leaddistribution.fixture.ADistribution.key;
import static org.leaddistribution.fixture.AFile.MADE;
import static org.leaddistribution.fixture.AFile.aFile;
import static org.leaddistribution.fixture.AMember.aMember;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.fixture.AFile;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.member.Member;
import org.leaddistribution.round.Assignments.HeldCopy;

/// What every keeper of assignments does, the cap and "never twice" first of all.
public abstract class AssignmentsContract {
    private static final Member BOB = aMember().named("bob").build();

    private Dealing dealing;
    private Assignments assignments;

    protected abstract Dealing dealing();

    @BeforeEach
    void open() {
        dealing = dealing();
        assignments = dealing.assignments();
    }

    @Test
    void keepsWhatWasGivenAsThePlanNamesIt() {
        var anns = aFile().holding(0, 3);

        assignments.write(anns.assignments());

        assertThat(assignments.ofFile(anns.id()))
                .containsExactlyInAnyOrderElementsOf(anns.assignments());
    }

    @Test
    void whatIsThereAlreadyIsDoneAlready() {
        var anns = aFile().holding(0, 3);
        assignments.write(anns.assignments().subList(0, 2));

        assignments.write(anns.assignments());
        assignments.write(List.of());

        assertThat(assignments.ofFile(anns.id())).hasSize(3);
    }

    @Test
    void whatIsMissingIsWrittenAndTheRestLeftAlone() {
        var anns = aFile().holding(0, 5);
        assignments.write(anns.assignments().subList(1, 3));

        int all = anns.assignments().size();
        assertThat(assignments.writeMissing(anns.assignments().subList(0, 1))).isEqualTo(1);
        assertThat(assignments.writeMissing(anns.assignments())).isEqualTo(all - 3);
        assertThat(assignments.writeMissing(anns.assignments())).isZero();
        assertThat(assignments.writeMissing(List.of())).isZero();

        assertThat(assignments.ofFile(anns.id()))
                .containsExactlyInAnyOrderElementsOf(anns.assignments());
        var bobs = aFile().of(BOB).holding(4, 7).assignments();
        assertThatThrownBy(() -> assignments.writeMissing(bobs))
                .isInstanceOf(PlanContradicted.class);
    }

    @Test
    void aSlotThatAnotherMemberHasIsAContradiction() {
        assignments.write(aFile().of(BOB).holding(1, 2).assignments());
        var anns = aFile().holding(0, 3);

        assertContradicted(anns);
        assertThat(assignments.copiesOf(List.of(key(1))))
                .extracting(HeldCopy::by)
                .containsExactly(BOB.address());
    }

    @Test
    void aSlotOfTheSameMemberInAnotherFileIsAContradiction() {
        var anns = aFile();
        assignments.write(anns.assignments());

        assertContradicted(anns.named(FileId.drawn()));
    }

    @Test
    void noMemberHasAProspectTwiceWhateverTheSlot() {
        assignments.write(aFile().assignments());

        assertContradicted(aFile().inSlot(1));
        assertThat(assignments.copiesOf(List.of(key(0)))).hasSize(1);
    }

    @Test
    void noProspectHasMoreThanTenCopies() {
        IntStream.range(0, 10).forEach(slot -> assignments.write(nth(slot).assignments()));
        var eleventh = aMember().named("the-eleventh").build();

        IntStream.range(0, 10)
                .forEach(slot -> assertContradicted(aFile().of(eleventh).inSlot(slot)));
        assertThat(assignments.copiesOf(List.of(key(0))))
                .extracting(HeldCopy::slot)
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void tellsWhoHasWhichCopyOverAllUploads() {
        var anns = aFile().holding(0, 2);
        var bobs = aFile().of(BOB).holding(1, 3).inSlot(1);
        assignments.write(anns.assignments());
        assignments.write(bobs.assignments());

        assertThat(assignments.copiesOf(List.of(key(1), key(9))))
                .containsExactlyInAnyOrder(copy(anns, 1), copy(bobs, 0));
    }

    @Test
    void countsTheAssignmentsOfFilesThatHaveAny() {
        var anns = aFile().holding(0, 3);
        assignments.write(anns.assignments());

        assertThat(assignments.countByFile(List.of(anns.id(), FileId.drawn())))
                .isEqualTo(Map.of(anns.id(), 3));
    }

    @Test
    void theFirstDownloadMarksTheAssignmentsOfItsFileAlone() {
        var anns = aFile().holding(0, 2);
        var bobs = aFile().of(BOB).holding(2, 4);
        assignments.write(anns.assignments());
        assignments.write(bobs.assignments());

        assignments.markDownloaded(anns.id(), MADE.plusSeconds(5));
        assignments.markDownloaded(anns.id(), MADE.plusSeconds(9));

        assertThat(dealing.backDoor().marksOf(anns.id()))
                .isEqualTo(Map.of(key(0), MADE.plusSeconds(5), key(1), MADE.plusSeconds(5)));
        assertThat(dealing.backDoor().marksOf(bobs.id())).isEmpty();
    }

    private void assertContradicted(AFile file) {
        assertThatExceptionOfType(PlanContradicted.class)
                .isThrownBy(() -> assignments.write(file.assignments()))
                .withMessageContaining("Run ./leads check");
    }

    private static AFile nth(int slot) {
        return aFile().of(aMember().named("member-" + slot).build()).inSlot(slot);
    }

    private static HeldCopy copy(AFile file, int index) {
        var given = file.assignments().get(index);
        return new HeldCopy(given.key(), given.slot(), given.lead(), given.to().address());
    }
}
