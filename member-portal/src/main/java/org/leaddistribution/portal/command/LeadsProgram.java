package org.leaddistribution.portal.command;

import java.util.List;
import java.util.Map;
import org.leaddistribution.portal.command.GivenSettings.Verbosity;
import org.leaddistribution.settings.InvalidSetting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// `./leads`: the commands of the operator.
@Command(
        name = "leads",
        description = "Deals uploaded sales leads to paying members.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "Lead Distribution 0.1.0",
        subcommands = HelpCommand.class,
        footer = {
            "",
            "Also: console (the admin console), setup (gets this machine ready), test (every test),",
            "bench (what is promised about speed). A command's settings: ./leads help COMMAND.",
            "Exit codes: 0 done, 1 refused or failed, 2 wrong usage."
        })
public final class LeadsProgram {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private LeadsProgram() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    /// The commands, reading from `environment` what no option gives.
    static CommandLine commandLine(Map<String, String> environment) {
        var settings = new GivenSettings(environment);
        var leads = new CommandLine(new LeadsProgram());
        for (var command : commands(settings)) {
            leads.addSubcommand(with(settings, command));
        }
        leads.addSubcommand(
                group(
                        new StaffCommand(),
                        with(settings, new StaffCommand.Add(settings)),
                        with(settings, new StaffCommand.All(settings)),
                        with(settings, new StaffCommand.Disable(settings)),
                        with(settings, new StaffCommand.Enable(settings)),
                        with(settings, new StaffCommand.ChangeRole(settings))));
        leads.addSubcommand(
                group(
                        new MemberCommand(),
                        with(settings, new MemberCommand.Add(settings)),
                        with(settings, new MemberImportCommand(settings))));
        return leads.setExecutionStrategy(LeadsProgram::execute)
                .setExecutionExceptionHandler((failure, at, _) -> explain(failure, at, settings));
    }

    private static List<LeadsCommand> commands(GivenSettings settings) {
        return List.of(
                new DemoCommand(settings),
                new PortalCommand(settings),
                new UploadCommand(settings),
                new RejectsCommand(settings),
                new WithdrawCommand(settings),
                new DistributeCommand(settings),
                new CancelCommand(settings),
                new DistributionsCommand(settings),
                new PasswordCommand(settings),
                new AllocateCommand(settings),
                new VerifyCommand(settings),
                new CheckCommand(settings),
                new RepairCommand(settings),
                new MongodCommand(settings),
                new StopCommand(settings));
    }

    private static CommandLine with(GivenSettings settings, LeadsCommand command) {
        var line = new CommandLine(command);
        settings.addTo(
                line.getCommandSpec().mixinStandardHelpOptions(true), command.settingsOfUse());
        return line;
    }

    private static CommandLine group(Object group, CommandLine... commands) {
        var line = new CommandLine(group);
        for (var command : commands) {
            line.addSubcommand(command);
        }
        return line;
    }

    /// An error, such as too little memory, is explained like any other failure.
    private static int execute(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (Error fatal) {
            var line = parsed.commandSpec().commandLine();
            throw new ExecutionException(line, String.valueOf(fatal.getMessage()), fatal);
        }
    }

    /// Prints one line that says what to do, and the stack trace with `--verbose`.
    private static int explain(Exception failure, CommandLine at, GivenSettings settings) {
        var cause =
                failure instanceof ExecutionException && failure.getCause() instanceof Error fatal
                        ? fatal
                        : failure;
        at.getErr().println("leads: " + FailureText.of(cause));
        if (settings.verbosity() == Verbosity.WITH_TRACES) {
            cause.printStackTrace(at.getErr());
        }
        at.getErr().flush();
        return failure instanceof InvalidSetting ? WRONG_USAGE : FAILED;
    }
}
