package org.leaddistribution.portal.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.Column;
import org.leaddistribution.csv.Door;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadOptions.HeaderRow;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.portal.web.UploadedCsv.Received;

/// What a call says of the reading of its file: `charset`, `header_row`, `sheet`, and its columns by their codes.
final class ReadingParameters {
    private ReadingParameters() {}

    /// @throws Refusal 400 when they make no sense
    static ReadOptions of(Received received, List<? extends Column> columns) {
        var options =
                ReadOptions.decodedAs(received.one("charset"))
                        .at(Door.API)
                        .withHeaderRow(headerRow(received.one("header_row")))
                        .withSheet(received.one("sheet"));
        for (var column : columns) {
            options = options.choosing(column, received.all(column.code()));
        }
        return options;
    }

    private static HeaderRow headerRow(@Nullable String value) {
        return value == null
                ? new HeaderRow.Found()
                : HeaderRow.of(value)
                        .orElseThrow(
                                () ->
                                        Refusal.badRequest(
                                                "header_row="
                                                        + value
                                                        + " is unknown. It may be the number of a row, from 1, or none."));
    }
}
