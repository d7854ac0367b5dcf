package org.leaddistribution.admin.fx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.leaddistribution.admin.fx.Banner.Action;
import org.leaddistribution.admin.fx.Job.Reports;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.delivery.ListCsv;
import org.leaddistribution.kernel.AtomicFile;
import org.leaddistribution.kernel.PageRequest;

/// Saves all that a list's query selects, page by page, with the columns of its table.
public final class SavingList<T, Q> {
    private final PagedList<T, Q> list;
    private final String filename;
    private final List<? extends Column<T, ?>> columns;
    private final ScreenContext context;

    /// @param filename that is proposed
    public SavingList(
            PagedList<T, Q> list,
            String filename,
            List<? extends Column<T, ?>> columns,
            ScreenContext context) {
        this.list = list;
        this.filename = filename;
        this.columns = List.copyOf(columns);
        this.context = context;
    }

    /// Asks where to, and saves.
    ///
    /// @param told called with the outcome; not called when the person chose no file
    public void save(Consumer<Banner> told) {
        context.dialogs().saveTable(filename).ifPresent(target -> save(target, told));
    }

    private void save(Path target, Consumer<Banner> told) {
        var name = target.getFileName();
        var query = list.queryProperty().get();
        context.work()
                .start(
                        Job.lasting("Saving " + name, reports -> written(query, target, reports)),
                        Watcher.of(
                                rows ->
                                        told.accept(
                                                Banner.success(
                                                                Formats.count(
                                                                        rows,
                                                                        "row is saved",
                                                                        "rows are saved"),
                                                                target.toString())
                                                        .with(
                                                                new Action(
                                                                        "Open folder",
                                                                        () ->
                                                                                context.dialogs()
                                                                                        .openFolder(
                                                                                                target)))),
                                why -> told.accept(Banner.danger(name + " was not saved", why))));
    }

    private long written(Q query, Path target, Reports reports) {
        try (var whole = AtomicFile.replacing(target)) {
            long rows;
            try (var csv = new ListCsv(whole.out(), columns.stream().map(Column::title).toList())) {
                rows = writeAll(query, csv, reports);
            }
            whole.commit();
            return rows;
        } catch (IOException e) {
            throw new UserError(
                    "%s cannot be written (%s). Choose another folder, or make room."
                            .formatted(target, e),
                    e);
        }
    }

    private long writeAll(Q query, ListCsv csv, Reports reports) {
        long rows = 0;
        long total;
        long page = 1;
        do {
            var found = list.source().read().apply(query, new PageRequest(page, PagedList.LIMIT));
            for (var row : found.items()) {
                csv.row(columns.stream().map(column -> column.text().apply(row)).toList());
            }
            rows += found.items().size();
            total = found.totalPages();
            reports.at(new ProgressStep(Step.WRITING, "Writing", rows, found.totalCount()));
        } while (page++ < total && reports.isWanted());
        if (!reports.isWanted()) {
            throw new UserError("Saving was called off.");
        }
        return rows;
    }

    private enum Step {
        WRITING
    }
}
