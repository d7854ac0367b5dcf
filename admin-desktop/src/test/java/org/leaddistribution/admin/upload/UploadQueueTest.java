package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.LeadFile;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.upload.ColumnPlan.Becoming;
import org.leaddistribution.admin.upload.ColumnPlan.Use;
import org.leaddistribution.admin.upload.UploadStage.Choosing;
import org.leaddistribution.admin.upload.UploadStage.Found;
import org.leaddistribution.admin.upload.UploadStage.Stored;
import org.leaddistribution.admin.upload.UploadStage.Working;
import org.leaddistribution.upload.UploadOutcome;

/// Several files are read one after the other, and nothing is stored that nobody has confirmed.
class UploadQueueTest {
    private static final String BAD = "Name,Email,Address\nAnn,ann@@x.org,1 Main St\n";
    private static final String UNCLEAR = "Customer,Email,Where\nAnn,ann@x.org,1 Main St\n";

    private final UploadScene scene = new UploadScene();
    @TempDir private Path folder;

    @Test
    void severalFilesAreReadInTurnAndNothingIsStored() throws IOException {
        var work = new HeldWork();
        var model = scene.model(work);

        model.drop(List.of(good("a.csv"), file("b.csv", BAD), file("c.csv", UNCLEAR)));
        assertThat(model.stageProperty().get()).isEqualTo(new UploadStage.Files());
        assertThat(states(model)).containsExactly("Reading", "Waiting", "Waiting");
        work.doOldest();
        assertThat(states(model)).containsExactly("Ready", "Reading", "Waiting");
        work.doOldest();
        work.doOldest();

        assertThat(states(model)).containsExactly("Ready", "Needs you", "Needs you");
        assertThat(words(model))
                .containsExactly(
                        "3 good rows, no error",
                        "1 bad row, 0 good ones",
                        "Say which column is which");
        assertThat(model.queue().summary().get()).isEqualTo("3 files: 1 ready, 2 need you");
        assertThat(scene.uploads.requests()).isEmpty();
    }

    @Test
    void allThatAreReadyAreImportedOneAfterTheOther() throws IOException {
        var model = scene.model(new ImmediateWork());
        model.drop(List.of(good("a.csv"), file("b.csv", BAD), good("c.csv")));

        model.importReady();

        assertThat(scene.uploads.requests())
                .containsExactly("a.csv by ann ASK UTF-8 STRICT", "c.csv by ann ASK UTF-8 STRICT");
        assertThat(states(model)).containsExactly("Imported", "Needs you", "Imported");
        assertThat(model.stageProperty().get()).isEqualTo(new UploadStage.Files());
        model.stored().seePlan(model.queue().files().getFirst());
        assertThat(scene.steps().planned()).containsExactly(scene.march);
    }

    @Test
    void whileOneIsStoredTheNextWaitsForItsTurn() throws IOException {
        var work = new HeldWork();
        var model = scene.model(work);
        model.drop(List.of(good("a.csv"), good("b.csv")));
        work.doOldest();
        work.doOldest();

        model.importReady();

        assertThat(work.waiting()).isEqualTo(1);
        assertThat(states(model)).containsExactly("Importing", "Importing");
        model.skip(model.queue().files().getLast());
        assertThat(states(model)).containsExactly("Importing", "Skipped");
        work.doOldest();
        assertThat(states(model)).containsExactly("Imported", "Skipped");
        assertThat(work.waiting()).isZero();
    }

    @Test
    void oneThatWaitsIsTakenOutAndOneThatWasRefusedIsReadAgain() throws IOException {
        var work = new HeldWork();
        var model = scene.model(work);
        var web = file("a.csv", "<!doctype html><table>");
        model.drop(List.of(web, good("b.csv")));
        model.skip(model.queue().files().getLast());
        work.doOldest();
        assertThat(states(model)).containsExactly("Refused", "Skipped");
        assertThat(words(model).getFirst()).contains("web page");

        Files.writeString(web, LeadFile.of(2, "apr"));
        model.queue().retry(model.queue().files().getFirst());
        work.doOldest();

        assertThat(states(model)).containsExactly("Ready", "Skipped");
        model.clearFinished();
        assertThat(model.queue().files()).hasSize(1);
    }

    @Test
    void aFileThatIsGoneIsRefusedAndTheNextIsRead() throws IOException {
        var model = scene.model(new ImmediateWork());

        model.drop(List.of(folder.resolve("gone.csv"), good("b.csv")));

        assertThat(states(model)).containsExactly("Refused", "Ready");
        assertThat(words(model).getFirst()).contains("does not exist");
    }

    @Test
    void eachIsOpenedAndLeftWithWhatWasChosenAboutIt() throws IOException {
        var model = scene.model(new ImmediateWork());
        model.drop(List.of(file("a.csv", UNCLEAR), good("b.csv")));
        var unclear = model.queue().files().getFirst();

        model.open(unclear);
        assertThat(model.stageProperty().get()).isEqualTo(new Found());
        model.found().choose(0, new Becoming(Use.NAME, 1, 1));
        model.found().titleProperty().set("Fair");
        model.startOver();
        assertThat(model.stageProperty().get()).isEqualTo(new UploadStage.Files());
        model.open(unclear);

        assertThat(model.found().titleProperty().get()).isEqualTo("Fair");
        var look = Objects.requireNonNull(model.found().lookProperty().get());
        assertThat(look.plan().missing()).hasSize(1);
    }

    @Test
    void whatIsDroppedWhileOneIsInHandIsReadMeanwhile() throws IOException {
        var model = scene.model(new ImmediateWork());
        model.take(good("a.csv"));
        assertThat(model.stageProperty().get()).isEqualTo(new Found());

        model.drop(List.of(good("b.csv"), good("c.csv")));

        assertThat(model.stageProperty().get()).isEqualTo(new Found());
        assertThat(states(model)).containsExactly("Needs you", "Ready", "Ready");
        assertThat(model.wayBack("Choose another file").getValue()).isEqualTo("All files");
        model.proceed();
        assertThat(model.stageProperty().get()).isInstanceOf(Stored.class);
        assertThat(states(model)).containsExactly("Imported", "Ready", "Ready");
    }

    @Test
    void whatWasChosenAboutAReadyFileIsHowItIsImported() throws IOException {
        var model = scene.model(new ImmediateWork());
        model.drop(List.of(good("a.csv"), good("b.csv")));
        var first = model.queue().files().getFirst();

        model.open(first);
        model.found().titleProperty().set(" ");
        model.showFiles();
        assertThat(states(model)).containsExactly("Needs you", "Ready");
        model.open(first);
        model.found().titleProperty().set("Fair in May");
        model.showFiles();
        assertThat(states(model)).containsExactly("Ready", "Ready");
        model.importReady();

        assertThat(scene.uploads.titles()).containsExactly("Fair in May", "b");
    }

    @Test
    void aFileThatIsReadByGuessingIsNotImportedUnseen() throws IOException {
        var latin = folder.resolve("latin.csv");
        Files.write(
                latin,
                "Name,Email,Address\nJörg,j@x.org,Straße 5\nZoë,z@x.org,Größe 6\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        var model = scene.model(new ImmediateWork());

        model.drop(List.of(latin, good("b.csv")));

        assertThat(states(model)).containsExactly("Needs you", "Ready");
        assertThat(words(model).getFirst()).startsWith("Check how");
    }

    @Test
    void columnsThatWereChosenOnceAreKnownForTheNextFileWithTheseHeadings() throws IOException {
        var model = scene.model(new ImmediateWork());
        model.take(file("a.csv", UNCLEAR));
        model.found().choose(0, new Becoming(Use.NAME, 1, 1));
        model.found().choose(2, new Becoming(Use.ADDRESS, 1, 1));
        model.proceed();

        model.drop(List.of(file("b.csv", UNCLEAR), file("c.csv", UNCLEAR)));

        assertThat(states(model)).endsWith("Ready", "Ready");
    }

    @Test
    void leavingWouldLoseWhatWaits() throws IOException {
        var model = scene.model(new ImmediateWork());
        model.drop(List.of(good("a.csv"), file("b.csv", BAD), good("c.csv")));
        assertThat(model.unfinished()).containsExactly("3 files are not imported");

        model.importReady();

        assertThat(model.unfinished()).containsExactly("1 file is not imported");
    }

    @Test
    void aSingleFileThatIsDoneGivesWayToTheNext() throws IOException {
        var model = scene.model(new ImmediateWork());
        model.take(good("a.csv"));
        model.proceed();

        model.take(good("b.csv"));

        assertThat(model.queue().files()).hasSize(1);
        assertThat(model.stageProperty().get()).isEqualTo(new Found());
        model.startOver();
        assertThat(model.stageProperty().get()).isEqualTo(new Choosing());
    }

    @Test
    void whatWasUploadedBeforeAsksForThePerson() throws IOException {
        scene.uploads.willBring(new UploadOutcome.SameAgain(scene.march));
        var model = scene.model(new ImmediateWork());
        model.drop(List.of(good("a.csv"), good("b.csv")));

        model.importReady();

        assertThat(states(model)).containsExactly("Needs you", "Needs you");
        assertThat(words(model)).containsOnly("It was uploaded before");
        scene.uploads.willBring(Samples.queued(ADistribution.of("a.csv").build()));
        model.open(model.queue().files().getFirst());
        model.uploadAgain();
        assertThat(states(model)).startsWith("Imported");
    }

    @Test
    void aFileThatIsBeingStoredIsOpenedToSeeHowFarItIs() throws IOException {
        var work = new HeldWork();
        var model = scene.model(work);
        model.drop(List.of(good("a.csv"), good("b.csv")));
        work.doOldest();
        work.doOldest();
        model.importReady();

        model.open(model.queue().files().getLast());

        assertThat(model.stageProperty().get()).isInstanceOf(Working.class);
        assertThat(((Working) model.stageProperty().get()).progress().step())
                .isEqualTo("Waiting until the file before it is stored");
    }

    private static List<String> states(UploadViewModel model) {
        return model.queue().files().stream().map(file -> file.state().label()).toList();
    }

    private static List<String> words(UploadViewModel model) {
        return model.queue().files().stream().map(file -> file.state().words()).toList();
    }

    private Path good(String name) throws IOException {
        return file(name, LeadFile.of(3, name.substring(0, 1)));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
