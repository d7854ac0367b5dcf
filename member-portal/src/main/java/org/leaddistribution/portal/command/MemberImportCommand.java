package org.leaddistribution.portal.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.accounts.ImportOutcome;
import org.leaddistribution.accounts.ImportRequest;
import org.leaddistribution.accounts.ImportRequest.Missing;
import org.leaddistribution.accounts.ImportRequest.Mode;
import org.leaddistribution.accounts.ImportRequest.Wish;
import org.leaddistribution.accounts.MemberColumn;
import org.leaddistribution.accounts.MemberListChanges;
import org.leaddistribution.accounts.MemberListChanges.Action;
import org.leaddistribution.accounts.MemberListChanges.MemberListChange;
import org.leaddistribution.accounts.Suspensions;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.csv.Issues;
import org.leaddistribution.csv.ReadOptions;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.upload.LocalCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds the members of a file, or brings the members up to date with it.
@Command(
        name = "import",
        description =
                "Adds the members of a file, or with --sync brings the members up to date with it.")
final class MemberImportCommand extends DatabaseCommand {
    @Parameters(
            paramLabel = "FILE",
            description =
                    "A file with username, email and tier; status and member_address if wanted.")
    private Path file;

    @Mixin private final ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--sync",
            description = "Change the members who are there already as the file has them.")
    private boolean sync;

    @Option(
            names = "--missing",
            paramLabel = "keep|suspend",
            description =
                    "What becomes of members who are not in the file, with --sync. Default: keep.")
    private @Nullable String missing;

    @Option(
            names = "--suspend",
            paramLabel = "N",
            description = "Agree that N members are suspended; needed for more than a tenth.")
    private @Nullable Integer suspend;

    @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--username",
            paramLabel = "HEADING",
            description = "The column that is the user name, by its heading or place (#4).")
    private @Nullable String username;

    @Option(
            names = "--email",
            paramLabel = "HEADING",
            description = "The column that is the e-mail; of several the first that is filled.")
    private List<String> email = List.of();

    @Option(names = "--tier", paramLabel = "HEADING", description = "The column that is the tier.")
    private @Nullable String tier;

    @Option(
            names = "--status",
            paramLabel = "HEADING",
            description = "The column that is the status.")
    private @Nullable String status;

    @Option(
            names = "--member-address",
            paramLabel = "HEADING",
            description = "The column that is the member address.")
    private @Nullable String memberAddress;

    MemberImportCommand(GivenSettings given) {
        super(given);
    }

    @Override
    public Integer call() throws Exception {
        if (missing != null && !missing.equals("keep") && !missing.equals("suspend")) {
            return wrongUsage("--missing " + missing + " is unknown. It may be keep or suspend.");
        }
        if (!sync && (missing != null || suspend != null)) {
            return wrongUsage("--missing and --suspend go with --sync only.");
        }
        return super.call();
    }

    @Override
    Set<Setting> settingsOfUse() {
        var ofUse = EnumSet.copyOf(super.settingsOfUse());
        ofUse.add(Setting.MAX_UPLOAD_BYTES);
        return ofUse;
    }

    @Override
    int run(Application application) throws Exception {
        long limit = application.settings().portal().maxUploadBytes();
        try (var spooled = LocalCsv.spooled(file, limit)) {
            var wish = dryRun ? Wish.TRY : Wish.STORE;
            var request = new ImportRequest(spooled, options(), mode(), wish);
            return tell(
                    application.accounts().importingMembers().importFrom(Actor.OPERATOR, request));
        }
    }

    private Mode mode() {
        return sync
                ? new Mode.Sync("suspend".equals(missing) ? Missing.SUSPEND : Missing.KEEP, suspend)
                : new Mode.Add();
    }

    private ReadOptions options() {
        return reading.options()
                .choosing(MemberColumn.USERNAME, oneOrNone(username))
                .choosing(MemberColumn.EMAIL, email)
                .choosing(MemberColumn.TIER, oneOrNone(tier))
                .choosing(MemberColumn.STATUS, oneOrNone(status))
                .choosing(MemberColumn.MEMBER_ADDRESS, oneOrNone(memberAddress));
    }

    private static List<String> oneOrNone(@Nullable String heading) {
        return heading == null ? List.of() : List.of(heading);
    }

    private int tell(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Imported(var changes, var notices) -> {
                tell(changes, notices);
                yield LeadsProgram.DONE;
            }
            case ImportOutcome.Tried(var changes, var suspensions, var notices) -> {
                tell(changes, notices);
                print("Nothing was changed: this was a dry run.");
                if (!suspensions.areAgreed()) {
                    print("To go on, add --suspend " + suspensions.suspended() + ".");
                }
                yield LeadsProgram.DONE;
            }
            case ImportOutcome.Rejected rejected -> refused(rejected);
            case ImportOutcome.SuspendsOthers(var suspensions) -> refused(suspensions);
        };
    }

    private void tell(MemberListChanges changes, List<Warning> notices) {
        changes.changes().forEach(change -> print(line(change)));
        print(
                String.format(
                        Locale.ROOT,
                        "%,d created, %,d changed, %,d suspended, %,d unchanged.",
                        changes.count(Action.CREATE),
                        changes.count(Action.CHANGE),
                        changes.count(Action.SUSPEND),
                        changes.unchanged()));
        notices.forEach(notice -> print("Note: " + notice.message()));
    }

    private static String line(MemberListChange change) {
        var old = change.oldValues();
        return "%-7s %s: %s"
                .formatted(
                        change.action().code(),
                        change.after().username(),
                        change.newValues().entrySet().stream()
                                .map(entry -> difference(entry, old))
                                .collect(Collectors.joining(", ")));
    }

    private static String difference(Map.Entry<String, String> now, Map<String, String> old) {
        var before = old.get(now.getKey());
        return before == null
                ? now.getKey() + " " + now.getValue()
                : now.getKey() + " " + before + " -> " + now.getValue();
    }

    private int refused(ImportOutcome.Rejected rejected) {
        rejected.issues().stream().limit(Issues.KEPT).forEach(issue -> complain(issue.message()));
        int count = rejected.issues().size();
        return refused(
                String.format(
                        Locale.ROOT,
                        "nothing was changed: %,d %s in the file. Correct them%s.",
                        count,
                        count == 1 ? "error" : "errors",
                        rejected.isOfSomebodyThere() && !sync
                                ? ", or change members who are there already with --sync"
                                : ""));
    }

    private int refused(Suspensions suspensions) {
        return refused(
                String.format(
                        Locale.ROOT,
                        "nothing was changed: the file would suspend %,d of %,d members who are not suspended. Look at them with --dry-run; to go on, add --suspend %d.",
                        suspensions.suspended(),
                        suspensions.active(),
                        suspensions.suspended()));
    }
}
