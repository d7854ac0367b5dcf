package org.leaddistribution.portal.command;

import org.jspecify.annotations.Nullable;
import org.leaddistribution.csv.Door;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadOptions.HeaderRow;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How a file is to be read, whatever is in it.
final class ReadingOptions {
    @Option(names = "--charset", paramLabel = "NAME", description = "What the file is encoded in.")
    private @Nullable String charset;

    @Option(
            names = "--sheet",
            paramLabel = "SHEET",
            description = "The sheet of a workbook, by name or number.")
    private @Nullable String sheet;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private HeaderRow headerRow = new HeaderRow.Found();

    /// Refused while the line is read, before anything is opened.
    @Option(
            names = "--header-row",
            paramLabel = "ROW",
            description = "The row of headings, or none for a file that begins with data.")
    void headerRow(@Nullable String given) {
        headerRow = given == null ? new HeaderRow.Found() : named(given);
    }

    private HeaderRow named(String given) {
        return HeaderRow.of(given)
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        command.commandLine(),
                                        "--header-row "
                                                + given
                                                + " is unknown. It may be the number of a row, from 1, or none."));
    }

    ReadOptions options() {
        return ReadOptions.decodedAs(charset)
                .at(Door.COMMAND_LINE)
                .withHeaderRow(headerRow)
                .withSheet(sheet);
    }
}
