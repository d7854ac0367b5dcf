package org.leaddistribution.admin.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.upload.HowToRead.EncodingChoice;
import org.leaddistribution.admin.upload.UploadStage.Found;
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
