package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.LeadFile;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.upload.UploadStage.Standing;
import org.leaddistribution.admin.upload.UploadStage.Stored;
import org.leaddistribution.admin.upload.UploadStage.UploadSummary;
import org.leaddistribution.round.DistributionStatus;

/// What is shown of a stored upload is what has become of it by now, wherever that was done.
class StoredUploadsTest {
    private final UploadScene scene = new UploadScene();
    private final UploadViewModel model = scene.model(new ImmediateWork());
    @TempDir private Path folder;

    @BeforeEach
    void aFileIsStored() throws IOException {
        model.take(Files.writeString(folder.resolve("march.csv"), LeadFile.of(3, "mar")));
        model.proceed();
        assertThat(summary().standing()).isEqualTo(Standing.READY);
    }

    @ParameterizedTest
    @CsvSource({"PROCESSING, UNDER_WAY", "COMPLETED, DISTRIBUTED", "FAILED, FAILED"})
    void whatIsDistributedElsewhereIsNotReadyAnyMore(DistributionStatus status, Standing standing) {
        scene.steps().willFind(ADistribution.like(scene.march, status));

        model.keepFresh();

        assertThat(summary().standing()).isEqualTo(standing);
        model.stored().showPage(file());
        assertThat(scene.steps().visited()).containsExactly("page of march.csv");
    }

    @Test
    void whatIsWithdrawnIsSaidToBe() {
        model.stored().withdraw(file());

        assertThat(summary().title()).isEqualTo("march.csv is withdrawn");
        assertThat(model.bannerProperty().get().title()).isEqualTo("march.csv is withdrawn");
        assertThat(file().state().words()).endsWith("withdrawn");
    }

    @Test
    void membersWhoAreAddedMakeItReady() {
        scene.uploads.willBring(
                Samples.queued(ADistribution.of("b.csv").reaching(0, null).build()));
        model.uploadAgain();
        assertThat(summary().standing()).isEqualTo(Standing.NOBODY_ELIGIBLE);
        model.stored().showMembers();
        assertThat(scene.steps().visited()).containsExactly("members");

        scene.steps().willCount(4);
        model.keepFresh();

        assertThat(summary().standing()).isEqualTo(Standing.READY);
        assertThat(summary().eligibleMembers()).isEqualTo("4");
    }

    @Test
    void whereTheLastMemberIsGoneTheScreenSaysSoWhenItIsShownAgain() {
        scene.steps().willCount(0);

        model.refresh();

        assertThat(summary().standing()).isEqualTo(Standing.NOBODY_ELIGIBLE);
    }

    @Test
    void theListOfFilesFollowsToo() throws IOException {
        model.drop(
                List.of(
                        Files.writeString(folder.resolve("b.csv"), LeadFile.of(2, "b")),
                        Files.writeString(folder.resolve("c.csv"), LeadFile.of(2, "c"))));
        model.importReady();
        scene.steps().willFind(ADistribution.like(scene.march, DistributionStatus.COMPLETED));

        model.keepFresh();

        assertThat(model.queue().files())
                .extracting(file -> file.state().words())
                .allSatisfy(words -> assertThat(words).endsWith("leads, distributed"));
    }

    private UploadSummary summary() {
        return ((Stored) model.stageProperty().get()).summary();
    }

    private QueuedFile file() {
        return Objects.requireNonNull(model.current());
    }
}
