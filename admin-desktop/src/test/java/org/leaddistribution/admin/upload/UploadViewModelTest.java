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
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.LeadFile;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.upload.HowToRead.EncodingChoice;
import org.leaddistribution.admin.upload.UploadStage.Cancelling;
import org.leaddistribution.admin.upload.UploadStage.Choosing;
import org.leaddistribution.admin.upload.UploadStage.Found;
import org.leaddistribution.admin.upload.UploadStage.Refused;
import org.leaddistribution.admin.upload.UploadStage.SameAgain;
import org.leaddistribution.admin.upload.UploadStage.Standing;
import org.leaddistribution.admin.upload.UploadStage.Stored;
import org.leaddistribution.admin.upload.UploadStage.UploadSummary;
import org.leaddistribution.admin.upload.UploadStage.Working;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.upload.UploadOutcome;

class UploadViewModelTest {
    private final UploadScene scene = new UploadScene();
    private final Distribution march = scene.march;
    private final ScriptedDialogs dialogs = scene.dialogs;
    private final ScriptedUploads uploads = scene.uploads;
    @TempDir private Path folder;
    private Path csv = Path.of("unset");

    @BeforeEach
    void aFileIsChosen() throws IOException {
        csv = Files.writeString(folder.resolve("march.csv"), LeadFile.of(3, "mar"));
        dialogs.willChoose(csv);
    }

    @Test
    void aStoredFileIsSummedUpAndItsPlanCanBeSeen() {
        var model = model(new ImmediateWork());

        upload(model);

        assertThat(model.stageProperty().get()).isEqualTo(new Stored(UploadSummary.of(march)));
        model.seePlan();
        assertThat(scene.steps().planned()).containsExactly(march);
        assertThat(model.stageProperty().get()).isEqualTo(new Choosing());
    }

    @Test
    void theUploaderIsWhoIsSignedIn() {
        upload(model(new ImmediateWork()));

        assertThat(uploads.requests()).containsExactly("march.csv by ann ASK UTF-8 STRICT");
    }

    @Test
    void aRefusedFileShowsItsErrorsAndCopiesThemAsATable() {
        uploads.willBring(new UploadOutcome.Refused(Samples.twoErrors(131)));
        var model = model(new ImmediateWork());

        upload(model);
        model.copyErrors();

        assertThat(model.stageProperty().get()).isInstanceOf(Refused.class);
        assertThat(((Refused) model.stageProperty().get()).correcting().summary())
                .isEqualTo("131 errors; the first 2 listed. Nothing of the file is stored.");
        assertThat(dialogs.copied())
                .isEqualTo(
                        "Row\tColumn\tError\nHeader\t\tMissing: Address.\n1,009\tEmail\tThere is no @.\n");
    }

    @Test
    void aCorrectedFileIsCheckedAgain() {
        uploads.willBring(new UploadOutcome.Refused(Samples.twoErrors(2)));
        var model = model(new ImmediateWork());
        upload(model);

        uploads.willBring(Samples.queued(march));
        model.checkAgain();

        assertThat(model.stageProperty().get()).isInstanceOf(Stored.class);
    }

    @Test
    void aRefusedFileIsReadDifferently() {
        uploads.willBring(new UploadOutcome.Refused(Samples.twoErrors(2)));
        var model = model(new ImmediateWork());
        upload(model);

        model.readOtherwise();
        assertThat(model.stageProperty().get()).isEqualTo(new Found());
        model.found().encodingProperty().set(EncodingChoice.WINDOWS_1252);
        model.proceed();

        assertThat(uploads.requests()).last().isEqualTo("march.csv by ann ASK windows-1252 STRICT");
    }

    @Test
    void theTitleIsTheNameOfTheFileUnlessSomebodySaysOtherwise() {
        var model = model(new ImmediateWork());
        model.choose();
        assertThat(model.found().titleProperty().get()).isEqualTo("march");

        model.found().titleProperty().set(" ");
        model.proceed();
        assertThat(model.stageProperty().get()).isEqualTo(new Found());
        assertThat(model.found().titleFault()).startsWith("A title has 1 to 120 characters");

        model.found().titleProperty().set(" Fair in March ");
        model.proceed();
        assertThat(uploads.titles()).containsExactly("Fair in March");
    }

    @Test
    void aTemplateThatIsSavedUploadsAsItIs() throws IOException {
        var model = model(new ImmediateWork());
        var target = folder.resolve("template.csv");
        dialogs.willSaveTo(target);

        model.saveTemplate();

        assertThat(model.bannerProperty().get().title()).isEqualTo("The template is saved");
        assertThat(Files.readAllBytes(target)).startsWith(0xEF, 0xBB, 0xBF);
        model.take(target);
        assertThat(model.found().verdictProperty().get().goingOn())
                .isEqualTo("Continue: store 1 lead");
    }

    @Test
    void aTemplateThatCannotBeSavedSaysSo() {
        var model = model(new ImmediateWork());
        dialogs.willSaveTo(folder.resolve("missing").resolve("template.csv"));

        model.saveTemplate();

        assertThat(model.bannerProperty().get().text()).contains("cannot be written");
    }

    @Test
    void nothingIsUploadedBeforeWhatWasFoundIsConfirmed() {
        var model = model(new ImmediateWork());

        model.choose();

        assertThat(model.stageProperty().get()).isEqualTo(new Found());
        assertThat(uploads.requests()).isEmpty();
    }

    @Test
    void theSameFileIsUploadedAgainOnlyWhenMeant() {
        uploads.willBring(new UploadOutcome.SameAgain(march));
        var model = model(new ImmediateWork());

        upload(model);
        assertThat(model.stageProperty().get()).isInstanceOf(SameAgain.class);
        model.uploadAgain();

        assertThat(uploads.requests()).last().isEqualTo("march.csv by ann ALLOWED UTF-8 STRICT");
    }

    @Test
    void oneFileAtATimeAndOthersWaitInTheList() throws IOException {
        var work = new HeldWork();
        var model = model(work);
        model.choose();
        work.doOldest();
        work.doOldest();
        model.proceed();

        model.proceed();
        model.choose();
        assertThat(model.bannerProperty().get().title()).isEqualTo("It is in the list already");
        model.startOver();
        assertThat(work.waiting()).isEqualTo(1);
        assertThat(model.stageProperty().get()).isInstanceOf(Working.class);

        model.drop(List.of(Files.writeString(folder.resolve("april.csv"), LeadFile.of(2, "apr"))));

        assertThat(model.stageProperty().get()).isInstanceOf(Working.class);
        assertThat(model.bannerProperty().get().title()).isEqualTo("1 file waits in the list");
        assertThat(model.queue().files()).hasSize(2);
    }

    @Test
    void aFolderIsNoFileAndIsSaidSo() {
        var model = model(new ImmediateWork());

        model.drop(List.of(folder));

        assertThat(uploads.requests()).isEmpty();
        assertThat(model.bannerProperty().get().text()).contains("is a folder");
        assertThat(model.stageProperty().get()).isEqualTo(new Choosing());
    }

    @Test
    void aCancelledUploadLeavesNothingAndSaysSo() {
        uploads.willBring(new UploadOutcome.Cancelled());
        var model = model(new ImmediateWork());

        upload(model);

        assertThat(model.bannerProperty().get().text()).contains("nothing of it is stored");
        assertThat(model.stageProperty().get()).isEqualTo(new Choosing());
    }

    @Test
    void whileACancelledUploadIsClearedAwayTheScreenSaysSoAndTakesNoOther() {
        uploads.willBring(new UploadOutcome.Cancelled());
        var work = new HeldWork();
        var model = model(work);
        model.choose();
        work.doOldest();
        work.doOldest();
        model.proceed();

        model.cancel();
        model.choose();

        assertThat(model.stageProperty().get())
                .isEqualTo(
                        new Cancelling(
                                "march.csv",
                                "Waiting until the reading has stopped; nothing of it is stored yet"));
        assertThat(work.waiting()).isEqualTo(1);
        work.doOldest();
        assertThat(model.stageProperty().get()).isEqualTo(new Choosing());
    }

    @Test
    void whoeverWouldReachNobodyIsWarnedBeforeDistributing() {
        uploads.willBring(Samples.queued(ADistribution.of("a.csv").reaching(0, null).build()));
        var model = model(new ImmediateWork());

        upload(model);

        var summary = ((Stored) model.stageProperty().get()).summary();
        assertThat(summary.standing()).isEqualTo(Standing.NOBODY_ELIGIBLE);
        assertThat(summary.title()).isEqualTo("a.csv is stored, but no member is eligible");
        assertThat(summary.standing().words()).contains("nobody gets a lead", "Add members");
    }

    @Test
    void theGoodRowsOfARefusedFileAreImportedAndTheOthersSaved() throws IOException {
        uploads.willBring(new UploadOutcome.Refused(Samples.errors()));
        var model = model(new ImmediateWork());
        upload(model);
        assertThat(((Refused) model.stageProperty().get()).correcting().goodRows()).isEqualTo(869);

        uploads.willBring(Samples.queued(ADistribution.of("march.csv").without(131).build()));
        model.importGoodRows();
        assertThat(uploads.requests()).last().isEqualTo("march.csv by ann ASK UTF-8 LENIENT");
        assertThat(((Stored) model.stageProperty().get()).summary().rejected()).isEqualTo("131");

        var target = folder.resolve("march-rejected.csv");
        dialogs.willSaveTo(target);
        model.stored().saveRejects(Objects.requireNonNull(model.current()));
        assertThat(target).hasContent("rejected rows");
        var saved = model.bannerProperty().get();
        assertThat(saved.title()).isEqualTo("The rejected rows are saved");
        Objects.requireNonNull(saved.action()).does().run();
        assertThat(dialogs.opened()).isEqualTo(folder);
    }

    private static void upload(UploadViewModel model) {
        model.choose();
        model.proceed();
    }

    private UploadViewModel model(BackgroundWork work) {
        return scene.model(work);
    }
}
