package org.leaddistribution.admin.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.MapMemory;
import org.leaddistribution.admin.fixture.RecordedSteps;
import org.leaddistribution.admin.fixture.SampleContext;
import org.leaddistribution.admin.fixture.Samples;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.SavingRejects;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.upload.ExportingRejects.Export;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;

/// Ann at the upload screen, with everything around it scripted.
final class UploadScene {
    final Distribution march = ADistribution.of("march.csv").build();
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    final ScriptedUploads uploads = new ScriptedUploads(Samples.queued(march));
    private RecordedSteps steps = stepsAt(context(new ImmediateWork()));

    /// The model of a screen that does its work like this.
    UploadViewModel model(BackgroundWork work) {
        return model(work, uploads);
    }

    /// The same, with what becomes of the uploads.
    UploadViewModel model(
            BackgroundWork work,
            BiFunction<UploadRequest, UploadProgress, UploadOutcome> uploading) {
        var context = context(work);
        steps = stepsAt(context);
        return new UploadViewModel(
                new FileUpload(uploading, SampleContext.ANN, Long.MAX_VALUE),
                new FoundViewModel(new MapMemory(), work),
                context,
                steps,
                new UploadSpeed(() -> 0));
    }

    /// What the latest model has asked others to do.
    RecordedSteps steps() {
        return steps;
    }

    private ScreenContext context(BackgroundWork work) {
        return SampleContext.of(dialogs, work, SampleContext.ANN);
    }

    private static RecordedSteps stepsAt(ScreenContext context) {
        return new RecordedSteps(new SavingRejects(UploadScene::rejects, context));
    }

    private static Export rejects(DistributionId id, OutputStream out) throws IOException {
        out.write("rejected rows".getBytes(StandardCharsets.UTF_8));
        return Export.WRITTEN;
    }
}
