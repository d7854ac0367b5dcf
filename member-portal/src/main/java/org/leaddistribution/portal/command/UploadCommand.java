package org.leaddistribution.portal.command;

import java.io.Console;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.csv.ReadProgress.Signal;
import org.leaddistribution.portal.command.UploadCommand.UploadMeter.Surface;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Upload;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.upload.IngestReport;
import org.leaddistribution.upload.LeadColumn;
import org.leaddistribution.upload.LocalCsv;
import org.leaddistribution.upload.UploadOutcome;
import org.leaddistribution.upload.UploadProgress;
import org.leaddistribution.upload.UploadRequest;
import org.leaddistribution.upload.UploadRequest.Mode;
import org.leaddistribution.upload.UploadRequest.Wish;
import org.leaddistribution.upload.Uploads.Repeat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Uploads a file of leads.
@Command(name = "upload", description = "Uploads a file of leads.")
final class UploadCommand extends DatabaseCommand {
    @Parameters(
            paramLabel = "FILE",
            description = "A CSV or workbook with names, e-mails and addresses.")
    private Path file;

    @Mixin private final ReadingOptions reading = new ReadingOptions();

    @Option(names = "--lenient", description = "Import the good rows, leave the bad ones out.")
    private boolean lenient;

    @Option(names = "--again", description = "Upload a file although it was uploaded before.")
    private boolean again;

    @Option(names = "--dry-run", description = "Say what would be stored, and store nothing.")
    private boolean dryRun;

    @Option(
            names = "--name",
            paramLabel = "HEADING",
            description =
                    "The column that is the name, by its heading or place (#4). Repeat it to join columns.")
    private List<String> name = List.of();

    @Option(
            names = "--email",
            paramLabel = "HEADING",
            description = "The column that is the e-mail; of several the first that is filled.")
    private List<String> email = List.of();

    @Option(
            names = "--address",
            paramLabel = "HEADING",
            description = "The column that is the address. Repeat it to join columns.")
    private List<String> address = List.of();

    @Option(
            names = "--keep",
            paramLabel = "HEADING",
            description = "A further column that members get; '*' for all. Repeat it for more.")
    private List<String> keep = List.of();

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "What members know the upload by; else the name of the file.")
    private @Nullable String title;

    @Spec private CommandSpec spec;

    UploadCommand(GivenSettings given) {
        super(given);
    }

    @Override
    int run(Application application) throws Exception {
        long limit = application.settings().portal().maxUploadBytes();
        try (var spooled = LocalCsv.spooled(file, limit)) {
            var repeat = again ? Repeat.ALLOWED : Repeat.ASK;
            var mode = lenient ? Mode.LENIENT : Mode.STRICT;
            var request =
                    new UploadRequest(
                            spooled,
                            options(),
                            mode,
                            repeat,
                            title(),
                            Actor.OPERATOR.name(),
                            dryRun ? Wish.TRY : Wish.STORE);
            var meter = new UploadMeter(this::printOn, Surface.here());
            var outcome = application.leads().uploading().upload(request, meter);
            meter.end();
            return tell(outcome);
        }
    }

    private ReadOptions options() {
        return reading.options()
                .choosing(LeadColumn.NAME, name)
                .choosing(LeadColumn.EMAIL, email)
                .choosing(LeadColumn.ADDRESS, address)
                .keeping(keep);
    }

    private @Nullable String title() {
        var given = title;
        return given == null
                ? null
                : Upload.title(given)
                        .orElseThrow(
                                () ->
                                        wrong(
                                                "--title has 1 to "
                                                        + Upload.LONGEST_TITLE
                                                        + " characters on one line."));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    @Override
    Set<Setting> settingsOfUse() {
        var ofUse = EnumSet.copyOf(super.settingsOfUse());
        ofUse.add(Setting.MAX_UPLOAD_BYTES);
        return ofUse;
    }

    private int tell(UploadOutcome outcome) {
        return switch (outcome) {
            case UploadOutcome.Queued(var queued, _) -> queued(queued);
            case UploadOutcome.Tried(var would, _, var earlier) -> tried(would, earlier);
            case UploadOutcome.Refused(var report) -> refused(report);
            case UploadOutcome.SameAgain(var earlier) ->
                    refused(
                            "this very file was uploaded before, as distribution "
                                    + earlier.id()
                                    + ". Add --again to upload it once more.");
            case UploadOutcome.Cancelled _, UploadOutcome.Abandoned _ ->
                    refused("the upload stood still for too long. Upload the file again.");
        };
    }

    private int queued(Distribution queued) {
        print("Distribution " + queued.id() + " is queued.");
        describe(queued);
        tellOfRejected(queued);
        queued.warnings().forEach(notice -> print("Note: " + notice.message()));
        print("Next: ./leads distribute " + queued.id());
        return LeadsProgram.DONE;
    }

    private int tried(Distribution would, @Nullable Distribution earlier) {
        print("Nothing was stored. This is what an upload would come to:");
        describe(would);
        if (would.upload().rows().rejected() > 0) {
            print(
                    String.format(
                            Locale.ROOT,
                            "%,d bad %s would be left out.",
                            would.upload().rows().rejected(),
                            would.upload().rows().rejected() == 1 ? "row" : "rows"));
        }
        would.warnings().forEach(notice -> print("Note: " + notice.message()));
        if (earlier != null) {
            print(
                    "Note: this very file was uploaded before, as distribution "
                            + earlier.id()
                            + "; --again uploads it once more.");
        }
        return LeadsProgram.DONE;
    }

    private void describe(Distribution queued) {
        var rows = queued.upload().rows();
        var weeks = queued.outlook().estimatedWeeks();
        print(
                String.format(
                        Locale.ROOT,
                        "%,d %s from %s: %,d blank %s, %,d repeated, %,d known from earlier uploads.",
                        rows.total(),
                        rows.total() == 1 ? "lead" : "leads",
                        queued.upload().filename(),
                        rows.blank(),
                        rows.blank() == 1 ? "row" : "rows",
                        rows.duplicate(),
                        rows.known()));
        print(
                String.format(
                        Locale.ROOT,
                        "%,d eligible members%s.",
                        queued.outlook().eligibleMembers(),
                        weeks == null ? "" : ", leads for " + weeks + " weekly rounds"));
        if (!queued.upload().keptColumns().isEmpty()) {
            print("Kept: " + String.join(", ", queued.upload().keptColumns()) + ".");
        }
    }

    private void tellOfRejected(Distribution queued) {
        int rejected = queued.upload().rows().rejected();
        if (rejected > 0) {
            print(
                    String.format(
                            Locale.ROOT,
                            "%,d bad %s left out: ./leads rejects %s FILE writes them with their errors.",
                            rejected,
                            rejected == 1 ? "row was" : "rows were",
                            queued.id()));
        }
    }

    private int refused(IngestReport report) {
        report.errors().forEach(issue -> complain(issue.message()));
        return refused(
                String.format(
                        Locale.ROOT,
                        "nothing %s stored: %,d %s in the file. Correct %s%s.",
                        dryRun ? "would be" : "was",
                        report.totalErrors(),
                        report.totalErrors() == 1 ? "error" : "errors",
                        report.totalErrors() == 1 ? "it" : "them",
                        !lenient && report.hasGoodRows()
                                ? ", or import only the good rows with --lenient"
                                : ""));
    }

    /// Shows at a terminal how far an upload is, by a bar that fills; elsewhere by a line now and then.
    static final class UploadMeter implements UploadProgress {
        private static final int STEPS = 10;
        private static final int BAR = 30;
        private static final long WORTH_STEPS = 8L << 20;
        private static final double MEGA = 1e6;

        private final Consumer<String> print;
        private final Surface surface;
        private @Nullable Phase phase;
        private long shown;

        /// What is written on.
        enum Surface {
            TERMINAL,
            LINES;

            static Surface here() {
                return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                        ? TERMINAL
                        : LINES;
            }
        }

        /// @param print writes without a line break
        UploadMeter(Consumer<String> print, Surface surface) {
            this.print = print;
            this.surface = surface;
        }

        @Override
        public Signal at(Phase now, long bytes, long total) {
            if (now != phase) {
                end();
                phase = now;
                shown = -1;
            }
            switch (surface) {
                case TERMINAL -> draw(now, bytes, total);
                case LINES -> tell(now, bytes, total);
            }
            return Signal.GO_ON;
        }

        /// Ends the line of the bar.
        void end() {
            if (surface == Surface.TERMINAL && phase != null) {
                print.accept(System.lineSeparator());
            }
            phase = null;
        }

        private void draw(Phase now, long bytes, long total) {
            long percent = percent(bytes, total);
            if (percent > shown) {
                shown = percent;
                int filled = (int) (percent * BAR / 100);
                print.accept(
                        String.format(
                                Locale.ROOT,
                                "\r%-18s [%s%s] %3d %%  %,.1f of %,.1f MB",
                                now.label(),
                                "#".repeat(filled),
                                ".".repeat(BAR - filled),
                                percent,
                                bytes / MEGA,
                                total / MEGA));
            }
        }

        private void tell(Phase now, long bytes, long total) {
            long step = total < WORTH_STEPS ? 0 : percent(bytes, total) * STEPS / 100;
            if (step > shown) {
                shown = step;
                var how = step == 0 ? " …" : " … " + step * 100 / STEPS + " %";
                print.accept(now.label() + how + System.lineSeparator());
            }
        }

        private static long percent(long bytes, long total) {
            return total == 0 ? 100 : Math.min(100, bytes * 100 / total);
        }
    }
}
