package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.upload.UploadStage.Choosing;
import org.leaddistribution.admin.upload.UploadStage.Refused;
import org.leaddistribution.admin.upload.UploadStage.SameAgain;
import org.leaddistribution.admin.upload.UploadStage.Stored;
import org.leaddistribution.admin.upload.UploadStage.Working;
import org.leaddistribution.distribution.Distribution;
import org.leaddistribution.ingest.Ending;
import org.leaddistribution.ingest.IngestReport;
import org.leaddistribution.ingest.IssueCode;
import org.leaddistribution.ingest.LeadColumn;
import org.leaddistribution.ingest.RowIssue;
import org.leaddistribution.ingest.RowTally;
import org.leaddistribution.usecase.upload.UploadOutcome;
import org.leaddistribution.usecase.upload.UploadProgress;
import org.leaddistribution.usecase.upload.UploadRequest;

class UploadViewModelTest {
    private final Distribution march = ADistribution.of("march.csv").build();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<Distribution> distributed = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private UploadOutcome outcome = new UploadOutcome.Queued(march);
    @TempDir private Path folder;
    private Path csv = Path.of("unset");

    @BeforeEach
    void aFileIsChosen() throws IOException {
        csv = Files.writeString(folder.resolve("march.csv"), "Name,Email,Address\n");
        dialogs.willChoose(csv);
    }

    @Test
    void aStoredFileIsSummedUpAndCanBeDistributedNow() {
        var model = model(new ImmediateWork());

        model.choose();

        assertThat(model.stageProperty().get()).isEqualTo(new Stored(UploadSummary.of(march)));
        model.distributeNow();
        assertThat(distributed).containsExactly(march);
        assertThat(model.stageProperty().get()).isEqualTo(new Choosing());
    }

    @Test
    void theUploaderIsWhoIsSignedIn() {
        model(new ImmediateWork()).choose();

        assertThat(requests).containsExactly("march.csv by ann ASK UTF-8");
    }

    @Test
    void aRefusedFileShowsItsErrorsAndCopiesThemAsATable() {
        outcome = new UploadOutcome.Refused(twoErrors(131));
        var model = model(new ImmediateWork());

        model.choose();
        model.copyErrors();

        assertThat(model.stageProperty().get()).isInstanceOf(Refused.class);
        assertThat(((Refused) model.stageProperty().get()).summary())
                .isEqualTo("131 errors; the first 2 are listed. Nothing of the file is stored.");
        assertThat(dialogs.copied())
                .isEqualTo(
                        "Row\tColumn\tError\nHeader\t\tMissing: Address.\n1,009\tEmail\tThere is no @.\n");
    }

    @Test
    void aCorrectedFileIsCheckedAgainInTheChosenEncoding() {
        outcome = new UploadOutcome.Refused(twoErrors(2));
        var model = model(new ImmediateWork());
        model.choose();

        outcome = new UploadOutcome.Queued(march);
        model.encodingProperty().set(EncodingChoice.WINDOWS_1252);
        model.checkAgain();

        assertThat(model.stageProperty().get()).isInstanceOf(Stored.class);
        assertThat(requests).last().isEqualTo("march.csv by ann ASK windows-1252");
    }

    @Test
    void theSameFileIsUploadedAgainOnlyWhenMeant() {
        outcome = new UploadOutcome.SameAgain(march);
        var model = model(new ImmediateWork());

        model.choose();
        assertThat(model.stageProperty().get()).isInstanceOf(SameAgain.class);
        model.uploadAgain();

        assertThat(requests).last().isEqualTo("march.csv by ann ALLOWED UTF-8");
    }

    @Test
    void oneFileAtATime() {
        var work = new HeldWork();
        var model = model(work);

        model.choose();
        model.choose();
        model.drop(List.of(csv));
        model.startOver();

        assertThat(work.waiting()).isEqualTo(1);
        assertThat(model.stageProperty().get()).isInstanceOf(Working.class);
    }

    @Test
    void severalDroppedFilesAreLeftAlone() {
        var model = model(new ImmediateWork());

        model.drop(List.of(csv, csv));

        assertThat(requests).isEmpty();
        assertThat(model.bannerProperty().get().title()).isEqualTo("Drop one file at a time");
    }

    @Test
    void aFolderIsNoFileAndIsSaidSo() {
        var model = model(new ImmediateWork());

        model.drop(List.of(folder));

        assertThat(requests).isEmpty();
        assertThat(model.bannerProperty().get().text()).contains("is a folder");
        assertThat(model.stageProperty().get()).isEqualTo(new Choosing());
    }

    @Test
    void aCancelledUploadLeavesNothingAndSaysSo() {
        outcome = new UploadOutcome.Cancelled();
        var model = model(new ImmediateWork());

        model.choose();

        assertThat(model.bannerProperty().get().text()).contains("nothing of it is stored");
        assertThat(model.stageProperty().get()).isEqualTo(new Choosing());
    }

    @Test
    void whoeverWouldReachNobodyIsWarnedBeforeDistributing() {
        outcome = new UploadOutcome.Queued(ADistribution.of("a.csv").reaching(0, null).build());
        var model = model(new ImmediateWork());

        model.choose();

        assertThat(((Stored) model.stageProperty().get()).summary().notices())
                .containsExactly(
                        "No member is eligible now. Distributed like this, nobody gets a lead.");
    }

    private static IngestReport twoErrors(int total) {
        var errors =
                List.of(
                        new RowIssue(1, null, IssueCode.MISSING_COLUMN, "row 1: Missing: Address."),
                        new RowIssue(
                                1_009,
                                LeadColumn.EMAIL,
                                IssueCode.INVALID_EMAIL,
                                "row 1009, Email: There is no @."));
        return new IngestReport(
                new RowTally(0, 0, 0, 2), errors, total, List.of(), null, new Ending.Whole());
    }

    private UploadViewModel model(BackgroundWork work) {
        var upload = new FileUpload(this::upload, () -> "ann", Long.MAX_VALUE);
        return new UploadViewModel(
                upload, dialogs, work, new Formats(ZoneOffset.UTC), distributed::add);
    }

    private UploadOutcome upload(UploadRequest request, UploadProgress progress) {
        var charset = request.options().charset();
        requests.add(
                "%s by %s %s %s"
                        .formatted(
                                request.file().filename(),
                                request.by(),
                                request.repeat(),
                                charset == null ? "UTF-8" : charset));
        return outcome;
    }
}
