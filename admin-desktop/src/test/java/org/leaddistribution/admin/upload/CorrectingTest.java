package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.upload.Correcting.ErrorLine;
import org.leaddistribution.admin.upload.Correcting.State;
import org.leaddistribution.admin.upload.UploadStage.Found;
import org.leaddistribution.admin.upload.UploadStage.Refused;
import org.leaddistribution.admin.upload.UploadStage.Stored;
import org.leaddistribution.csv.Corrections;
import org.leaddistribution.csv.IssueCode;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.upload.IngestReport;
import org.leaddistribution.upload.LeadReader;
import org.leaddistribution.upload.RowOutcome;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;
import org.leaddistribution.upload.UploadRequest.Mode;

/// Bad cells of a refused file are typed over until it goes in, by the reader that everybody uses.
class CorrectingTest {
    private static final String HEAD = "Name,Email,Address,Phone\n";
    private static final String FILE =
            HEAD + "Ann,ann@@x.org,1 Main St,1\nBo,bo@x.org,2 Main St,2\nCy,cy@x.org,,3\n";

    private final UploadScene scene = new UploadScene();
    private final UploadViewModel model = scene.model(new ImmediateWork(), this::uploaded);
    private final List<List<String>> stored = new ArrayList<>();
    private final List<UploadRequest> requests = new ArrayList<>();
    @TempDir private Path folder;

    @Test
    void aFileGoesInOnceItsBadCellsAreTypedOver() throws IOException {
        var path = refused(FILE);
        assertThat(lines()).containsExactly("2 Email=ann@@x.org BAD", "4 Address= BAD");
        assertThat(correcting().isComplete()).isFalse();

        correcting().type(2, 1, "ann@x.org");
        assertThat(lines()).containsExactly("2 Email=ann@x.org CORRECTED", "4 Address= BAD");
        assertThat(correcting().summary())
                .isEqualTo("1 row is good now, 1 row is still bad. Nothing is stored yet.");
        assertThat(correcting().importGoodLabel()).isEqualTo("Import the 2 good rows");
        correcting().type(4, 2, "3 Main St");

        assertThat(correcting().isComplete()).isTrue();
        assertThat(correcting().goingOn()).isEqualTo("Import as corrected");
        model.checkAgain();
        assertThat(model.stageProperty().get()).isInstanceOf(Stored.class);
        assertThat(stored)
                .containsExactly(
                        List.of("Ann", "ann@x.org", "1 Main St"),
                        List.of("Bo", "bo@x.org", "2 Main St"),
                        List.of("Cy", "cy@x.org", "3 Main St"));
        assertThat(path).hasContent(FILE);
    }

    @Test
    void whatIsTypedAndStillBadSaysWhy() throws IOException {
        refused(FILE);

        correcting().type(2, 1, "ann@x.exampel");

        assertThat(lines()).startsWith("2 Email=ann@x.exampel BAD");
        assertThat(correcting().lines().getFirst().message()).contains(".exampel");
    }

    @Test
    void aRowIsLeftOutAndTheOthersGoIn() throws IOException {
        refused(FILE);
        correcting().type(2, 1, "ann@x.org");

        correcting().leaveOut(4);

        assertThat(lines()).endsWith("4 Address= LEFT_OUT");
        assertThat(correcting().isComplete()).isTrue();
        model.checkAgain();
        assertThat(stored).hasSize(2);
        assertThat(requests.getLast().mode()).isEqualTo(Mode.STRICT);
    }

    @Test
    void whatWasDoneToARowIsUndone() throws IOException {
        refused(FILE);
        correcting().type(2, 1, "ann@x.org");
        correcting().leaveOut(4);

        correcting().undo(2);
        correcting().undo(4);

        assertThat(lines()).containsExactly("2 Email=ann@@x.org BAD", "4 Address= BAD");
        assertThat(correcting().isBegun()).isFalse();
    }

    @Test
    void theGoodRowsAreImportedWithWhatWasCorrected() throws IOException {
        refused(FILE);
        correcting().type(2, 1, "ann@x.org");

        model.importGoodRows();

        assertThat(requests.getLast().mode()).isEqualTo(Mode.LENIENT);
        assertThat(stored).hasSize(2);
    }

    @Test
    void aFieldThatIsTooMuchIsMovedWhereItBelongs() throws IOException {
        refused("Name,Email,Address\nAnn,ann@x.org,1 Main St, Leeds\n");
        assertThat(lines()).containsExactly("2 Column 4= Leeds BAD");
        assertThat(correcting().cellsOf(2))
                .extracting(Correcting.RowCell::text)
                .containsExactly("Ann", "ann@x.org", "1 Main St", " Leeds");

        correcting().type(2, 2, "1 Main St, Leeds");
        correcting().type(2, 3, "");

        assertThat(lines())
                .containsExactly("2 Address=1 Main St, Leeds CORRECTED", "2 Column 4= CORRECTED");
        model.checkAgain();
        assertThat(stored).containsExactly(List.of("Ann", "ann@x.org", "1 Main St, Leeds"));
    }

    @Test
    void whereThereAreMoreBadRowsThanAreListedTheRestComesNext() throws IOException {
        refused(HEAD + "Ann,ann,1 Main St,\n".repeat(201) + "Bo,bo@x.org,2 Main St,2\n");
        assertThat(correcting().lines()).hasSize(200);
        assertThat(correcting().summary()).startsWith("201 errors; the first 200 listed.");

        for (int row = 2; row < 202; row++) {
            correcting().type(row, 1, "ann" + row + "@x.org");
        }
        assertThat(correcting().isComplete()).isTrue();
        assertThat(correcting().goingOn()).isEqualTo("Check the rest");
        assertThat(correcting().summary())
                .isEqualTo(
                        "200 rows are good now, 1 more bad row comes next. Nothing is stored yet.");
        model.checkAgain();

        assertThat(lines()).containsExactly("202 Email=ann BAD");
        correcting().type(202, 1, "last@x.org");
        model.checkAgain();
        assertThat(stored).hasSize(202);
    }

    @Test
    void ofAFileThatHasChangedTheCorrectionsAreDroppedAndThatIsSaid() throws IOException {
        var path = refused(FILE);
        correcting().type(2, 1, "ann@x.org");
        Files.writeString(path, HEAD + "Zoe,zoe@@x.org,9 Main St,9\n");

        model.checkAgain();

        assertThat(correcting().lines())
                .extracting(ErrorLine::code)
                .containsExactly(IssueCode.FILE_CHANGED);
        assertThat(correcting().isPossible()).isFalse();
        model.checkAgain();
        assertThat(lines()).containsExactly("2 Email=zoe@@x.org BAD");
        assertThat(stored).isEmpty();
    }

    @Test
    void whatWasCorrectedIsNotForgottenWithoutAQuestion() throws IOException {
        refused(FILE);
        correcting().type(2, 1, "ann@x.org");
        scene.dialogs.willAnswer(Answer.NO);

        model.readOtherwise();
        model.startOver();
        assertThat(model.stageProperty().get()).isInstanceOf(Refused.class);
        assertThat(model.unfinished())
                .containsExactly("leads.csv is corrected here and not imported");

        scene.dialogs.willAnswer(Answer.YES);
        model.readOtherwise();
        assertThat(model.stageProperty().get()).isEqualTo(new Found());
    }

    @Test
    void aFaultOfTheFileIsNotCorrectedHere() {
        var correcting = new Correcting(Samples.twoErrors(131), Corrections.of("abc"));

        assertThat(correcting.isPossible()).isFalse();
        correcting.type(2, 1, "x");
        assertThat(correcting.isBegun()).isFalse();
        assertThat(correcting.lines()).hasSize(2);
    }

    /// A file of this text that was found and uploaded, with errors.
    private Path refused(String text) throws IOException {
        var path = Files.writeString(folder.resolve("leads.csv"), text);
        model.take(path);
        model.proceed();
        assertThat(model.stageProperty().get()).isInstanceOf(Refused.class);
        return path;
    }

    private Correcting correcting() {
        return ((Refused) model.stageProperty().get()).correcting();
    }

    private List<String> lines() {
        return correcting().lines().stream().map(CorrectingTest::line).toList();
    }

    private static String line(ErrorLine line) {
        var cell = line.cell();
        return "%s %s=%s %s"
                .formatted(
                        line.row(),
                        line.column(),
                        cell == null ? "" : cell.text(),
                        cell == null ? State.BAD : cell.state());
    }

    /// What the use case makes of it, short of the database.
    private UploadOutcome uploaded(UploadRequest request, UploadProgress progress) {
        requests.add(request);
        if (!request.options().corrections().areFor(request.file().sha256Hex())) {
            return new UploadOutcome.Refused(changed());
        }
        var leads = new ArrayList<List<String>>();
        var report =
                new LeadReader()
                        .read(
                                request.file(),
                                request.options(),
                                outcome -> take(outcome, leads),
                                ReadProgress.UNWATCHED);
        boolean taken = request.mode() == Mode.STRICT ? report.isFlawless() : report.hasGoodRows();
        if (!taken) {
            return new UploadOutcome.Refused(report);
        }
        stored.addAll(leads);
        return Samples.queued(scene.march);
    }

    private static IngestReport changed() {
        var issue = new RowIssue(0, null, null, IssueCode.FILE_CHANGED, "The file has changed.");
        return Samples.refused(issue);
    }

    private static void take(RowOutcome outcome, List<List<String>> leads) {
        if (outcome instanceof RowOutcome.Accepted(var lead)) {
            leads.add(List.of(lead.name(), lead.email(), lead.address()));
        }
    }
}
