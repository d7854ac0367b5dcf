package org.leaddistribution.portal.command;

import java.util.List;
import java.util.Map;
import org.leaddistribution.settings.InvalidSetting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

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
public final class Leads {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private Leads() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    /// The commands, reading from `environment` what no option gives.
    static CommandLine commandLine(Map<String, String> environment) {
        var settings = new GivenSettings(environment);
        var leads = new CommandLine(new Leads());
        for (var command : commands(settings)) {
            leads.addSubcommand(with(settings, command));
        }
        leads.addSubcommand(
                group(new StaffCommand(), with(settings, new StaffAddCommand(settings))));
        leads.addSubcommand(
                group(new MemberCommand(), with(settings, new MemberAddCommand(settings))));
        return leads.setExecutionExceptionHandler((failure, at, _) -> explain(failure, at));
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
        settings.addTo(line.getCommandSpec().mixinStandardHelpOptions(true));
        return line;
    }

    private static CommandLine group(Object group, CommandLine command) {
        return new CommandLine(group).addSubcommand(command);
    }

    /// One line and what to do: nobody at a terminal is helped by a stack trace.
    private static int explain(Exception failure, CommandLine at) {
        var message = failure.getMessage();
        at.getErr().println("leads: " + (message == null ? failure.toString() : message));
        at.getErr().flush();
        return failure instanceof InvalidSetting ? WRONG_USAGE : FAILED;
    }
}
