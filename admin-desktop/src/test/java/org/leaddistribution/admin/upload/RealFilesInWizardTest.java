package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.upload.HowToRead.EncodingChoice;
import org.leaddistribution.admin.upload.UploadStage.Found;
import org.leaddistribution.admin.upload.UploadStage.Refused;
import org.leaddistribution.admin.upload.UploadStage.Stored;
import org.leaddistribution.csv.ReadProgress;
import org.leaddistribution.csv.RowIssue;
import org.leaddistribution.fixture.RealFile;
import org.leaddistribution.upload.LeadReader;
import org.leaddistribution.upload.RowOutcome;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;

/// Files of the shape that people really have come to the same in the wizard as by every other way in.
class RealFilesInWizardTest {
    private final List<List<String>> leads = new ArrayList<>();
    private final UploadScene scene = new UploadScene();

    static Stream<RealFile> files() {
        return RealFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesToTheSameLeadsAndErrors(RealFile file) {
        var model = scene.model(new ImmediateWork(), this::read);
        var charset = file.charset();

        model.take(file.path());
        model.found()
                .encodingProperty()
                .set(
                        charset == null
                                ? EncodingChoice.AUTOMATIC
                                : EncodingChoice.of(Charset.forName(charset)));

        assertThat(model.stageProperty().get()).isEqualTo(new Found());
        assertThat(errors(model.found())).isEqualTo(file.errors());
        model.proceed();
        assertThat(leads).isEqualTo(file.leads());
    }

    static Stream<Arguments> corrections() {
        return Stream.of(
                arguments("18-unquoted-comma", "2:2=12 High Street, Leeds|2:3=", 2),
                arguments("19-no-address", "2:2=1 Quay", 4),
                arguments(
                        "11-invisible-in-email",
                        "4:1=cy@c11.example.org|6:1=ed@c11.example.org|7:1=flo@c11.example.org",
                        8),
                arguments(
                        "33-rejects-roundtrip-comma",
                        "2:2=12 High Street, Leeds|2:3=+44 7700 900001|2:4=",
                        2),
                arguments("09-totals-footer", "5:out|6:out|7:out", 2));
    }

    /// What a person would do on the screen until nothing is wrong any more.
    ///
    /// @param typed `row:position=text` or `row:out`, one after the other
    @ParameterizedTest
    @MethodSource("corrections")
    void isCorrectedUntilItGoesIn(String folder, String typed, int expected) {
        var model = scene.model(new ImmediateWork(), this::stored);
        model.take(path(folder));
        model.proceed();
        var correcting = ((Refused) model.stageProperty().get()).correcting();

        for (var cell : typed.split("\\|", -1)) {
            correct(correcting, cell);
        }

        assertThat(correcting.isReady()).isTrue();
        model.checkAgain();
        assertThat(model.stageProperty().get()).isInstanceOf(Stored.class);
        assertThat(leads).hasSize(expected);
    }

    private static void correct(Correcting correcting, String cell) {
        int row = Integer.parseInt(cell.substring(0, cell.indexOf(':')));
        var what = cell.substring(cell.indexOf(':') + 1);
        if (what.equals("out")) {
            correcting.leaveOut(row);
        } else {
            int position = Integer.parseInt(what.substring(0, what.indexOf('=')));
            correcting.type(row, position, what.substring(what.indexOf('=') + 1));
        }
    }

    private static Path path(String folder) {
        return RealFile.all().stream()
                .filter(file -> file.folder().equals(folder))
                .map(RealFile::path)
                .findFirst()
                .orElseThrow();
    }

    /// As the use case does, short of the database.
    private UploadOutcome stored(UploadRequest request, UploadProgress progress) {
        leads.clear();
        var report =
                new LeadReader()
                        .read(
                                request.file(),
                                request.options(),
                                this::take,
                                ReadProgress.UNWATCHED);
        return report.isFlawless()
                ? Samples.queued(scene.march)
                : new UploadOutcome.Refused(report);
    }

    /// Of the whole file where it could be judged, else what keeps it from that.
    private static List<String> errors(FoundViewModel found) {
        if (found.verdictProperty().get() instanceof Verdict.Judged(var report)) {
            return report.errors().stream().map(RealFilesInWizardTest::error).toList();
        }
        var look = Objects.requireNonNull(found.lookProperty().get());
        return Stream.ofNullable(look.preview().fault()).map(RealFilesInWizardTest::error).toList();
    }

    private static String error(RowIssue issue) {
        return issue.row() + " " + issue.column() + " " + issue.code().code();
    }

    /// Takes the good rows of what the wizard uploads, as it says it is to be read.
    private UploadOutcome read(UploadRequest request, UploadProgress progress) {
        new LeadReader()
                .read(request.file(), request.options(), this::take, ReadProgress.UNWATCHED);
        return new UploadOutcome.Cancelled();
    }

    private void take(RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Accepted(var lead)) {
            leads.add(List.of(lead.name(), lead.email(), lead.address()));
        }
    }
}
