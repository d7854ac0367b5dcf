package org.leaddistribution.admin;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.SettingOptions;
import org.leaddistribution.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What stands behind `./leads console`. It takes every setting, as all commands do.
final class ConsoleArguments {
    private static final Set<Setting> OF_USE =
            EnumSet.of(
                    Setting.DATA_DIR,
                    Setting.MONGODB_URI,
                    Setting.MONGOD,
                    Setting.DATABASE,
                    Setting.MAX_UPLOAD_BYTES);

    private final SettingOptions options = new SettingOptions();
    private final CommandLine line;
    private final ParseResult parsed;

    ConsoleArguments(List<String> words) {
        var console = CommandSpec.create().name("leads console");
        console.usageMessage().description("The admin console.");
        console.parser().collectErrors(true);
        options.addTo(console, OF_USE);
        console.addOption(
                OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help and exit.")
                        .build());
        line = new CommandLine(console);
        parsed = line.parseArgs(words.toArray(String[]::new));
    }

    /// The help, where it is asked for, whatever else stands on the line.
    Optional<String> help() {
        return parsed.isUsageHelpRequested()
                ? Optional.of(line.getUsageMessage())
                : Optional.empty();
    }

    /// @throws ParameterException when the line cannot be understood; the message says why
    /// @throws org.leaddistribution.settings.InvalidSetting when a setting is not what it may be
    Settings settings(Map<String, String> environment) {
        if (!parsed.errors().isEmpty()) {
            throw new ParameterException(
                    line,
                    problem(parsed.errors().getFirst())
                            + " ./leads console --help lists the options.");
        }
        return Settings.read(options.given(), environment);
    }

    private static String problem(Exception error) {
        return switch (error) {
            case MissingParameterException missing
                    when missing.getMissing().getFirst() instanceof OptionSpec option ->
                    option.longestName() + " needs a value.";
            case UnmatchedArgumentException unmatched ->
                    unmatched.getUnmatched().getFirst() + " is not an option.";
            default -> error.getMessage() + ".";
        };
    }
}
