package org.leaddistribution.admin.fx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.leaddistribution.admin.fx.Banner.Action;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.kernel.AtomicFile;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.upload.ExportingRejects.Export;

/// Saves the rows that an upload has left out where the person wants them: the whole file, or none.
public final class SavingRejects {
    private final Rejects rejects;
    private final ScreenContext context;

    public SavingRejects(Rejects rejects, ScreenContext context) {
        this.rejects = rejects;
        this.context = context;
    }

    /// Where the rows come from: [org.leaddistribution.upload.ExportingRejects#export].
    @FunctionalInterface
    public interface Rejects {
        Export export(DistributionId id, OutputStream out) throws IOException;
    }

    /// Whether there is anything to save.
    public static boolean areThere(Distribution distribution) {
        return distribution.upload().rows().rejected() > 0;
    }

    /// Asks where to, and saves.
    ///
    /// @param told called with the outcome; not called when the person answered no
    public void save(Distribution distribution, Consumer<Banner> told) {
        context.dialogs()
                .saveTable(proposedName(distribution))
                .ifPresent(target -> save(distribution, target, told));
    }

    private static String proposedName(Distribution distribution) {
        var name = distribution.upload().filename();
        boolean workbook = name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
        return name.substring(0, name.lastIndexOf('.'))
                + "-rejected"
                + (workbook ? ".xlsx" : ".csv");
    }

    private void save(Distribution distribution, Path target, Consumer<Banner> told) {
        var name = target.getFileName();
        context.work()
                .start(
                        Job.<Banner>lasting(
                                "Saving " + name, _ -> write(distribution.id(), target)),
                        Watcher.of(
                                told,
                                message ->
                                        told.accept(
                                                Banner.danger(name + " was not saved", message))));
    }

    private Banner write(DistributionId id, Path target) {
        context.sessionCheck().requireAdmin();
        try {
            return banner(writtenWhole(id, target), target, context.dialogs());
        } catch (IOException e) {
            throw new UserError(
                    "%s cannot be written (%s). Choose another folder, or make room."
                            .formatted(target, e),
                    e);
        }
    }

    private Export writtenWhole(DistributionId id, Path target) throws IOException {
        try (var whole = AtomicFile.replacing(target)) {
            var export = rejects.export(id, whole.out());
            if (export == Export.WRITTEN) {
                whole.commit();
            }
            return export;
        }
    }

    private static Banner banner(Export export, Path target, Dialogs dialogs) {
        return switch (export) {
            case WRITTEN ->
                    Banner.success(
                                    "The rejected rows are saved",
                                    target
                                            + "\nCorrect them there and upload the file as it is: its"
                                            + " columns row and reason are ignored.")
                            .with(new Action("Open folder", () -> dialogs.openFolder(target)));
            case NOTHING_LEFT_OUT ->
                    Banner.info("There are no rejected rows", "Every row of the upload was taken.");
            case UNKNOWN ->
                    Banner.warning(
                            "The upload is gone", "Somebody has withdrawn it. Refresh the list.");
        };
    }
}
