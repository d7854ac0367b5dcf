package org.leaddistribution.portal.command;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.SettingOptions;
import org.leaddistribution.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/// The settings as the command line, the environment and `leads.conf` give them; every command takes all of them.
final class GivenSettings {
    private final SettingOptions options = new SettingOptions();
    private final Map<String, String> environment;
    private Verbosity verbosity = Verbosity.BRIEF;

    /// How much is printed of a failure.
    enum Verbosity {
        BRIEF,
        WITH_TRACES
    }

    GivenSettings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// Adds an option for each setting, and shows those that the command makes use of.
    void addTo(CommandSpec command, Set<Setting> ofUse) {
        command.addOption(
                OptionSpec.builder("--verbose")
                        .type(boolean.class)
                        .description("Show where in the program a failure happened.")
                        .setter(rememberingVerbosity())
                        .build());
        options.addTo(command, ofUse);
    }

    private ISetter rememberingVerbosity() {
        return new ISetter() {
            @Override
            public <T> T set(T value) {
                verbosity = Boolean.TRUE.equals(value) ? Verbosity.WITH_TRACES : Verbosity.BRIEF;
                return value;
            }
        };
    }

    Verbosity verbosity() {
        return verbosity;
    }

    /// @param warned is told what is not as it should be, yet no reason to stop
    /// @throws org.leaddistribution.settings.InvalidSetting when one is not what it may be
    Settings read(Consumer<String> warned) {
        return read(options.given(), warned);
    }

    /// The same, in this data folder and with the file of settings there, unless another one is given.
    Settings readIn(Path otherwise, Consumer<String> warned) {
        var given = new EnumMap<Setting, String>(Setting.class);
        given.putAll(options.given());
        if (environment.getOrDefault(Setting.DATA_DIR.variable(), "").isBlank()) {
            given.putIfAbsent(Setting.DATA_DIR, otherwise.toString());
        }
        return read(given, warned);
    }

    private Settings read(Map<Setting, String> given, Consumer<String> warned) {
        var settings = Settings.read(given, environment);
        settings.file().warnings().forEach(warned);
        return settings;
    }

    Map<String, String> environment() {
        return environment;
    }
}
