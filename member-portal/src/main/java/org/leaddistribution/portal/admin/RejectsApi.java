package org.leaddistribution.portal.admin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.leaddistribution.kernel.TemporaryFiles;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.RejectedRows.Headings.Kind;
import org.leaddistribution.portal.web.ContentTypes;
import org.leaddistribution.portal.web.Refusal;
import org.leaddistribution.upload.ExportingRejects;
import org.leaddistribution.upload.SpooledUpload;

/// `GET /api/admin/leads/distributions/{id}/rejects`.
///
/// The file is complete before the answer begins, so nobody takes half of it for the whole.
public final class RejectsApi {
    private final ExportingRejects exporting;

    public RejectsApi(ExportingRejects exporting) {
        this.exporting = exporting;
    }

    public void download(Context ctx) throws IOException {
        var id = DistributionsApi.idOf(ctx);
        var file = new TemporaryFiles(SpooledUpload.FOLDER).create("rejects");
        try {
            write(id, file);
            var kind = exporting.kindOf(id);
            ctx.header(
                    "Content-Disposition",
                    "attachment; filename=\"rejects_" + id + ending(kind) + "\"");
            ContentTypes.say(ctx, contentType(kind))
                    .status(HttpStatus.OK)
                    .result(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static String ending(Kind kind) {
        return switch (kind) {
            case CSV -> ".csv";
            case WORKBOOK -> ".xlsx";
        };
    }

    private static String contentType(Kind kind) {
        return switch (kind) {
            case CSV -> ContentTypes.CSV;
            case WORKBOOK -> ContentTypes.WORKBOOK;
        };
    }

    private void write(DistributionId id, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            switch (exporting.export(id, out)) {
                case WRITTEN -> {}
                case NOTHING_LEFT_OUT ->
                        throw Refusal.notFound("Every row of this upload was taken.");
                case UNKNOWN -> throw DistributionsApi.unknown();
            }
        }
    }
}
