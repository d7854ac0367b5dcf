package org.leaddistribution.portal.files;

import io.javalin.http.Context;
import org.leaddistribution.delivery.DownloadingFile.DownloadOutcome.Delivered;
import org.leaddistribution.delivery.FileBytes;
import org.leaddistribution.delivery.MakingWorkbook;
import org.leaddistribution.delivery.MemberFile;
import org.leaddistribution.portal.web.ContentTypes;
import org.leaddistribution.portal.web.Refusal;

/// What a member takes a file as.
enum FileFormat {
    CSV(ContentTypes.CSV) {
        @Override
        String filename(MemberFile file) {
            return file.filename();
        }

        @Override
        FileBytes bytes(Delivered delivered, MakingWorkbook making) {
            return delivered.bytes();
        }
    },
    XLSX(ContentTypes.WORKBOOK) {
        @Override
        String filename(MemberFile file) {
            return file.filename().replaceFirst("\\.csv$", "") + ".xlsx";
        }

        @Override
        FileBytes bytes(Delivered delivered, MakingWorkbook making) {
            return making.of(delivered.file());
        }
    };

    private final String contentType;

    FileFormat(String contentType) {
        this.contentType = contentType;
    }

    /// The format that `format` names; a CSV where it is not given.
    ///
    /// @throws Refusal 400 when it names another, or is there twice
    static FileFormat of(Context ctx) {
        var given = ctx.queryParams("format");
        if (given.size() > 1) {
            throw Refusal.badRequest("format must be given once.");
        }
        return switch (given.isEmpty() ? "csv" : given.getFirst()) {
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            case String other ->
                    throw Refusal.badRequest(
                            "format=" + other + " is unknown. It may be csv or xlsx.");
        };
    }

    String contentType() {
        return contentType;
    }

    /// Of `[A-Za-z0-9._-]` only, so nothing in it needs quoting.
    abstract String filename(MemberFile file);

    abstract FileBytes bytes(Delivered delivered, MakingWorkbook making);
}
