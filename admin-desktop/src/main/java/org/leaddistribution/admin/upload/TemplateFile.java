package org.leaddistribution.admin.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.leaddistribution.admin.fx.Banner;
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
