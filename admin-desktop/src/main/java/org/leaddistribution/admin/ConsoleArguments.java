package org.leaddistribution.admin;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.SettingOptions;
import org.leaddistribution.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What stands behind `./leads console`. It takes every setting, as all commands do.
final class ConsoleArguments {
    private static final Set<Setting> OF_USE =
            EnumSet.of(
                    Setting.DATA_DIR,
                    Setting.CONFIG,
                    Setting.MONGODB_URI,
                    Setting.MONGOD,
                    Setting.DATABASE,
                    Setting.MAX_UPLOAD_BYTES,
                    Setting.ZONE);

    private static final String FILE = "FILE";

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
        console.addPositional(
                PositionalParamSpec.builder()
                        .paramLabel(FILE)
                        .index("0")
                        .arity("0..1")
                        .type(Path.class)
                        .description("A file of leads to upload, once an admin has signed in.")
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

    /// The file that the console was asked to open, as an icon or a file manager asks.
    Optional<Path> file() {
        return Optional.ofNullable(parsed.<@Nullable Path>matchedPositionalValue(0, null))
                .map(Path::toAbsolutePath);
    }

    private static String problem(Exception error) {
        return switch (error) {
            case MissingParameterException missing
                    when missing.getMissing().getFirst() instanceof OptionSpec option ->
                    option.longestName() + " needs a value.";
            case UnmatchedArgumentException unmatched ->
                    unmatched.getUnmatched().getFirst()
                            + (unmatched.isUnknownOption()
                                    ? " is not an option."
                                    : " is one file too many.");
            default -> error.getMessage() + ".";
        };
    }
}
