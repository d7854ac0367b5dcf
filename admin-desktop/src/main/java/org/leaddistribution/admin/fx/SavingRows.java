package org.leaddistribution.admin.fx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.delivery.ListCsv;
import org.leaddistribution.kernel.AtomicFile;

/// Saves a small table that is in memory, such as that of a chart, as CSV.
public final class SavingRows {
    private final ScreenContext context;

    public SavingRows(ScreenContext context) {
        this.context = context;
    }

    /// Asks where to, and saves.
    ///
    /// @param filename that is proposed
    /// @param told called with the outcome; not called when the person chose no file
    public void save(
            String filename,
            List<String> headings,
            List<List<String>> rows,
            Consumer<Banner> told) {
        context.dialogs()
                .saveTable(filename)
                .ifPresent(target -> save(target, headings, rows, told));
    }

    private void save(
            Path target, List<String> headings, List<List<String>> rows, Consumer<Banner> told) {
        var name = target.getFileName();
        context.work()
                .start(
                        Job.<Banner>lasting("Saving " + name, _ -> written(target, headings, rows)),
                        Watcher.of(
                                told,
                                why -> told.accept(Banner.danger(name + " was not saved", why))));
    }

    private static Banner written(Path target, List<String> headings, List<List<String>> rows) {
        try (var whole = AtomicFile.replacing(target)) {
            try (var csv = new ListCsv(whole.out(), headings)) {
                rows.forEach(csv::row);
            }
            whole.commit();
        } catch (IOException e) {
            throw new UserError(
                    "%s cannot be written (%s). Choose another folder, or make room."
                            .formatted(target, e),
                    e);
        }
        return Banner.success(
                Formats.count(rows.size(), "row is saved", "rows are saved"), target.toString());
    }
}
