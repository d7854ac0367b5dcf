package org.leaddistribution.portal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.leaddistribution.kernel.AtomicFile;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.upload.ExportingRejects.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes the rows that an upload has left out.
@Command(
        name = "rejects",
        description =
                "Writes the rows that an upload left out, to be corrected and uploaded again.")
final class RejectsCommand extends DatabaseCommand {
    @Parameters(paramLabel = "ID", description = "The distribution, as upload printed it.")
    private String id;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "The file to write, a CSV, or of a workbook (XLSX) a workbook; one of that name is replaced.")
    private Path file;

    RejectsCommand(GivenSettings given) {
        super(given);
    }

    @Override
    int run(Application application) throws IOException {
        var distribution = DistributionId.of(id);
        if (distribution.isPresent() && !isNamedRight(application, distribution.get())) {
            return refused(
                    file
                            + " would have the wrong ending. The rows of a workbook are saved as one, with a name that ends in .xlsx, others are not.");
        }
        var export =
                distribution.isEmpty() ? Export.UNKNOWN : write(application, distribution.get());
        return switch (export) {
            case WRITTEN -> {
                print("The rejected rows are in " + file + ", each with its errors.");
                print("Next: correct them, then ./leads upload " + file);
                yield LeadsProgram.DONE;
            }
            case NOTHING_LEFT_OUT -> refused("every row of this upload was taken.");
            case UNKNOWN -> refused(id + " is no distribution. ./leads distributions lists them.");
        };
    }

    /// So that the file can be uploaded again under its name.
    private boolean isNamedRight(Application application, DistributionId distribution) {
        boolean workbook = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        return switch (application.leads().exportingRejects().kindOf(distribution)) {
            case CSV -> !workbook;
            case WORKBOOK -> workbook;
        };
    }

    private Export write(Application application, DistributionId distribution) throws IOException {
        try (var whole = AtomicFile.replacing(file)) {
            var export = application.leads().exportingRejects().export(distribution, whole.out());
            if (export == Export.WRITTEN) {
                whole.commit();
            }
            return export;
        }
    }
}
