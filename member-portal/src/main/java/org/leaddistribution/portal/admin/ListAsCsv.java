package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.delivery.ListCsv;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.portal.web.StreamedJson;

/// All that the filters of a list select, as CSV: `format=csv`. It is read a page at a time while it is sent.
///
/// @param read a page of what is selected
/// @param <T> a row
record ListAsCsv<T>(String filename, List<Column<T>> columns, Function<PageRequest, Page<T>> read) {
    static final String FORMAT = "format";

    /// @param value null for an empty cell
    record Column<T>(String heading, Function<T, @Nullable Object> value) {
        private String of(T row) {
            var cell = value.apply(row);
            return cell == null ? "" : cell.toString();
        }
    }

    /// @throws Refusal 400 when another format than CSV is asked for
    static boolean isWanted(Context ctx) {
        var format = ctx.queryParam(FORMAT);
        if (format != null && !format.equals("csv")) {
            throw Refusal.badRequest(
                    "format=" + format + " is unknown. It may be csv; leave it out for JSON.");
        }
        return format != null;
    }

    /// The first page is read before anything is sent, so that most refusals come as such.
    void answer(Context ctx) throws IOException {
        var first = read.apply(new PageRequest(1, PageRequest.LARGEST_LIMIT));
        ctx.status(HttpStatus.OK)
                .contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + filename + "\"")
                .header("Vary", "Accept-Encoding");
        if (ctx.method().equals(HandlerType.HEAD)) {
            return;
        }
        try {
            write(ctx, first);
        } catch (IOException | RuntimeException failed) {
            StreamedJson.cut(ctx, failed);
        }
    }

    private void write(Context ctx, Page<T> first) throws IOException {
        var headings = columns.stream().map(Column::heading).toList();
        try (var csv = new ListCsv(ctx.outputStream(), headings)) {
            var page = first;
            while (!page.items().isEmpty()) {
                page.items().forEach(row -> csv.row(cells(row)));
                if (page.request().page() >= page.totalPages()) {
                    return;
                }
                page =
                        read.apply(
                                new PageRequest(page.request().page() + 1, page.request().limit()));
            }
        }
    }

    private List<String> cells(T row) {
        return columns.stream().map(column -> column.of(row)).toList();
    }
}
