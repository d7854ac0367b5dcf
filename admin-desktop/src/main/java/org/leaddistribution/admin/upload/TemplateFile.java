package org.leaddistribution.admin.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Banner.Action;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.kernel.AtomicFile;

/// A file to begin a list of leads with: the headings and one row that shows how they are filled.
///
/// With a byte order mark, so that spreadsheets keep its letters when they save it.
final class TemplateFile {
    static final String NAME = "leads-template.csv";

    private static final String CONTENT =
            """
            \uFEFFName,Email,Address\r
            Zo\u00EB Example,zoe@example.com,"12 High Street, LS1 1AA Leeds"\r
            """;

    private TemplateFile() {}

    /// Asks where to, and saves it.
    ///
    /// @param told called with the outcome; not called when the person chose no file
    static void save(ScreenContext context, Consumer<Banner> told) {
        context.dialogs()
                .saveTable(NAME)
                .ifPresent(
                        target ->
                                context.work()
                                        .start(
                                                Job.passing(
                                                        "Saving the template",
                                                        () -> written(target)),
                                                Watcher.of(
                                                        saved ->
                                                                told.accept(
                                                                        saved.with(
                                                                                folder(
                                                                                        context,
                                                                                        target))),
                                                        why ->
                                                                told.accept(
                                                                        UploadNews.noTemplate(
                                                                                why)))));
    }

    private static Action folder(ScreenContext context, Path target) {
        return new Action("Open folder", () -> context.dialogs().openFolder(target));
    }

    /// @throws UserError when it cannot be written
    static Banner written(Path target) {
        try (var whole = AtomicFile.replacing(target)) {
            whole.out().write(CONTENT.getBytes(StandardCharsets.UTF_8));
            whole.commit();
        } catch (IOException e) {
            throw new UserError(
                    "%s cannot be written (%s). Choose another folder, or make room."
                            .formatted(target, e),
                    e);
        }
        return Banner.success(
                "The template is saved", target + "\nPut your leads in place of its example row.");
    }
}
